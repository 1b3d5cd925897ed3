package dev.unearth.analyzer.scan;

import static dev.unearth.analyzer.graph.NodeProperty.BINARY_NAME;
import static dev.unearth.analyzer.graph.NodeProperty.EXTERNAL;
import static dev.unearth.analyzer.graph.NodeProperty.GENERATED;
import static dev.unearth.analyzer.graph.NodeProperty.IMPLICIT;
import static dev.unearth.analyzer.graph.NodeProperty.KIND;
import static dev.unearth.analyzer.graph.NodeProperty.LINES;
import static dev.unearth.analyzer.graph.NodeProperty.MISSING;
import static dev.unearth.analyzer.graph.NodeProperty.MODULE;
import static dev.unearth.analyzer.graph.NodeProperty.TEST;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers.Flag;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.module.Library;
import dev.unearth.analyzer.source.SourceFile;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Puts what the linker found into a graph: files, modules, packages, types with their members, and the edges of code. Types and
 * members outside the sources become nodes only where code needs them.
 */
final class GraphAssembly {

    private static final String NOT_AT_HAND = "named in the source; its library is not at hand";

    private final String application;
    private final SystemGraph.Builder graph;

    GraphAssembly(String application, SystemGraph.Builder graph) {
        this.application = application;
        this.graph = graph;
        graph.add(Node.of(applicationKey(), NodeKind.APPLICATION, application, null));
    }

    private NodeKey applicationKey() {
        return NodeKey.application(application);
    }

    private NodeKey key(NodeKind kind, String name) {
        return NodeKey.of(kind, application, name);
    }

    private NodeKey key(TypeSymbol type) {
        return key(NodeKind.TYPE, type.keyName());
    }

    private NodeKey key(MethodSymbol method) {
        return key(NodeKind.METHOD, method.owner().keyName() + "#" + method.signature());
    }

    private NodeKey key(FieldSymbol field) {
        return key(NodeKind.FIELD, field.owner().keyName() + "#" + field.name());
    }

    /** Adds a module with the folder it lies in. */
    void module(String name) {
        NodeKey key = key(NodeKind.MODULE, name);
        graph.add(Node.of(key, NodeKind.MODULE, name, null));
        graph.relate(applicationKey(), RelationKind.CONTAINS, key, Evidence.declared(Place.NOWHERE));
    }

