package dev.unearth.analyzer.way;

import dev.unearth.analyzer.graph.Certainty;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which relationships of a graph lead on when a system runs. A relationship that only names a type leads to those of its methods that
 * the container calls; one that leaves a type is taken by all its methods, as a guess.
 */
final class StepMap {

    private static final Set<RelationKind> LEAD_ON = EnumSet.of(
            RelationKind.HANDLED_BY,
            RelationKind.CALLS,
            RelationKind.MAY_CALL,
            RelationKind.QUERIES,
            RelationKind.INSERTS,
            RelationKind.UPDATES,
            RelationKind.DELETES,
            RelationKind.SENDS_TO,
            RelationKind.FORWARDS_TO,
            RelationKind.INCLUDES,
            RelationKind.SCHEDULES,
            RelationKind.READS_CONFIG,
            RelationKind.INVOKES_REMOTE);

    /** What the container calls when control comes to what is wired so. */
    private static final Set<String> WIRED_CALLS =
            Set.of("interceptor", "decorator", "observer", "cdi-event", "jms-send", "reflection", "taglib-handler");

    /** A page that names a type shows what its getters give; what else it calls stands in its code. */
    private static final String PAGE_USES = "page-uses-class";

    /** A way that a person may take from a page; it is another request. */
    private static final String LINK = "link";

    private final SystemGraph graph;
    private final List<Node> nodes;
    private final Map<NodeKey, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> owners = new HashMap<>();

    /** The moves of each node that were asked for, links left out. */
    private final List<Move>[] known;

    @SuppressWarnings({"unchecked", "rawtypes"})
    StepMap(SystemGraph graph) {
        this.graph = graph;
        this.nodes = List.copyOf(graph.nodes());
        this.known = new List[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            numbers.put(nodes.get(i).key(), i);
        }
        for (Node type : graph.nodes(NodeKind.TYPE)) {
            for (Relationship each : graph.outgoing(type.key(), RelationKind.DECLARES)) {
                owners.put(number(each.to()), number(type.key()));
            }
        }
    }

    /** A step by the numbers of its ends. */
    record Move(int to, Relationship relationship, boolean guess) {

        boolean isInferred() {
            return guess || relationship.certainty() == Certainty.INFERRED;
        }
    }

    int size() {
        return nodes.size();
    }

    Node node(int number) {
        return nodes.get(number);
    }

    int number(NodeKey key) {
        Integer number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("There is no node " + key);
        }
        return number;
    }

    /**
     * The moves from a node.
     *
     * @param links whether links of a page count: those of a page that a way starts at
     */
    List<Move> from(int number, boolean links) {
        if (links) {
            return moves(number, true);
        }
        if (known[number] == null) {
            known[number] = moves(number, false);
        }
        return known[number];
    }

    private List<Move> moves(int number, boolean links) {
        List<Move> moves = new ArrayList<>();
        Node node = nodes.get(number);
        for (Relationship each : graph.outgoing(number)) {
            add(node, each, links, false, moves);
        }
        Integer owner = owners.get(number);
        if (owner != null && node.kind() == NodeKind.METHOD && !node.name().startsWith("<")) {
            for (Relationship each : graph.outgoing(owner)) {
                boolean isCode = each.kind() != RelationKind.CALLS && each.kind() != RelationKind.MAY_CALL;
                if (isCode) {
                    add(node, each, false, true, moves);
                }
            }
        }
        for (Relationship each : graph.incoming(node.key())) {
            boolean comesIn = each.kind() == RelationKind.RECEIVES_FROM || each.kind() == RelationKind.FILTERS;
            if (comesIn) {
                to(each.from(), each, this::isCalledOutside, false, moves);
            }
        }
        return moves;
    }

    private void add(Node from, Relationship each, boolean links, boolean guess, List<Move> moves) {
        if (each.kind() == RelationKind.WIRED_TO) {
            wired(each, guess, moves);
        } else if (LEAD_ON.contains(each.kind()) && (links || !isLink(from, each))) {
            String method = from.kind() == NodeKind.ENTRY_POINT ? from.text(NodeProperty.METHOD) : "";
            Predicate<Node> meant = method.isEmpty()
                    ? this::isCalledOutside
                    : candidate -> candidate.name().equals(method);
            to(each.to(), each, meant, guess, moves);
        }
    }

    /** Only pages with code forward by themselves; what leads on from any other is taken by a person. */
    private static boolean isLink(Node from, Relationship each) {
        return from.kind() == NodeKind.FILE
                && each.kind() == RelationKind.FORWARDS_TO
                && (each.detail().equals(LINK) || from.name().matches(".*\\.(x?html?|jsf|faces)"));
    }

    private void wired(Relationship each, boolean guess, List<Move> moves) {
        boolean toMethod = each.to().prefix().equals(NodeKind.METHOD.prefix());
        if (toMethod) {
            moves.add(new Move(number(each.to()), each, guess));
        } else if (WIRED_CALLS.contains(each.detail())) {
            to(each.to(), each, this::isCalledOutside, guess, moves);
        } else if (each.detail().equals(PAGE_USES)) {
            to(each.to(), each, StepMap::isGetter, true, moves);
        }
    }

    /** To a node; where it is a type to those of its methods that are meant. */
    private void to(NodeKey key, Relationship why, Predicate<Node> meant, boolean guess, List<Move> moves) {
        int number = number(key);
        if (nodes.get(number).kind() == NodeKind.TYPE) {
            methods(number, meant, new TreeSet<>()).forEach(method -> moves.add(new Move(method, why, guess)));
        } else {
            moves.add(new Move(number, why, guess));
        }
    }

    /** The methods of a type that are meant; where it declares none of them, those of its nearest supertypes. */
    private Set<Integer> methods(int type, Predicate<Node> meant, Set<Integer> seen) {
        Set<Integer> found = new TreeSet<>();
        if (!seen.add(type)) {
            return found;
        }
        for (Relationship each : graph.outgoing(type)) {
            boolean isMethod =
                    each.kind() == RelationKind.DECLARES && each.to().prefix().equals(NodeKind.METHOD.prefix());
            if (isMethod && meant.test(nodes.get(number(each.to())))) {
                found.add(number(each.to()));
            }
        }
        boolean isOnlyCreated =
                found.stream().allMatch(each -> nodes.get(each).name().startsWith("<"));
        if (isOnlyCreated) {
            for (Relationship each : graph.outgoing(type)) {
                if (each.kind() == RelationKind.EXTENDS) {
                    found.addAll(methods(number(each.to()), meant, seen));
                }
            }
        }
        return found;
    }

    private boolean isCalledOutside(Node method) {
        return method.is(NodeProperty.CALLED_FROM_OUTSIDE) && !method.name().equals("<clinit>");
    }

    private static boolean isGetter(Node method) {
        return method.name().matches("(get|is)[A-Z].*")
                && !method.text(NodeProperty.VISIBILITY).equals("private");
    }
}
