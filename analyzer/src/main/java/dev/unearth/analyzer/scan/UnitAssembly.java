package dev.unearth.analyzer.scan;

import static dev.unearth.analyzer.graph.NodeProperty.BINARY_NAME;
import static dev.unearth.analyzer.graph.NodeProperty.EXTERNAL;
import static dev.unearth.analyzer.graph.NodeProperty.GENERATED;
import static dev.unearth.analyzer.graph.NodeProperty.IMPLICIT;
import static dev.unearth.analyzer.graph.NodeProperty.LINES;
import static dev.unearth.analyzer.graph.NodeProperty.MISSING;
import static dev.unearth.analyzer.graph.NodeProperty.MODULE;
import static dev.unearth.analyzer.graph.NodeProperty.TEST;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.GraphPart;
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
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what the linker found in one unit into a part of the graph: types with their members, and the edges of code. Types and members
 * outside the sources become nodes where code needs them. */
final class UnitAssembly {

    private static final String NOT_AT_HAND = "named in the source; its library is not at hand";

    static final String TYPE_UNKNOWN =
            "chosen by name, number of arguments and the types known; one that could decide otherwise is missing";

    private final NodeKeys keys;
    private final Origin origin;
    private final SystemGraph.Builder graph = SystemGraph.builder();
    private final Map<MemberRef, NodeKey> members = new HashMap<>();
    private final List<Heir> heirs = new ArrayList<>();
    private final Map<Called, Place> virtualCalls = new LinkedHashMap<>();

    UnitAssembly(NodeKeys keys, Origin origin) {
        this.keys = keys;
        this.origin = origin;
    }

    /** Where a unit comes from: its file, the module it belongs to, and whether that file is one of tests. */
    record Origin(SourceFile file, String module, boolean test) {}

    private record Called(NodeKey from, MethodSymbol callee, TypeSymbol receiver) {}

    /** What a unit adds to the graph. */
    GraphPart part(UnitDeclarations declarations, List<CodeEdge> edges) {
        declarations(declarations);
        edges(edges);
        return graph.part();
    }

    private void declarations(UnitDeclarations unit) {
        Set<MethodSymbol> written = Collections.newSetFromMap(new IdentityHashMap<>());
        unit.methods().forEach(entry -> written.add(entry.method()));
        for (UnitDeclarations.TypeEntry entry : unit.types()) {
            type(entry);
            implicitMethods(entry, written);
            Heir.of(entry.type(), keys).ifPresent(heirs::add);
        }
        unit.methods().forEach(this::method);
        unit.initializers().forEach(this::initializer);
    }

    private Place place(SourceSpan span) {
        return new Place(origin.file().path(), span);
    }

    /** Adds a type of the sources with its members. */
    private void type(UnitDeclarations.TypeEntry entry) {
        TypeSymbol type = entry.type();
        Place place = place(entry.span());
        graph.add(new Node(
                keys.of(type),
                NodeKind.TYPE,
                nameOf(type),
                Descriptions.describe(type)
                        .with(LINES, (long) place.lines())
                        .with(MODULE, origin.module())
                        .flag(GENERATED, origin.file().generated())
                        .flag(TEST, origin.test())
                        .map(),
                type.place().orElse(place)));
        contain(type, place);
        supertypes(type, place);
        for (FieldSymbol field : type.fields()) {
            field(field, place);
        }
    }

    /** What the compiler adds: default constructors, methods of enums and records. */
    private void implicitMethods(UnitDeclarations.TypeEntry entry, Set<MethodSymbol> written) {
        for (MethodSymbol method : entry.type().methods()) {
            if (!written.contains(method)) {
                graph.add(new Node(
                        keys.of(method),
                        NodeKind.METHOD,
                        method.name(),
                        Descriptions.describe(method).flag(IMPLICIT, true).map(),
                        null));
                declare(keys.of(entry.type()), keys.of(method), place(entry.span()));
            }
        }
    }

    private static String nameOf(TypeSymbol type) {
        String binary = type.binaryName();
        return binary.substring(binary.lastIndexOf('.') + 1).replace('$', '.');
    }

