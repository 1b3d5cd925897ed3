package dev.unearth.analyzer.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The linked property graph of one application. Immutable; nodes come in the order of their keys, relationships in the
 * order of from, kind, to and detail, whatever the order in which they were added.
 */
public final class SystemGraph {

    private final List<Node> nodes;
    private final Map<NodeKey, Integer> numbers;
    private final Map<NodeKind, List<Node>> byKind = new EnumMap<>(NodeKind.class);
    private final List<Relationship> relationships;

    /** Where the relationships that leave a node begin, by its number; one more at the end. */
    private final int[] outgoingFrom;

    /** Numbers of relationships, grouped by the node they arrive at. */
    private final Relationship[] arriving;

    /** Where the relationships that arrive at a node begin in {@link #arriving}; one more at the end. */
    private final int[] incomingFrom;

    private SystemGraph(List<Node> nodes, Map<NodeKey, Integer> numbers, List<Relationship> unordered) {
        this.nodes = nodes;
        this.numbers = numbers;
        indexKinds();
        int[] leavingFrom = new int[nodes.size() + 1];
        Relationship[] leaving = grouped(unordered, Relationship::from, leavingFrom);
        this.outgoingFrom = new int[nodes.size() + 1];
        List<Relationship> ordered = new ArrayList<>(leaving.length);
        for (int node = 0; node < nodes.size(); node++) {
            Arrays.sort(leaving, leavingFrom[node], leavingFrom[node + 1], SystemGraph::order);
            for (int each = leavingFrom[node]; each < leavingFrom[node + 1]; ) {
                int next = each + 1;
                while (next < leavingFrom[node + 1] && order(leaving[each], leaving[next]) == 0) {
                    next++;
                }
                ordered.add(next == each + 1 ? leaving[each] : merged(leaving, each, next));
                each = next;
            }
            outgoingFrom[node + 1] = ordered.size();
        }
        this.relationships = Collections.unmodifiableList(ordered);
        this.incomingFrom = new int[nodes.size() + 1];
        this.arriving = grouped(relationships, Relationship::to, incomingFrom);
    }

    private SystemGraph(List<Node> nodes, SystemGraph like) {
        this.nodes = nodes;
        this.numbers = like.numbers;
        this.relationships = like.relationships;
        this.outgoingFrom = like.outgoingFrom;
        this.arriving = like.arriving;
        this.incomingFrom = like.incomingFrom;
        indexKinds();
    }

    private void indexKinds() {
        for (Node node : nodes) {
            byKind.computeIfAbsent(node.kind(), kind -> new ArrayList<>()).add(node);
        }
    }

    /** The order of relationships that leave one node; 0 for those that are one. */
    private static int order(Relationship one, Relationship other) {
        int order = one.kind().compareTo(other.kind());
        if (order == 0) {
            order = one.to().compareTo(other.to());
        }
        return order != 0 ? order : one.detail().compareTo(other.detail());
    }

    private static Relationship merged(Relationship[] all, int from, int to) {
        RelationshipDraft draft = new RelationshipDraft();
        for (int each = from; each < to; each++) {
            draft.add(all[each]);
        }
        Relationship first = all[from];
        return draft.relationship(first.from(), first.kind(), first.to(), first.detail());
    }

    /**
     * {@code items} sorted by counting, so that those of one end stay in the order they come in.
     *
     * @param from set to where those of each node begin; one longer than there are nodes
     */
    private Relationship[] grouped(List<Relationship> items, Function<Relationship, NodeKey> end, int[] from) {
        int[] ends = new int[items.size()];
        int item = 0;
        for (Relationship each : items) {
            int node = numberOf(end.apply(each), each);
            ends[item++] = node;
            from[node + 1]++;
        }
        for (int node = 1; node < from.length; node++) {
            from[node] += from[node - 1];
        }
        int[] next = Arrays.copyOf(from, from.length);
        Relationship[] result = new Relationship[items.size()];
        item = 0;
        for (Relationship each : items) {
            result[next[ends[item++]]++] = each;
        }
        return result;
    }

    private int numberOf(NodeKey end, Relationship relationship) {
        Integer number = numbers.get(end);
        if (number == null) {
            throw new IllegalStateException("%s -%s-> %s: there is no node %s"
                    .formatted(relationship.from(), relationship.kind(), relationship.to(), end));
        }
        return number;
    }

    /** A graph under construction. */
    public static Builder builder() {
        return new Builder();
    }

    /** All nodes in the order of their keys. */
    public Collection<Node> nodes() {
        return nodes;
    }

