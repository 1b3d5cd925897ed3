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
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The linked property graph of one application. Immutable; nodes come in the order of their keys, relationships in the
 * order of from, kind, to and detail, whatever the order in which they were added.
 */
public final class SystemGraph {

    private static final SystemGraph EMPTY =
            new SystemGraph(List.of(), Map.of(), new Arrangement(0, new Relationship[0], new int[0], new int[0]));

    private final List<Node> nodes;
    private final Map<NodeKey, Integer> numbers;
    private final Map<NodeKind, List<Node>> byKind = new EnumMap<>(NodeKind.class);
    private final Arrangement relationships;

    private SystemGraph(List<Node> nodes, Map<NodeKey, Integer> numbers, Arrangement relationships) {
        this.nodes = nodes;
        this.numbers = numbers;
        this.relationships = relationships;
        for (Node node : nodes) {
            byKind.computeIfAbsent(node.kind(), kind -> new ArrayList<>()).add(node);
        }
    }

    /** A graph under construction. */
    public static Builder builder() {
        return new Builder(EMPTY);
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
        return relationships.all();
    }

    /** The relationships that leave {@code key}, in order. */
    public List<Relationship> outgoing(NodeKey key) {
        Integer number = numbers.get(key);
        return number == null ? List.of() : relationships.leaving(number);
    }

    /** The relationships that leave the node at {@code number} in the order of {@link #nodes()}, in order. */
    public List<Relationship> outgoing(int number) {
        return relationships.leaving(number);
    }

    /** The numbers of the nodes that those of {@link #outgoing(int)} lead to. */
    public int[] targets(int number) {
        return relationships.targets(number);
    }

    /** The relationships of {@code kind} that leave {@code key}, in order. */
    public List<Relationship> outgoing(NodeKey key, RelationKind kind) {
        return ofKind(outgoing(key), kind);
    }

    /** The relationships that arrive at {@code key}, in order. */
    public List<Relationship> incoming(NodeKey key) {
        Integer number = numbers.get(key);
        return number == null ? List.of() : relationships.arriving(number);
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
     *
     * @param change is called from several threads
     */
    public SystemGraph withNodes(UnaryOperator<Node> change) {
        Node[] changed = new Node[nodes.size()];
        IntStream.range(0, changed.length).parallel().forEach(i -> {
            Node node = nodes.get(i);
            changed[i] = change.apply(node);
            if (!changed[i].key().equals(node.key()) || changed[i].kind() != node.kind()) {
                throw new IllegalArgumentException(node.key() + " has become " + changed[i].key());
            }
        });
        return new SystemGraph(List.of(changed), numbers, relationships);
    }

    /** A graph like this one to which more can be added; much cheaper than adding all of it to an empty one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Collects nodes and evidence. Not safe for use by several threads; the result does not depend on the order of the
     * calls.
     */
    public static final class Builder {

        /** What is there already. */
        private final SystemGraph base;

        /** What was added or changed, in the order of adding: what comes in order is ordered faster. */
        private final Map<NodeKey, Node> nodes = new LinkedHashMap<>();

        /** Relationships that were added as they are. */
        private final List<Relationship> whole = new ArrayList<>();

        private final Map<DraftKey, RelationshipDraft> drafts = new HashMap<>();

        private Builder(SystemGraph base) {
            this.base = base;
        }

        /**
         * Adds a node. Where one with its key is there already, properties of both are kept; the values and the place of
         * the one whose place comes first in reading order win.
         *
         * @throws IllegalArgumentException if the key is taken by a node of another kind
         */
        public Builder add(Node node) {
            Integer known = base.numbers.get(node.key());
            if (known != null) {
                nodes.putIfAbsent(node.key(), base.nodes.get(known));
            }
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

        /** Whether the node with {@code key}, as far as it is there yet, has a property that is true. */
        public boolean is(NodeKey key, String property) {
            Node node = nodes.get(key);
            return node == null
                    ? base.node(key).filter(found -> found.is(property)).isPresent()
                    : node.is(property);
        }

        /** Whether a node with {@code key} has been added. */
        public boolean has(NodeKey key) {
            return nodes.containsKey(key) || base.numbers.containsKey(key);
        }

        /**
         * The graph.
         *
         * @throws IllegalStateException if a relationship names a node that was not added
         */
        public SystemGraph build() {
            Node[] ordered = ordered();
            Map<NodeKey, Integer> numbers = new HashMap<>(2 * ordered.length);
            for (Node node : ordered) {
                numbers.put(node.key(), numbers.size());
            }
            return new SystemGraph(List.of(ordered), numbers, arrangement(numbers));
        }

        private Node[] ordered() {
            List<Node> all = new ArrayList<>(base.nodes.size() + nodes.size());
            for (Node node : base.nodes) {
                if (!nodes.containsKey(node.key())) {
                    all.add(node);
                }
            }
            all.addAll(nodes.values());
            Node[] ordered = all.toArray(new Node[0]);
            Arrays.parallelSort(ordered, Comparator.comparing(Node::key));
            return ordered;
        }

        private Arrangement arrangement(Map<NodeKey, Integer> numbers) {
            List<Relationship> added = relationships();
            int old = base.relationships().size();
            Relationship[] items = new Relationship[old + added.size()];
            int[] from = new int[items.length];
            int[] to = new int[items.length];
            int[] renumbered = base.nodes.stream()
                    .mapToInt(node -> numbers.get(node.key()))
                    .toArray();
            base.relationships.copyTo(items, from, to, renumbered);
            IntStream.range(0, added.size()).parallel().forEach(each -> {
                Relationship relationship = added.get(each);
                items[old + each] = relationship;
                from[old + each] = number(relationship.from(), relationship, numbers);
                to[old + each] = number(relationship.to(), relationship, numbers);
            });
            return new Arrangement(numbers.size(), items, from, to);
        }

        private static int number(NodeKey end, Relationship relationship, Map<NodeKey, Integer> numbers) {
            Integer number = numbers.get(end);
            if (number == null) {
                throw new IllegalStateException("%s -%s-> %s: there is no node %s"
                        .formatted(relationship.from(), relationship.kind(), relationship.to(), end));
            }
            return number;
        }
    }

    private record DraftKey(NodeKey from, RelationKind kind, NodeKey to, String detail) {

        @Override
        public int hashCode() {
            return (from.hashCode() * 31 + to.hashCode()) * 31 + kind.ordinal() + detail.hashCode();
        }
    }
}
