package dev.unearth.reports.page;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The graph as the sections ask about it: who owns what, which component it belongs to, how large that is. */
final class Terrain {

    private final SystemGraph graph;
    private final Map<NodeKey, NodeKey> owners = new HashMap<>();
    private final Map<NodeKey, String> componentOf = new HashMap<>();

    Terrain(SystemGraph graph, List<Component> components) {
        this.graph = graph;
        for (Node type : graph.nodes(NodeKind.TYPE)) {
            graph.outgoing(type.key(), RelationKind.DECLARES).forEach(member -> owners.put(member.to(), type.key()));
        }
        components.forEach(component -> component.types().forEach(type -> componentOf.put(type, component.name())));
    }

    SystemGraph graph() {
        return graph;
    }

    /** The type that something is or is declared in, if it is a type or a member. */
    Optional<Node> type(NodeKey key) {
        NodeKey type = key.prefix().equals(NodeKind.TYPE.prefix()) ? key : owners.get(key);
        return type == null ? Optional.empty() : graph.node(type);
    }

    /** The component of a type or of a member's type. */
    Optional<String> component(NodeKey key) {
        return type(key).map(type -> componentOf.get(type.key()));
    }

    /** The lines of a component's outermost types. */
    long lines(Component component) {
        Set<NodeKey> types = new HashSet<>(component.types());
        return (long) component.types().stream()
                .filter(type -> !types.contains(owners.getOrDefault(type, NodeKey.application("none"))))
                .flatMap(type -> graph.node(type).stream())
                .mapToDouble(type -> type.number(NodeProperty.LINES))
                .sum();
    }

    /** How many places of one component need another, by the two names; what a component needs of itself is left out. */
    SortedMap<String, SortedMap<String, Integer>> needs() {
        SortedMap<String, SortedMap<String, Integer>> needs = new TreeMap<>();
        for (Relationship each : graph.relationships()) {
            String from = each.kind() == RelationKind.DEPENDS_ON ? componentOf.get(each.from()) : null;
            String to = componentOf.get(each.to());
            if (from != null && to != null && !from.equals(to)) {
                needs.computeIfAbsent(from, name -> new TreeMap<>()).merge(to, each.weight(), Integer::sum);
            }
        }
        return needs;
    }

    /** The components that handle an entry point. */
    List<String> handlers(Node entryPoint) {
        return graph.outgoing(entryPoint.key(), RelationKind.HANDLED_BY).stream()
                .flatMap(handled -> component(handled.to()).stream())
                .distinct()
                .toList();
    }

    /** The relationships by which code works on a table. */
    List<Relationship> uses(Node table) {
        return graph.incoming(table.key()).stream()
                .filter(each -> Operation.of(each.kind()).isPresent())
                .toList();
    }

    /** What comes behind prefix and application in a key: {@code a.b.C#m(int)}. */
    static String name(NodeKey key) {
        String value = key.value();
        int colon = value.indexOf(':');
        return value.substring(value.indexOf(':', colon + 1) + 1);
    }

    /** A name as short as a person needs it: {@code C.m(int)} for {@code a.b.C#m(int)}, else {@link #name}. */
    static String shortName(NodeKey key) {
        String name = name(key);
        Set<String> code = Set.of(NodeKind.TYPE.prefix(), NodeKind.METHOD.prefix(), NodeKind.FIELD.prefix());
        if (!code.contains(key.prefix())) {
            return name;
        }
        int member = name.indexOf('#');
        String type = member < 0 ? name : name.substring(0, member);
        String rest = member < 0 ? "" : "." + name.substring(member + 1);
        return type.substring(type.lastIndexOf('.') + 1) + rest;
    }

    /** The texts of a property that holds a list. */
    static List<String> texts(Node node, String property) {
        List<String> texts = new ArrayList<>();
        if (node.properties().get(property) instanceof List<?> values) {
            values.forEach(value -> texts.add(value.toString()));
        }
        return texts;
    }
}