    /** All nodes of {@code kind} in the order of their keys. */
    public List<Node> nodes(NodeKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The node with {@code key}. */
    public Optional<Node> node(NodeKey key) {
        Integer number = numbers.get(key);
        return number == null ? Optional.empty() : Optional.of(nodes.get(number));
    }

    /** All relationships in order of from, kind, to and detail. */
    public List<Relationship> relationships() {
        return relationships;
    }

    /** The relationships that leave {@code key}, in order. */
    public List<Relationship> outgoing(NodeKey key) {
        Integer number = numbers.get(key);
        return number == null ? List.of() : relationships.subList(outgoingFrom[number], outgoingFrom[number + 1]);
    }

    /** The relationships of {@code kind} that leave {@code key}, in order. */
    public List<Relationship> outgoing(NodeKey key, RelationKind kind) {
        return ofKind(outgoing(key), kind);
    }

    /** The relationships that arrive at {@code key}, in order. */
    public List<Relationship> incoming(NodeKey key) {
        Integer number = numbers.get(key);
        return number == null
                ? List.of()
                : Collections.unmodifiableList(
                        Arrays.asList(arriving).subList(incomingFrom[number], incomingFrom[number + 1]));
    }

    /** The relationships of {@code kind} that arrive at {@code key}, in order. */
    public List<Relationship> incoming(NodeKey key, RelationKind kind) {
        return ofKind(incoming(key), kind);
    }

    private static List<Relationship> ofKind(List<Relationship> all, RelationKind kind) {
        List<Relationship> found = new ArrayList<>();
        for (Relationship each : all) {
            if (each.kind() == kind) {
                found.add(each);
            }
        }
        return found.isEmpty() ? List.of() : Collections.unmodifiableList(found);
    }

    /**
     * This graph with each node as {@code change} has it, which keeps its key and kind. Much cheaper than a graph built anew.
     */
    public SystemGraph withNodes(UnaryOperator<Node> change) {
        Node[] changed = new Node[nodes.size()];
        for (int i = 0; i < changed.length; i++) {
            Node node = nodes.get(i);
            changed[i] = change.apply(node);
            if (!changed[i].key().equals(node.key()) || changed[i].kind() != node.kind()) {
                throw new IllegalArgumentException(node.key() + " has become " + changed[i].key());
            }
        }
        return new SystemGraph(List.of(changed), this);
    }

    /** A graph like this one to which more can be added. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        nodes.forEach(node -> builder.nodes.put(node.key(), node));
        builder.whole.addAll(relationships);
        return builder;
    }

    /**
     * Collects nodes and evidence. Not safe for use by several threads; the result does not depend on the order of the
     * calls.
     */
    public static final class Builder {

        /** In the order of adding: what comes in order is ordered faster. */
        private final Map<NodeKey, Node> nodes = new LinkedHashMap<>();

        /** Relationships that were added as they are. */
        private final List<Relationship> whole = new ArrayList<>();

        private final Map<DraftKey, RelationshipDraft> drafts = new HashMap<>();

        private Builder() {}

        /**
         * Adds a node. Where one with its key is there already, properties of both are kept; the values and the place of
         * the one whose place comes first in reading order win.
         *
         * @throws IllegalArgumentException if the key is taken by a node of another kind
         */
        public Builder add(Node node) {
            nodes.merge(node.key(), node, Builder::merged);
            return this;
        }

        private static Node merged(Node a, Node b) {
            if (a.equals(b)) {
                return a;
            }
            if (a.kind() != b.kind()) {
                throw new IllegalArgumentException("Key %s is a %s and a %s"
                        .formatted(a.key(), a.kind().label(), b.kind().label()));
            }
            Node first = isFirst(a, b) ? a : b;
            Node second = isFirst(a, b) ? b : a;
            TreeMap<String, Object> properties = new TreeMap<>(second.properties());
            properties.putAll(first.properties());
            return new Node(
                    first.key(),
                    first.kind(),
                    first.name(),
                    properties,
                    first.place().or(second::place).orElse(null));
        }

        private static boolean isFirst(Node a, Node b) {
            if (a.source() == null || b.source() == null) {
                return b.source() == null;
            }
            return a.source().compareTo(b.source()) <= 0;
        }

        /** Adds evidence for a relationship. */
        public Builder relate(NodeKey from, RelationKind kind, NodeKey to, Evidence evidence) {
            return relate(from, kind, to, "", evidence);
        }

        /** Adds evidence for a relationship that {@code detail} tells apart from others of its kind. */
        public Builder relate(NodeKey from, RelationKind kind, NodeKey to, String detail, Evidence evidence) {
            drafts.computeIfAbsent(new DraftKey(from, kind, to, detail), absent -> new RelationshipDraft())
                    .add(evidence);
            return this;
        }

        /** Adds a relationship as it is; the evidence of those with the same ends, kind and detail is put together. */
        public Builder restore(Relationship relationship) {
            whole.add(relationship);
            return this;
        }

        /** Adds all of {@code part}. */
        public Builder add(GraphPart part) {
            part.nodes().forEach(this::add);
            whole.addAll(part.relationships());
            return this;
        }

        /** What has been added, whether it makes a graph of its own or not, in no order. */
        public GraphPart part() {
            return new GraphPart(List.copyOf(nodes.values()), relationships());
        }

        private List<Relationship> relationships() {
            List<Relationship> all = new ArrayList<>(whole.size() + drafts.size());
            all.addAll(whole);
            drafts.forEach((key, draft) -> all.add(draft.relationship(key.from, key.kind, key.to, key.detail)));
            return all;
        }

        /** Whether a node with {@code key} has been added. */
        public boolean has(NodeKey key) {
            return nodes.containsKey(key);
        }

        /**
         * The graph.
         *
         * @throws IllegalStateException if a relationship names a node that was not added
         */
        public SystemGraph build() {
            Node[] ordered = nodes.values().toArray(new Node[0]);
            Arrays.parallelSort(ordered, Comparator.comparing(Node::key));
            Map<NodeKey, Integer> numbers = new HashMap<>(2 * ordered.length);
            for (Node node : ordered) {
                numbers.put(node.key(), numbers.size());
            }
            return new SystemGraph(List.of(ordered), numbers, relationships());
        }
    }

    private record DraftKey(NodeKey from, RelationKind kind, NodeKey to, String detail) {

        @Override
        public int hashCode() {
            return (from.hashCode() * 31 + to.hashCode()) * 31 + kind.ordinal() + detail.hashCode();
        }
    }
}
