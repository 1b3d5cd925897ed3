package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Codebase} shows out of a graph, relationships in the order the graph has them. */
final class CodebaseReader {

    final List<Node> types;
    final Map<NodeKey, Integer> numbers = new HashMap<>();
    final int[] outermost;
    final List<@Nullable NodeKey> packages = new ArrayList<>();
    final List<List<Node>> methods = new ArrayList<>();
    final List<List<Node>> fields = new ArrayList<>();
    final List<List<Codebase.Link>> links = new ArrayList<>();
    final List<List<NodeKey>> libraries = new ArrayList<>();
    final BitSet tested = new BitSet();
    final boolean hasTests;

    private final SystemGraph graph;
    private final Map<Integer, Integer> outers = new HashMap<>();

    CodebaseReader(SystemGraph graph) {
        this.graph = graph;
        types = graph.nodes(NodeKind.TYPE).stream()
                .filter(Codebase::isProduction)
                .toList();
        hasTests = graph.nodes(NodeKind.TYPE).stream().anyMatch(type -> type.is(NodeProperty.TEST));
        for (int i = 0; i < types.size(); i++) {
            numbers.put(types.get(i).key(), i);
            packages.add(null);
        }
        for (int i = 0; i < types.size(); i++) {
            declared(i);
        }
        outermost = new int[types.size()];
        for (int i = 0; i < types.size(); i++) {
            outermost[i] = outermostOf(i);
        }
        graph.nodes(NodeKind.PACKAGE).forEach(this::contained);
        for (int i = 0; i < types.size(); i++) {
            dependencies(i);
        }
        graph.nodes(NodeKind.TYPE).stream()
                .filter(type -> type.is(NodeProperty.TEST))
                .forEach(this::testUses);
    }

    private void declared(int type) {
        List<Node> ownMethods = new ArrayList<>();
        List<Node> ownFields = new ArrayList<>();
        for (Relationship declares : graph.outgoing(types.get(type).key(), RelationKind.DECLARES)) {
            Node member = graph.node(declares.to()).orElseThrow();
            if (member.kind() == NodeKind.TYPE) {
                Integer nested = numbers.get(member.key());
                if (nested != null) {
                    outers.put(nested, type);
                }
                continue;
            }
            numbers.put(member.key(), type);
            (member.kind() == NodeKind.METHOD ? ownMethods : ownFields).add(member);
        }
        methods.add(ownMethods);
        fields.add(ownFields);
    }

    /** Follows {@code DECLARES}; where there is none, as for local and anonymous classes, the {@code $} of the name. */
    private int outermostOf(int type) {
        int current = type;
        for (int steps = 0; steps < types.size(); steps++) {
            Integer outer = outers.containsKey(current) ? outers.get(current) : outerByName(current);
            if (outer == null) {
                return current;
            }
            current = outer;
        }
        return type;
    }

    private @Nullable Integer outerByName(int type) {
        String key = types.get(type).key().value();
        int suffix = key.indexOf('@') < 0 ? key.length() : key.indexOf('@');
        for (int dollar = key.lastIndexOf('$', suffix); dollar > 0; dollar = key.lastIndexOf('$', dollar - 1)) {
            Integer outer = numbers.get(new NodeKey(key.substring(0, dollar) + key.substring(suffix)));
            if (outer != null && outer != type) {
                return outer;
            }
        }
        return null;
    }

    private void contained(Node container) {
        for (Relationship contains : graph.outgoing(container.key(), RelationKind.CONTAINS)) {
            Integer type = numbers.get(contains.to());
            if (type != null) {
                packages.set(type, container.key());
            }
        }
    }

    private void dependencies(int type) {
        Map<Integer, List<Relationship>> own = new TreeMap<>();
        TreeSet<NodeKey> foreign = new TreeSet<>();
        for (Relationship each : graph.outgoing(types.get(type).key())) {
            if (!isDependency(each.kind())) {
                continue;
            }
            Integer target = numbers.get(each.to());
            if (target != null && target != type) {
                own.computeIfAbsent(target, key -> new ArrayList<>(1)).add(each);
            } else if (target == null && isLibrary(each.to())) {
                foreign.add(each.to());
            }
        }
        List<Codebase.Link> outgoing = new ArrayList<>(own.size());
        own.forEach((target, evidence) -> outgoing.add(link(type, target, evidence)));
        links.add(outgoing);
        libraries.add(List.copyOf(foreign));
    }

    private boolean isLibrary(NodeKey key) {
        return graph.node(key)
                .filter(node -> node.kind() == NodeKind.TYPE)
                .filter(node -> node.is(NodeProperty.EXTERNAL) && !Codebase.isPlatform(node))
                .isPresent();
    }

    private static boolean isDependency(RelationKind kind) {
        return kind == RelationKind.DEPENDS_ON || kind == RelationKind.EXTENDS || kind == RelationKind.IMPLEMENTS;
    }

    /** What extends is usually counted among what depends: the kinds' weights are not added up. */
    private Codebase.Link link(int from, int to, List<Relationship> evidence) {
        int weight = evidence.stream().mapToInt(Relationship::weight).max().orElse(1);
        return new Codebase.Link(
                from, to, new Dependency(types.get(from).key(), types.get(to).key(), weight, places(evidence)));
    }

    private static List<Place> places(List<Relationship> evidence) {
        if (evidence.size() == 1) {
            List<Place> inOrder = evidence.get(0).places();
            return inOrder.subList(0, Math.min(Dependency.MAX_PLACES, inOrder.size()));
        }
        return evidence.stream().flatMap(each -> each.places().stream()).toList();
    }

    private void testUses(Node test) {
        for (Relationship each : graph.outgoing(test.key())) {
            Integer target = isDependency(each.kind()) ? numbers.get(each.to()) : null;
            if (target != null) {
                tested.set(target);
                tested.set(outermost[target]);
            }
        }
    }
}
