package dev.unearth.reports.scaffold;

import static dev.unearth.analyzer.graph.NodeProperty.BINARY_NAME;
import static dev.unearth.analyzer.graph.NodeProperty.EXTERNAL;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.store.Snapshot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which files a type needs to be compiled, as far as the scan knows. */
final class LegacyTypes {

    private final SystemGraph graph;
    private final Map<String, Unknown> missing = new HashMap<>();
    private final Map<String, Node> byName = new HashMap<>();
    private final Map<String, SortedSet<NodeKey>> typesOf = new TreeMap<>();

    LegacyTypes(Snapshot snapshot) {
        graph = snapshot.graph();
        for (Unknown unknown : snapshot.unknowns()) {
            if (!unknown.missing().isEmpty() || unknown.kind().equals("SYNTAX")) {
                missing.putIfAbsent(unknown.place().file(), unknown);
            }
        }
        for (Node type : graph.nodes(NodeKind.TYPE)) {
            if (!type.is(EXTERNAL)) {
                byName.putIfAbsent(type.text(BINARY_NAME), type);
            }
            file(type.key())
                    .ifPresent(file -> typesOf.computeIfAbsent(file, key -> new TreeSet<>())
                            .add(type.key()));
        }
    }

    /** The file that declares a type of the sources. */
    private Optional<String> file(NodeKey type) {
        return graph.node(type)
                .filter(node -> !node.is(EXTERNAL))
                .flatMap(Node::place)
                .map(Place::file);
    }

    /** The files needed for {@code type} with what it needs in turn, or why it cannot be compiled. */
    Closure closure(NodeKey type) {
        Optional<String> start = file(type);
        if (start.isEmpty()) {
            return new Closure(new TreeSet<>(), "its source is not at hand");
        }
        SortedSet<String> files = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(start.get());
        while (!open.isEmpty()) {
            String file = open.remove();
            if (!files.add(file)) {
                continue;
            }
            Unknown unknown = missing.get(file);
            if (unknown != null) {
                return new Closure(new TreeSet<>(), reason(file, unknown));
            }
            open.addAll(needed(file));
        }
        return new Closure(files, "");
    }

    /** The files whose types those of {@code file} use. */
    SortedSet<String> needed(String file) {
        SortedSet<String> files = new TreeSet<>();
        for (NodeKey member : typesOf.getOrDefault(file, new TreeSet<>())) {
            for (Relationship each : graph.outgoing(member)) {
                if (needs(each.kind())) {
                    file(each.to()).ifPresent(files::add);
                }
            }
        }
        return files;
    }

    private static boolean needs(RelationKind kind) {
        return kind == RelationKind.DEPENDS_ON || kind == RelationKind.EXTENDS || kind == RelationKind.IMPLEMENTS;
    }

    private static String reason(String file, Unknown unknown) {
        return unknown.missing().isEmpty()
                ? file + " does not parse"
                : file + " needs " + unknown.missing() + ", which is not at hand";
    }

    /** The type with a binary name, in the sources. */
    Optional<Node> find(String binaryName) {
        return Optional.ofNullable(byName.get(binaryName));
    }

    /**
     * What a type needs.
     *
     * @param files paths of sources; empty where it cannot be compiled
     * @param obstacle why it cannot be compiled; empty where it can
     */
    record Closure(SortedSet<String> files, String obstacle) {}
}