    /** Adds a library that a module uses; {@code where} is a jar in the tree, else the module. */
    void library(String module, Library library) {
        NodeKey key = NodeKey.library(library.coordinates());
        String purl = "pkg:maven/" + (library.group().isEmpty() ? "" : library.group() + "/") + library.artifact();
        graph.add(new Node(
                key,
                NodeKind.LIBRARY,
                library.artifact(),
                Descriptions.Properties.of()
                        .with("purl", library.version().isEmpty() ? purl : purl + "@" + library.version())
                        .with("version", library.version())
                        .with("where", library.path().isEmpty() ? module : library.path())
                        .with(
                                "how",
                                library.how().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .map(),
                null));
        graph.relate(key(NodeKind.MODULE, module), RelationKind.USES_LIBRARY, key, Evidence.declared(Place.NOWHERE));
    }

    /** Adds a file of the inventory. */
    void file(SourceFile file) {
        graph.add(new Node(
                key(NodeKind.FILE, file.path()),
                NodeKind.FILE,
                file.fileName(),
                Descriptions.Properties.of()
                        .with(KIND, file.kind().name().toLowerCase(Locale.ROOT))
                        .with(LINES, (long) file.lines())
                        .flag(GENERATED, file.generated())
                        .map(),
                Place.line(file.path(), Math.min(1, file.lines()))));
    }

    /** Adds what one unit declares. */
    void declarations(UnitDeclarations unit, SourceFile file, String module, boolean test) {
        Set<MethodSymbol> written = Collections.newSetFromMap(new IdentityHashMap<>());
        unit.methods().forEach(entry -> written.add(entry.method()));
        for (UnitDeclarations.TypeEntry entry : unit.types()) {
            type(entry, file, module, test);
            implicitMethods(entry, file.path(), written);
        }
        unit.methods().forEach(entry -> method(entry, file.path()));
        unit.initializers().forEach(entry -> initializer(entry, file.path()));
    }

    /** Adds a type of the sources with its members. */
    private void type(UnitDeclarations.TypeEntry entry, SourceFile file, String module, boolean test) {
        TypeSymbol type = entry.type();
        Place place = new Place(file.path(), entry.span());
        graph.add(new Node(
                key(type),
                NodeKind.TYPE,
                nameOf(type),
                Descriptions.describe(type)
                        .with(LINES, (long) place.lines())
                        .with(MODULE, module)
                        .flag(GENERATED, file.generated())
                        .flag(TEST, test)
                        .map(),
                type.place().orElse(place)));
        contain(type, module, place);
        supertypes(type, place);
        for (FieldSymbol field : type.fields()) {
            field(field, place);
        }
    }

    /** What the compiler adds: default constructors, methods of enums and records. */
    private void implicitMethods(UnitDeclarations.TypeEntry entry, String path, Set<MethodSymbol> written) {
        for (MethodSymbol method : entry.type().methods()) {
            if (!written.contains(method)) {
                graph.add(new Node(
                        key(method),
                        NodeKind.METHOD,
                        method.name(),
                        Descriptions.describe(method).flag(IMPLICIT, true).map(),
                        null));
                declare(key(entry.type()), key(method), new Place(path, entry.span()));
            }
        }
    }

    private static String nameOf(TypeSymbol type) {
        String binary = type.binaryName();
        return binary.substring(binary.lastIndexOf('.') + 1).replace('$', '.');
    }

    private void contain(TypeSymbol type, String module, Place place) {
        if (type.outer().isPresent()) {
            declare(key(type.outer().get()), key(type), place);
            return;
        }
        NodeKey pack = key(NodeKind.PACKAGE, type.packageName());
        graph.add(Node.of(
                pack, NodeKind.PACKAGE, type.packageName().isEmpty() ? "(unnamed package)" : type.packageName(), null));
        graph.relate(key(NodeKind.MODULE, module), RelationKind.CONTAINS, pack, Evidence.declared(place));
        graph.relate(pack, RelationKind.CONTAINS, key(type), Evidence.declared(place));
        declare(key(NodeKind.FILE, place.file()), key(type), place);
    }

    private void declare(NodeKey holder, NodeKey held, Place place) {
        graph.relate(holder, RelationKind.DECLARES, held, Evidence.declared(place));
    }

    private void supertypes(TypeSymbol type, Place place) {
        boolean isInterface = type.kind() == TypeKind.INTERFACE;
        type.superclass().ifPresent(parent -> inherit(type, RelationKind.EXTENDS, parent, place));
        for (JavaType each : type.interfaces()) {
            inherit(type, isInterface ? RelationKind.EXTENDS : RelationKind.IMPLEMENTS, each, place);
        }
    }

    private void inherit(TypeSymbol type, RelationKind kind, JavaType parent, Place place) {
        if (parent instanceof JavaType.Declared declared) {
            graph.relate(key(type), kind, external(declared.symbol()), Evidence.resolved(place));
        } else if (parent instanceof JavaType.Unknown unknown && unknown.text().contains(".")) {
            graph.relate(key(type), kind, missing(unknown.text()), Evidence.inferred(place, NOT_AT_HAND));
        }
    }

    /** The node of a type that is not at hand. */
    private NodeKey missing(String qualifiedName) {
        NodeKey key = key(NodeKind.TYPE, qualifiedName);
        if (!graph.has(key)) {
            String name = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
            graph.add(new Node(
                    key,
                    NodeKind.TYPE,
                    name,
                    Descriptions.Properties.of()
                            .with(BINARY_NAME, qualifiedName)
                            .flag(EXTERNAL, true)
                            .flag(MISSING, true)
                            .map(),
                    null));
        }
        return key;
    }

    private void field(FieldSymbol field, Place ofType) {
        graph.add(new Node(
                key(field),
                NodeKind.FIELD,
                field.name(),
                Descriptions.describe(field).map(),
                field.place().orElse(null)));
        declare(key(field.owner()), key(field), field.place().orElse(ofType));
    }

    /** Adds a method or constructor of the sources. */
    private void method(UnitDeclarations.MethodEntry entry, String path) {
        MethodSymbol method = entry.method();
        Place place = new Place(path, entry.span());
        Descriptions.Properties properties = Descriptions.describe(method);
        Descriptions.measured(properties, entry.measures(), place);
        graph.add(new Node(key(method), NodeKind.METHOD, method.name(), properties.map(), place));
        declare(key(method.owner()), key(method), place);
        overrides(method, place);
    }

    private void overrides(MethodSymbol method, Place place) {
        if (method.isConstructor()
                || method.modifiers().has(Flag.STATIC)
                || method.modifiers().has(Flag.PRIVATE)) {
            return;
        }
        for (TypeSymbol parent : method.owner().supertypes()) {
            for (MethodSymbol candidate : parent.methods()) {
                if (overrides(method, candidate)) {
                    external(candidate);
                    graph.relate(key(method), RelationKind.OVERRIDES, key(candidate), Evidence.resolved(place));
                }
            }
        }
    }

    private static boolean overrides(MethodSymbol method, MethodSymbol candidate) {
        return candidate.name().equals(method.name())
                && candidate.signature().equals(method.signature())
                && !candidate.modifiers().has(Flag.STATIC)
                && !candidate.modifiers().has(Flag.PRIVATE);
    }

    /** Adds an initialiser block of the sources. */
    private void initializer(UnitDeclarations.InitializerEntry entry, String path) {
        Place place = new Place(path, entry.span());
        NodeKey key = initializerNode(entry.member(), place);
        graph.add(new Node(
                key,
                NodeKind.METHOD,
                entry.member().name(),
                measuredInitializer(entry, place).map(),
                place));
    }

    private static Descriptions.Properties measuredInitializer(UnitDeclarations.InitializerEntry entry, Place place) {
        Descriptions.Properties properties = Descriptions.describeInitializer(entry.member());
        Descriptions.measured(properties, entry.measures(), place);
        return properties;
    }

    private NodeKey initializerNode(MemberRef member, Place place) {
        NodeKey key = member.key(application);
        if (!graph.has(key)) {
            graph.add(new Node(
                    key,
                    NodeKind.METHOD,
                    member.name(),
                    Descriptions.describeInitializer(member).map(),
                    null));
            declare(key(NodeKind.TYPE, member.typeKeyName()), key, place);
        }
        return key;
    }

    /** Adds the edges of one unit's code. */
    void edges(List<CodeEdge> edges, String path) {
        for (CodeEdge edge : edges) {
            Place place = new Place(path, edge.span());
            NodeKey from = edge.kind() == RelationKind.DEPENDS_ON
                    ? key(NodeKind.TYPE, edge.from().typeKeyName())
                    : sourceOf(edge.from(), place);
            graph.relate(from, edge.kind(), target(edge.to()), evidence(edge, place));
        }
    }

    private NodeKey sourceOf(MemberRef member, Place place) {
        return member.signature().endsWith(MemberRef.INSTANCE_INITIALIZER)
                        || member.signature().equals(MemberRef.STATIC_INITIALIZER)
                ? initializerNode(member, place)
                : member.key(application);
    }

    private static Evidence evidence(CodeEdge edge, Place place) {
        if (edge.to() instanceof CodeEdge.ToMissing) {
            return Evidence.inferred(place, NOT_AT_HAND);
        }
        return edge.exact()
                ? Evidence.resolved(place)
                : Evidence.inferred(
                        place, "chosen by name and number of arguments; the type of an argument is unknown");
    }

    private NodeKey target(CodeEdge.Target target) {
        if (target instanceof CodeEdge.ToType type) {
            return external(type.type());
        }
        if (target instanceof CodeEdge.ToMissing missing) {
            return missing(missing.qualifiedName());
        }
        if (target instanceof CodeEdge.ToMethod method) {
            return external(method.method());
        }
        return external(((CodeEdge.ToField) target).field());
    }

    /** The key of {@code type}, which gets a node of its own now where the sources do not declare it. */
    private NodeKey external(TypeSymbol type) {
        NodeKey key = key(type);
        if (!type.isSource() && !graph.has(key)) {
            graph.add(new Node(
                    key,
                    NodeKind.TYPE,
                    nameOf(type),
                    Descriptions.describe(type).map(),
                    null));
        }
        return key;
    }

    private NodeKey external(MethodSymbol method) {
        NodeKey key = key(method);
        if (!method.owner().isSource() && !graph.has(key)) {
            graph.add(new Node(
                    key,
                    NodeKind.METHOD,
                    method.name(),
                    Descriptions.describe(method).map(),
                    null));
            graph.relate(external(method.owner()), RelationKind.DECLARES, key, Evidence.resolved(Place.NOWHERE));
        }
        return key;
    }

    private NodeKey external(FieldSymbol field) {
        NodeKey key = key(field);
        if (!field.owner().isSource() && !graph.has(key)) {
            graph.add(new Node(
                    key,
                    NodeKind.FIELD,
                    field.name(),
                    Descriptions.describe(field).map(),
                    null));
            graph.relate(external(field.owner()), RelationKind.DECLARES, key, Evidence.resolved(Place.NOWHERE));
        }
        return key;
    }
}
