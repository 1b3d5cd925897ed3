package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.List;
import java.util.Optional;

/**
 * The production code of a graph, ready for counting: types that are declared in the sources and not part of tests, numbered
 * from 0 in the order of their keys, with their members and dependencies. Built in one pass over the relationships.
 *
 * <p>A type depends on another where a {@code DEPENDS_ON}, {@code EXTENDS} or {@code IMPLEMENTS} relationship says so. Library
 * types are known by name only; types whose name begins with {@code java.}, {@code javax.} or {@code jakarta.} are the platform.
 */
public final class Codebase {

    private final SystemGraph graph;
    private final CodebaseReader read;

    private Codebase(SystemGraph graph) {
        this.graph = graph;
        this.read = new CodebaseReader(graph);
    }

    /** The production code of {@code graph}. */
    public static Codebase of(SystemGraph graph) {
        return new Codebase(graph);
    }

    /** The graph it was read from. */
    public SystemGraph graph() {
        return graph;
    }

    /** How many production types there are. */
    public int size() {
        return read.types.size();
    }

    /** The type with this number. */
    public Node type(int number) {
        return read.types.get(number);
    }

    /** The key of the type with this number. */
    public NodeKey key(int number) {
        return read.types.get(number).key();
    }

    /** The number of a production type, or of the production type that declares this method or field; -1 for all else. */
    public int numberOf(NodeKey key) {
        Integer number = read.numbers.get(key);
        return number == null ? -1 : number;
    }

    /** The number of the outermost type around a type; the type itself when it is not nested. */
    public int outermost(int number) {
        return read.outermost[number];
    }

    /** The package that holds the type; absent in graphs without packages. */
    public Optional<NodeKey> packageOf(int number) {
        return Optional.ofNullable(read.packages.get(read.outermost[number]));
    }

    /** All methods, constructors and initialisers of the type, in the order of their keys. */
    public List<Node> methods(int number) {
        return read.methods.get(number);
    }

    /** The fields of the type, in the order of their keys. */
    public List<Node> fields(int number) {
        return read.fields.get(number);
    }

    /** The dependencies on other production types, in the order of their keys. */
    public List<Link> links(int number) {
        return read.links.get(number);
    }

    /** The library types outside the platform it depends on, in the order of their keys. */
    public List<NodeKey> libraries(int number) {
        return read.libraries.get(number);
    }

    /** Whether a test type depends on the type or on one nested in it. */
    public boolean isUsedByTests(int number) {
        return read.tested.get(number);
    }

    /** Whether the graph holds any test type. */
    public boolean hasTests() {
        return read.hasTests;
    }

    /** Whether {@code type} is a production type. */
    static boolean isProduction(Node type) {
        return type.kind() == NodeKind.TYPE && !type.is(NodeProperty.EXTERNAL) && !type.is(NodeProperty.TEST);
    }

    /** Whether {@code type} belongs to the platform. */
    static boolean isPlatform(Node type) {
        String name = type.text(NodeProperty.BINARY_NAME);
        String known =
                name.isEmpty() ? type.key().value().substring(type.key().value().lastIndexOf(':') + 1) : name;
        return type.is(NodeProperty.EXTERNAL)
                && (known.startsWith("java.") || known.startsWith("javax.") || known.startsWith("jakarta."));
    }

    /** A dependency between production types by number. */
    public record Link(int from, int to, Dependency dependency) {}
}
