package dev.unearth.analyzer.graph;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A node of the graph.
 *
 * @param name what a person calls it, for example the simple name of a type
 * @param properties values are {@link String}, {@link Long}, {@link Double}, {@link Boolean} or a list of strings
 * @param source where it is declared; null for what has no one place
 */
public record Node(
        NodeKey key,
        NodeKind kind,
        String name,
        SortedMap<String, Object> properties,
        @Nullable Place source) {

    public Node {
        properties = PropertyMap.copyOf(properties);
    }

    /** A node without further properties. */
    public static Node of(NodeKey key, NodeKind kind, String name, @Nullable Place source) {
        return new Node(key, kind, name, Collections.emptySortedMap(), source);
    }

    /** This node with {@code property} set to {@code value}. */
    public Node with(String property, Object value) {
        SortedMap<String, Object> changed = new TreeMap<>(properties);
        changed.put(property, value);
        return new Node(key, kind, name, changed, source);
    }

    /** This node with all of {@code added} set. */
    public Node with(Map<String, ?> added) {
        SortedMap<String, Object> changed = new TreeMap<>(properties);
        changed.putAll(added);
        return new Node(key, kind, name, changed, source);
    }

    /** Where it is declared, if it has one place. */
    public Optional<Place> place() {
        return Optional.ofNullable(source);
    }

    /** The property as text; empty when absent. */
    public String text(String property) {
        Object value = properties.get(property);
        return value == null ? "" : value.toString();
    }

    /** The property as a number; 0 when absent. */
    public double number(String property) {
        return properties.get(property) instanceof Number number ? number.doubleValue() : 0;
    }

    /** Whether the property is there and true. */
    public boolean is(String property) {
        return Boolean.TRUE.equals(properties.get(property));
    }
}
