package dev.unearth.analyzer.way;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a change of something would be felt by.
 *
 * @param entryPoints those that lead to it, each with the best way there, in the order of their keys
 * @param code all methods and pages that lead to it or use it, in the order of their keys
 */
public record Impact(Map<Node, Way> entryPoints, List<Node> code) {

    /** What a change of {@code changed} would be felt by: of a type with all its members, of a column with the fields mapped to it. */
    public static Impact of(SystemGraph graph, Ways ways, Collection<Node> changed) {
        Set<NodeKey> touched = new TreeSet<>();
        changed.forEach(node -> touch(graph, node.key(), touched));
        Set<NodeKey> code = new TreeSet<>(touched);
        code.removeIf(key -> !isCode(key));
        changed.forEach(node -> code.remove(node.key()));
        ways.before(touched).stream().map(Node::key).filter(Impact::isCode).forEach(code::add);
        List<NodeKey> entries =
                graph.nodes(NodeKind.ENTRY_POINT).stream().map(Node::key).toList();
        return new Impact(
                ways.leadingTo(entries, touched),
                code.stream().flatMap(key -> graph.node(key).stream()).toList());
    }

    private static boolean isCode(NodeKey key) {
        return key.prefix().equals(NodeKind.METHOD.prefix()) || key.prefix().equals(NodeKind.FILE.prefix());
    }

    /** Adds what is changed along with {@code key}, and what uses it without running it. */
    private static void touch(SystemGraph graph, NodeKey key, Set<NodeKey> touched) {
        if (!touched.add(key)) {
            return;
        }
        boolean isType = key.prefix().equals(NodeKind.TYPE.prefix());
        for (Relationship each : graph.outgoing(key)) {
            boolean isPart = each.kind() == RelationKind.DECLARES;
            if (isPart) {
                touch(graph, each.to(), touched);
            }
        }
        for (Relationship each : graph.incoming(key)) {
            switch (each.kind()) {
                case READS, WRITES, INSTANTIATES -> touched.add(each.from());
                case MAPS_TO -> touch(graph, each.from(), touched);
                case EXTENDS, IMPLEMENTS -> {
                    if (isType) {
                        touch(graph, each.from(), touched);
                    }
                }
                default -> {
                    // Steps are gone back by the search.
                }
            }
        }
    }
}