    private void contain(TypeSymbol type, Place place) {
        if (type.outer().isPresent()) {
            declare(keys.of(type.outer().get()), keys.of(type), place);
            return;
        }
        NodeKey pack = keys.of(NodeKind.PACKAGE, type.packageName());
        graph.add(Node.of(
                pack, NodeKind.PACKAGE, type.packageName().isEmpty() ? "(unnamed package)" : type.packageName(), null));
        graph.relate(keys.of(NodeKind.MODULE, origin.module()), RelationKind.CONTAINS, pack, Evidence.declared(place));
        graph.relate(pack, RelationKind.CONTAINS, keys.of(type), Evidence.declared(place));
        declare(keys.of(NodeKind.FILE, place.file()), keys.of(type), place);
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
            graph.relate(keys.of(type), kind, external(declared.symbol()), Evidence.resolved(place));
        } else if (parent instanceof JavaType.Unknown unknown && unknown.text().contains(".")) {
            graph.relate(keys.of(type), kind, missing(unknown.text()), Evidence.inferred(place, NOT_AT_HAND));
        }
    }

    /** The node of a type that is not at hand. */
    private NodeKey missing(String qualifiedName) {
        NodeKey key = keys.of(NodeKind.TYPE, qualifiedName);
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
                keys.of(field),
                NodeKind.FIELD,
                field.name(),
                Descriptions.describe(field).map(),
                field.place().orElse(null)));
        declare(keys.of(field.owner()), keys.of(field), field.place().orElse(ofType));
    }

    /** Adds a method or constructor of the sources. */
    private void method(UnitDeclarations.MethodEntry entry) {
        MethodSymbol method = entry.method();
        Place place = place(entry.span());
        members.put(MemberRef.of(method), keys.of(method));
        Descriptions.Properties properties = Descriptions.describe(method);
        if (method.owner().origin() == TypeSymbol.Origin.CLASS_FILE) {
            Descriptions.measuredInBytecode(properties, entry.measures());
        } else {
            Descriptions.measured(properties, entry.measures(), place);
        }
        graph.add(new Node(keys.of(method), NodeKind.METHOD, method.name(), properties.map(), place));
        declare(keys.of(method.owner()), keys.of(method), place);
        overrides(method, place);
    }

    private void overrides(MethodSymbol method, Place place) {
        for (MethodSymbol overridden : method.overridden()) {
            graph.relate(keys.of(method), RelationKind.OVERRIDES, external(overridden), Evidence.resolved(place));
        }
    }

    /** Adds an initialiser block of the sources. */
    private void initializer(UnitDeclarations.InitializerEntry entry) {
        Place place = place(entry.span());
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
        NodeKey key = members.computeIfAbsent(member, ref -> ref.key(keys.application()));
        if (!graph.has(key)) {
            graph.add(new Node(
                    key,
                    NodeKind.METHOD,
                    member.name(),
                    Descriptions.describeInitializer(member).map(),
                    null));
            declare(keys.of(NodeKind.TYPE, member.typeKeyName()), key, place);
        }
        return key;
    }

    private void edges(List<CodeEdge> edges) {
        for (CodeEdge edge : edges) {
            Place place = place(edge.span());
            NodeKey from = edge.kind() == RelationKind.DEPENDS_ON
                    ? members.computeIfAbsent(edge.from().ofType(), ref -> ref.key(keys.application()))
                    : sourceOf(edge.from(), place);
            String detail = edge.to() instanceof CodeEdge.ToField field ? field.as() : "";
            graph.relate(from, edge.kind(), target(edge.to()), detail, evidence(edge, place));
            if (edge.to() instanceof CodeEdge.ToMethod to && to.receiver() != null) {
                virtualCalls.putIfAbsent(new Called(from, to.method(), to.receiver()), place);
            }
        }
    }

    /** The types that override methods; to be asked for after {@link #part}. */
    List<Heir> heirs() {
        return List.copyOf(heirs);
    }

    /** The calls that objects decide, each with its first place, in source order; to be asked for after {@link #part}. */
    List<VirtualCall> virtualCalls() {
        List<VirtualCall> calls = new ArrayList<>(virtualCalls.size());
        virtualCalls.forEach((call, place) ->
                calls.add(new VirtualCall(call.from, VirtualCall.Through.of(call.callee, call.receiver, keys), place)));
        return List.copyOf(calls);
    }

    private NodeKey sourceOf(MemberRef member, Place place) {
        return member.signature().endsWith(MemberRef.INSTANCE_INITIALIZER)
                        || member.signature().equals(MemberRef.STATIC_INITIALIZER)
                ? initializerNode(member, place)
                : members.computeIfAbsent(member, ref -> ref.key(keys.application()));
    }

    private static Evidence evidence(CodeEdge edge, Place place) {
        if (edge.to() instanceof CodeEdge.ToMissing) {
            return Evidence.inferred(place, NOT_AT_HAND);
        }
        return edge.exact() ? Evidence.resolved(place) : Evidence.inferred(place, TYPE_UNKNOWN);
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
        NodeKey key = keys.of(type);
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
        NodeKey key = keys.of(method);
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
        NodeKey key = keys.of(field);
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
