package dev.unearth.analyzer.graph;

/**
 * The identity of a node: stable over scans and machines, built from names and never from positions.
 *
 * @param value {@code prefix:application:name}, for example {@code type:permits:gov.permits.fee.FeeCalculator}
 */
public record NodeKey(String value) implements Comparable<NodeKey> {

    public NodeKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A node's key is blank");
        }
    }

    /** The key of the application itself. */
    public static NodeKey application(String application) {
        return new NodeKey(NodeKind.APPLICATION.prefix() + ":" + application);
    }

    /** The key of something of {@code kind} named {@code name} in {@code application}. */
    public static NodeKey of(NodeKind kind, String application, String name) {
        return new NodeKey(kind.prefix() + ":" + application + ":" + name);
    }

    /** The key of a library, which belongs to no application. */
    public static NodeKey library(String name) {
        return new NodeKey(NodeKind.LIBRARY.prefix() + ":" + name);
    }

    /** What stands before the first colon. */
    public String prefix() {
        return value.substring(0, value.indexOf(':'));
    }

    /** Mostly asked about one and the same key, which a scan makes once for each node. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof NodeKey key && value.equals(key.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(NodeKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
