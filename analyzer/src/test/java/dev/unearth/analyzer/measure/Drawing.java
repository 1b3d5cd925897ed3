package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small language for graphs: {@code graph(from("a.A").to("a.B", "b.C"))}. What a name looks like says what it names:
 * {@code a.A} a type, {@code a.A#m()} a method, {@code a.A#f} a field, {@code table:FEE}, {@code entry:/fee.do},
 * {@code rule:BR-1}, {@code file:fee.jsp}; types below {@code lib} and {@code java} lie outside the sources. Each naming draws
 * the node with its type and package.
 */
public final class Drawing {

    /** The application of all drawn graphs. */
    public static final String APP = "app";

    private final SystemGraph.Builder builder = SystemGraph.builder();
    private final Map<NodeKey, Node> nodes = new HashMap<>();
    private int line;

    private Drawing() {
        builder.add(Node.of(NodeKey.application(APP), NodeKind.APPLICATION, APP, null));
    }

    /** Something to draw. */
    public interface Part {
        void draw(Drawing drawing);
    }

    /** The graph of all parts. */
    public static SystemGraph graph(Part... parts) {
        Drawing drawing = new Drawing();
        Arrays.stream(parts).forEach(part -> part.draw(drawing));
        drawing.nodes.values().forEach(drawing.builder::add);
        return drawing.builder.build();
    }

    /** Relationships that start from {@code name}. */
    public static From from(String name) {
        return new From(name, drawing -> drawing.node(name));
    }

    /** A node with properties: {@code node("a.A", "lines", 10)}. */
    public static Part node(String name, Object... properties) {
        return drawing -> {
            NodeKey key = drawing.node(name);
            for (int i = 0; i < properties.length; i += 2) {
                String property = properties[i].toString();
                Object value =
                        properties[i + 1] instanceof Integer number ? (Object) number.longValue() : properties[i + 1];
                drawing.nodes.computeIfPresent(key, (same, node) -> node.with(property, value));
            }
        };
    }

    /** The key of what {@code name} names. */
    public static NodeKey key(String name) {
        if (name.contains(":")) {
            return new NodeKey(name.replaceFirst(":", ":" + APP + ":"));
        }
        NodeKind kind = name.contains("(") || name.endsWith("*")
                ? NodeKind.METHOD
                : name.contains("#") ? NodeKind.FIELD : NodeKind.TYPE;
        return NodeKey.of(kind, APP, name);
    }

    /** Several relationships from one node. */
    public record From(String name, Part before) implements Part {

        public From to(String... targets) {
            return relate(RelationKind.DEPENDS_ON, targets);
        }

        /** A dependency seen in {@code weight} places. */
        public From to(String target, int weight) {
            From all = this;
            for (int i = 0; i < weight; i++) {
                all = all.to(target);
            }
            return all;
        }

        public From inherits(String... targets) {
            return relate(RelationKind.EXTENDS, targets);
        }

        public From calls(String... targets) {
            return relate(RelationKind.CALLS, targets);
        }

        public From reads(String... targets) {
            return relate(RelationKind.READS, targets);
        }

        public From writes(String... targets) {
            return relate(RelationKind.WRITES, targets);
        }

        public From relate(RelationKind kind, String... targets) {
            return new From(name, drawing -> {
                before.draw(drawing);
                for (String target : targets) {
                    drawing.relate(drawing.node(name), kind, drawing.node(target));
                }
            });
        }

        @Override
        public void draw(Drawing drawing) {
            before.draw(drawing);
        }
    }

    private void relate(NodeKey from, RelationKind kind, NodeKey to) {
        line++;
        builder.relate(from, kind, to, Evidence.resolved(Place.line("src", line)));
    }

    private NodeKey node(String name) {
        NodeKey key = key(name);
        if (!nodes.containsKey(key)) {
            draw(name, key);
        }
        return key;
    }

    private void draw(String name, NodeKey key) {
        NodeKind kind = Arrays.stream(NodeKind.values())
                .filter(each -> each.prefix().equals(key.prefix()))
                .findFirst()
                .orElseThrow();
        Node node = Node.of(key, kind, name.substring(name.lastIndexOf('.') + 1), source(name, kind));
        boolean external = name.startsWith("lib.") || name.startsWith("java");
        nodes.put(key, external ? node.with(NodeProperty.EXTERNAL, true) : node);
        if (kind == NodeKind.TYPE) {
            nodes.computeIfPresent(key, (same, type) -> type.with(NodeProperty.BINARY_NAME, name));
            nest(name, key, external);
        } else if (kind == NodeKind.METHOD || kind == NodeKind.FIELD) {
            relate(node(name.substring(0, name.indexOf('#'))), RelationKind.DECLARES, key);
            nodes.computeIfPresent(
                    key,
                    (same, member) -> member.with(
                            kind == NodeKind.METHOD ? NodeProperty.SIGNATURE : NodeProperty.KIND,
                            name.substring(name.indexOf('#') + 1)));
        }
    }

    private void nest(String name, NodeKey key, boolean external) {
        if (name.contains("$")) {
            relate(node(name.substring(0, name.lastIndexOf('$'))), RelationKind.DECLARES, key);
        }
        if (name.contains(".") && !external) {
            String owner = name.substring(0, name.lastIndexOf('.'));
            NodeKey container = NodeKey.of(NodeKind.PACKAGE, APP, owner);
            nodes.putIfAbsent(container, Node.of(container, NodeKind.PACKAGE, owner, null));
            relate(container, RelationKind.CONTAINS, key);
        }
    }

    private static @Nullable Place source(String name, NodeKind kind) {
        return kind == NodeKind.TYPE ? Place.line(name.replaceAll("\\$.*", "") + ".java", 1) : null;
    }
}
