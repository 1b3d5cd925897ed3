package dev.unearth.analyzer.wiring;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.text.CallText;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What wirers of web and enterprise containers do alike: name nodes, find the classes a descriptor names, add what they found. */
public final class Loom {

    private final Evidences evidence;
    private final Wires wires;

    public Loom(Evidences evidence, Wires wires) {
        this.evidence = evidence;
        this.wires = wires;
    }

    public Evidences evidence() {
        return evidence;
    }

    public NodeKey key(TypeSymbol type) {
        return NodeKey.of(NodeKind.TYPE, evidence.application(), type.keyName());
    }

    public NodeKey key(SourceFile file) {
        return NodeKey.of(NodeKind.FILE, evidence.application(), file.path());
    }

    public NodeKey key(MethodSymbol method) {
        return MemberRef.of(method).key(evidence.application());
    }

    /** Whether {@code type} belongs to tests. */
    public boolean isTest(TypeSymbol type) {
        return wires.is(key(type), NodeProperty.TEST);
    }

    /** The key of the entry point for a URL or URL pattern. */
    public NodeKey entryKey(String url) {
        return NodeKey.of(NodeKind.ENTRY_POINT, evidence.application(), url);
    }

    /** The key of the method whose code makes the call; of its type where the graph has no node for the method. */
    public NodeKey caller(CallText call) {
        NodeKey method = call.caller().key(evidence.application());
        return wires.has(method) ? method : callerTypeKey(call);
    }

    /** The key of a method of {@code type}; of the type where the graph has no node for the method. */
    public NodeKey methodKey(MemberRef method, TypeSymbol type) {
        NodeKey key = method.key(evidence.application());
        return wires.has(key) ? key : key(type);
    }

    /** The key of the type whose code makes the call. */
    public NodeKey callerTypeKey(CallText call) {
        return NodeKey.of(NodeKind.TYPE, evidence.application(), call.caller().typeKeyName());
    }

    /** The symbol of the type whose code makes the call; of the class around it for a nested or anonymous one. */
    public Optional<TypeSymbol> callerType(CallText call) {
        String name = call.caller().typeBinaryName();
        int nested = name.indexOf('$');
        return type(name).or(() -> nested > 0 ? type(name.substring(0, nested)) : Optional.empty());
    }

    /** The method whose code makes the call; its type where there is no node for it. */
    public NodeKey code(CallText call) {
        NodeKey method = call.caller().key(evidence.application());
        return wires.has(method) ? method : caller(call);
    }

    /** The type a descriptor or page calls {@code name}; nested types may be written with dots. */
    public Optional<TypeSymbol> type(String name) {
        String candidate = name.strip();
        while (!candidate.isEmpty()) {
            Optional<TypeSymbol> found = evidence.byName().apply(candidate);
            int dot = candidate.lastIndexOf('.');
            if (found.isPresent() || dot < 0 || !startsUpper(candidate.substring(0, dot))) {
                return found;
            }
            candidate = candidate.substring(0, dot) + "$" + candidate.substring(dot + 1);
        }
        return Optional.empty();
    }

    /** Whether the last part of a dotted name is written like that of a type. */
    private static boolean startsUpper(String name) {
        return Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
    }

