package dev.unearth.analyzer.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The linked property graph of one application. Immutable; nodes come in the order of their keys, relationships in the
 * order of from, kind, to and detail, whatever the order in which they were added.
 */
public final class SystemGraph {

    private static final Comparator<Relationship> ORDER = Comparator.comparing(Relationship::from)
            .thenComparing(Relationship::kind)
            .thenComparing(Relationship::to)
            .thenComparing(Relationship::detail);

    private final Map<NodeKey, Node> nodes;
    private final List<Relationship> relationships;
    private final Map<NodeKey, List<Relationship>> outgoing = new HashMap<>();
    private final Map<NodeKey, List<Relationship>> incoming = new HashMap<>();
    private final Map<NodeKind, List<Node>> byKind = new EnumMap<>(NodeKind.class);

    private SystemGraph(Map<NodeKey, Node> nodes, List<Relationship> relationships) {
        this.nodes = nodes;
        this.relationships = relationships;
        for (Node node : nodes.values()) {
            byKind.computeIfAbsent(node.kind(), kind -> new ArrayList<>()).add(node);
        }
        for (Relationship relationship : relationships) {
            outgoing.computeIfAbsent(relationship.from(), key -> new ArrayList<>(2))
                    .add(relationship);
            incoming.computeIfAbsent(relationship.to(), key -> new ArrayList<>(2))
                    .add(relationship);
        }
    }

    /** A graph under construction. */
    public static Builder builder() {
        return new Builder();
    }

    /** All nodes in the order of their keys. */
    public Collection<Node> nodes() {
        return nodes.values();
    }

    /** All nodes of {@code kind} in the order of their keys. */
    public List<Node> nodes(NodeKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The node with {@code key}. */
    public Optional<Node> node(NodeKey key) {
        return Optional.ofNullable(nodes.get(key));
    }

    /** All relationships in order of from, kind, to and detail. */
    public List<Relationship> relationships() {
        return relationships;
    }

    /** The relationships that leave {@code key}, in order. */
    public List<Relationship> outgoing(NodeKey key) {
        return outgoing.getOrDefault(key, List.of());
    }

    /** The relationships of {@code kind} that leave {@code key}, in order. */
    public List<Relationship> outgoing(NodeKey key, RelationKind kind) {
        return outgoing(key).stream().filter(r -> r.kind() == kind).toList();
    }

    /** The relationships that arrive at {@code key}, in order. */
    public List<Relationship> incoming(NodeKey key) {
        return incoming.getOrDefault(key, List.of());
    }

    /** The relationships of {@code kind} that arrive at {@code key}, in order. */
    public List<Relationship> incoming(NodeKey key, RelationKind kind) {
        return incoming(key).stream().filter(r -> r.kind() == kind).toList();
    }

    /** A graph like this one to which more can be added. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.nodes.putAll(nodes);
        relationships.forEach(builder::restore);
        return builder;
    }

    /**
     * Collects nodes and evidence. Not safe for use by several threads; the result does not depend on the order of the
     * calls.
     */
    public static final class Builder {

        private final Map<NodeKey, Node> nodes = new TreeMap<>();
        private final Map<DraftKey, Draft> drafts = new HashMap<>();

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

        /** Puts {@code node} in the place of the one with its key. */
        public Builder replace(Node node) {
            nodes.put(node.key(), node);
            return this;
        }

        private static Node merged(Node a, Node b) {
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
            drafts.computeIfAbsent(new DraftKey(from, kind, to, detail), key -> new Draft())
                    .add(evidence);
            return this;
        }

        /** Adds a relationship as it is, to a graph that has none like it. */
        public Builder restore(Relationship relationship) {
            drafts.put(
                    new DraftKey(relationship.from(), relationship.kind(), relationship.to(), relationship.detail()),
                    new Draft(relationship));
            return this;
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
            List<Relationship> relationships = new ArrayList<>(drafts.size());
            drafts.forEach((key, draft) -> {
                requireNode(key.from, key);
                requireNode(key.to, key);
                relationships.add(draft.relationship(key));
            });
            relationships.sort(ORDER);
            return new SystemGraph(new TreeMap<>(nodes), List.copyOf(relationships));
        }

        private void requireNode(NodeKey end, DraftKey key) {
            if (!nodes.containsKey(end)) {
                throw new IllegalStateException(
                        "%s -%s-> %s: there is no node %s".formatted(key.from, key.kind, key.to, end));
            }
        }
    }

    private record DraftKey(NodeKey from, RelationKind kind, NodeKey to, String detail) {}

    /** The evidence gathered for one relationship. */
    private static final class Draft {
        private int weight;
        private Certainty certainty = Certainty.INFERRED;
        private String reason = "";
        private final TreeSet<Place> places = new TreeSet<>();

        Draft() {}

        Draft(Relationship relationship) {
            weight = relationship.weight();
            certainty = relationship.certainty();
            reason = relationship.reason();
            places.addAll(relationship.places());
        }

        void add(Evidence evidence) {
            weight++;
            certainty = certainty.strongest(evidence.certainty());
            if (!evidence.reason().isEmpty()
                    && (reason.isEmpty() || evidence.reason().compareTo(reason) < 0)) {
                reason = evidence.reason();
            }
            if (!evidence.place().equals(Place.NOWHERE)) {
                places.add(evidence.place());
            }
            if (places.size() > Relationship.MAX_PLACES) {
                places.pollLast();
            }
        }

        Relationship relationship(DraftKey key) {
            return new Relationship(
                    key.from,
                    key.kind,
                    key.to,
                    key.detail,
                    weight,
                    certainty,
                    certainty == Certainty.INFERRED ? reason : "",
                    List.copyOf(places));
        }
    }
}
