package dev.unearth.analyzer.way;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.List;
import java.util.Locale;

/** Finds what a person means by a name: {@code POST /order.do}, {@code ORDERS.STATUS}, {@code OrderDAO.save}, {@code order.jsp}. */
public final class NodeSearch {

    /** What a name is taken for first. */
    private static final List<NodeKind> ORDER = List.of(
            NodeKind.ENTRY_POINT,
            NodeKind.TABLE,
            NodeKind.COLUMN,
            NodeKind.PROCEDURE,
            NodeKind.DESTINATION,
            NodeKind.EXTERNAL_SYSTEM,
            NodeKind.CONFIG_KEY,
            NodeKind.TYPE,
            NodeKind.METHOD,
            NodeKind.FIELD,
            NodeKind.FILE,
            NodeKind.ROLE);

    private static final String VERB = "^(?i)(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\\s+";

    private final SystemGraph graph;

    /** A search in {@code graph}. */
    public NodeSearch(SystemGraph graph) {
        this.graph = graph;
    }

    /** The nodes that {@code text} may mean, all of one kind; none where nothing is called so. Keys may be given whole. */
    public List<Node> find(String text) {
        String wanted = text.strip();
        for (NodeKind kind : ORDER) {
            List<Node> exact = graph.nodes(kind).stream()
                    .filter(node -> node.key().value().equals(wanted))
                    .toList();
            if (!exact.isEmpty()) {
                return exact;
            }
        }
        for (NodeKind kind : ORDER) {
            List<Node> found = graph.nodes(kind).stream()
                    .filter(node -> !node.is(NodeProperty.EXTERNAL) && isCalled(node, wanted))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private boolean isCalled(Node node, String wanted) {
        String own = ownName(node);
        return switch (node.kind()) {
            case ENTRY_POINT -> isUrl(node, wanted);
            case TABLE, COLUMN, PROCEDURE -> own.equalsIgnoreCase(wanted);
            case TYPE -> endsWith(own, wanted, ".") || endsWith(own, wanted, "$");
            case METHOD, FIELD -> isMember(own, wanted);
            case FILE, DESTINATION -> endsWith(own, wanted, "/");
            default -> own.equals(wanted);
        };
    }

    /** The key without its prefix and the application. */
    private static String ownName(Node node) {
        String value = node.key().value();
        return value.substring(value.indexOf(':', value.indexOf(':') + 1) + 1);
    }

    private static boolean endsWith(String name, String wanted, String separator) {
        return name.equals(wanted) || name.endsWith(separator + wanted);
    }

    /** By name, HTTP method left out on either side, and with or without the extension that a controller is mapped to. */
    private static boolean isUrl(Node entry, String wanted) {
        boolean isPath = wanted.startsWith("/") || wanted.matches(VERB + ".*");
        if (!isPath) {
            return entry.name().equals(wanted);
        }
        String name = bare(entry.name());
        String path = bare(wanted);
        int dot = path.lastIndexOf('.');
        boolean hasExtension = dot > path.lastIndexOf('/');
        return name.equalsIgnoreCase(path) || hasExtension && name.equalsIgnoreCase(path.substring(0, dot));
    }

    private static String bare(String url) {
        String path = url.replaceFirst(VERB, "").toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** {@code C#m(int)}, {@code C#m}, {@code C.m}, the class with or without its package. */
    private static boolean isMember(String own, String wanted) {
        String dotted = wanted.indexOf('#') < 0 && wanted.lastIndexOf('.') > 0
                ? wanted.substring(0, wanted.lastIndexOf('.')) + "#" + wanted.substring(wanted.lastIndexOf('.') + 1)
                : wanted;
        String name = dotted.indexOf('(') < 0 && own.indexOf('(') > 0 ? own.substring(0, own.indexOf('(')) : own;
        return dotted.indexOf('#') > 0 && endsWith(name, dotted, ".");
    }
}