    /** The type that line {@code line} of {@code document} names; one that is nowhere becomes an unknown. */
    public Optional<TypeSymbol> named(SourceFile document, String name, int line, String role) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        Optional<TypeSymbol> type = type(name);
        if (type.isEmpty()) {
            missing(document, name.strip(), line, role + " is neither in the sources nor in a library");
        }
        return type;
    }

    /** See {@link #named(SourceFile, String, int, String)}. */
    public Optional<TypeSymbol> named(Place place, String name, String role) {
        Optional<TypeSymbol> type = name.isBlank() ? Optional.empty() : type(name);
        if (type.isEmpty() && !name.isBlank()) {
            unknown(place, name.strip(), role + " is neither in the sources nor in a library");
        }
        return type;
    }

    /** Notes that {@code document} names something that is not there. */
    public void missing(SourceFile document, String name, int line, String reason) {
        unknown(Place.line(document.path(), line), name, reason);
    }

    /** Notes that {@code place} names something that is not there. */
    public void unknown(Place place, String name, String reason) {
        wires.unknown(new Unknown("DESCRIPTOR", name, place, reason, name, 1));
    }

    /** Notes that what is meant at {@code place} is only known when the code runs. */
    public void computed(Place place, String text, String reason) {
        wires.unknown(new Unknown("COMPUTED", text, place, reason, "", 1));
    }

    /** Notes something wrong in the scanned system that a person should look at. */
    public void finding(String kind, NodeKey about, Place place, String message) {
        wires.finding(new Finding(kind, about, place, message));
    }

    /** Joins two nodes; {@code kind} says how. */
    public void wire(NodeKey from, String kind, NodeKey to, Evidence because) {
        if (!from.equals(to)) {
            wires.relate(from, RelationKind.WIRED_TO, to, kind, because);
        }
    }

    /** Joins a line of {@code document} with the type it names. */
    public void wire(SourceFile document, String kind, TypeSymbol to, int line) {
        wire(key(document), kind, key(to), Evidence.declared(Place.line(document.path(), line)));
    }

    /** Adds a relationship other than {@link #wire}. */
    public void relate(NodeKey from, RelationKind kind, NodeKey to, String detail, Evidence because) {
        wires.relate(from, kind, to, detail, because);
    }

    /** Notes that a container gives objects of one type to another. */
    public void inject(TypeSymbol into, String kind, TypeSymbol injected, Evidence because) {
        if (!key(into).equals(key(injected))) {
            wires.relate(key(into), RelationKind.INJECTS, key(injected), kind, because);
        }
    }

    /** Notes something that a person should look at. */
    public void finding(Finding finding) {
        wires.finding(finding);
    }

    /** Adds an entry point; {@code method} is empty where the container fixes it. */
    public NodeKey entry(Entry entry) {
        NodeKey key = NodeKey.of(NodeKind.ENTRY_POINT, evidence.application(), entry.id());
        Node node = Node.of(key, NodeKind.ENTRY_POINT, entry.name(), entry.place())
                .with(NodeProperty.KIND, entry.kind())
                .with(NodeProperty.METHOD, entry.method())
                .with(NodeProperty.ROLES, List.copyOf(entry.roles()));
        wires.node(node);
        for (String role : entry.roles()) {
            wires.relate(role(role), RelationKind.PERMITS, key, "", Evidence.declared(entry.place()));
        }
        return key;
    }

    /**
     * An entry point to be added.
     *
     * @param id what stands in its key, unique in the application
     * @param name URL pattern, path, queue
     */
    public record Entry(String kind, String id, String name, String method, Place place, SortedSet<String> roles) {}

    /** Adds a security role. */
    public NodeKey role(String name) {
        NodeKey key = NodeKey.of(NodeKind.ROLE, evidence.application(), name);
        wires.node(Node.of(key, NodeKind.ROLE, name, null));
        return key;
    }

    /** Adds a node of a kind that has nothing but a name. */
    public NodeKey named(NodeKind kind, String name, Place place) {
        NodeKey key = NodeKey.of(kind, evidence.application(), name);
        wires.node(Node.of(key, kind, name, place));
        return key;
    }

    /** Joins an entry point with the class that handles it, which the container creates. */
    public void handledBy(NodeKey entry, TypeSymbol handler, Evidence because) {
        wires.relate(entry, RelationKind.HANDLED_BY, key(handler), "", because);
        createdOutside(handler);
    }

    /** Notes that a container creates objects of {@code type} by its constructor without parameters. */
    public void createdOutside(TypeSymbol type) {
        type.methods().stream()
                .filter(method ->
                        method.isConstructor() && method.parameterTypes().isEmpty())
                .forEach(this::calledOutside);
    }

    /** Notes that somebody outside the scanned code calls {@code method}. */
    public void calledOutside(MethodSymbol method) {
        calledOutside(MemberRef.of(method));
    }

    /** See {@link #calledOutside(MethodSymbol)}. */
    public void calledOutside(MemberRef method) {
        NodeKey key = method.key(evidence.application());
        if (wires.has(key)) {
            wires.node(Node.of(key, NodeKind.METHOD, method.name(), null).with(NodeProperty.CALLED_FROM_OUTSIDE, true));
        }
    }
}
