package dev.unearth.reports.export;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.graph.Certainty;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.way.Reached;
import dev.unearth.analyzer.way.Ways;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What planners ask of a system as a whole: who touches which table, which page leads where, what lies outside, what is configured. */
public final class Catalogues {

    private static final Map<RelationKind, String> OPERATIONS = new EnumMap<>(Map.of(
            RelationKind.QUERIES, "R",
            RelationKind.INSERTS, "C",
            RelationKind.UPDATES, "U",
            RelationKind.DELETES, "D"));

    private final SystemGraph graph;
    private final Map<NodeKey, NodeKey> owners = new HashMap<>();

    /** The catalogues of {@code graph}. */
    public Catalogues(SystemGraph graph) {
        this.graph = graph;
        for (Node type : graph.nodes(NodeKind.TYPE)) {
            graph.outgoing(type.key(), RelationKind.DECLARES).forEach(each -> owners.put(each.to(), type.key()));
        }
    }

    /** What a cell of the matrix collects. */
    private static final class Access {
        private final Set<String> operations = new TreeSet<>();
        private final Set<String> columns = new TreeSet<>();
        private int steps = Integer.MAX_VALUE;
        private Certainty certainty = Certainty.INFERRED;

        void add(String operation, int distance, Certainty known) {
            operations.add(operation);
            steps = Math.min(steps, distance);
            certainty = certainty.strongest(known);
        }

        /** In the order of the acronym. */
        String letters() {
            StringBuilder letters = new StringBuilder();
            for (String each : List.of("C", "R", "U", "D")) {
                letters.append(operations.contains(each) ? each : "");
            }
            return letters.toString();
        }
    }

    /** Which entry point creates, reads, updates or deletes rows of which table, over all ways through the code. */
    public Table entryPointMatrix() {
        Table.Builder table = Table.of("crud_entrypoints", "kind entry_point table operations columns steps certainty");
        Ways ways = new Ways(graph);
        for (Node entry : graph.nodes(NodeKind.ENTRY_POINT)) {
            Map<String, Access> accesses = new TreeMap<>();
            for (Reached reached : ways.reach(entry.key())) {
                access(reached.node().key(), reached.steps() + 1, reached.certainty(), accesses);
            }
            rows(table, entry.text(NodeProperty.KIND), entry.name(), accesses);
        }
        return table.sorted();
    }

    /** Which component does what to which table by its own code. */
    public Table componentMatrix(Collection<Component> components) {
        Table.Builder table = Table.of("crud_components", "kind component table operations columns steps certainty");
        for (Component component : components) {
            Map<String, Access> accesses = new TreeMap<>();
            for (NodeKey type : component.types()) {
                access(type, 1, Certainty.DECLARED, accesses);
                for (Relationship member : graph.outgoing(type, RelationKind.DECLARES)) {
                    access(member.to(), 1, Certainty.DECLARED, accesses);
                }
            }
            rows(table, "component", component.name(), accesses);
        }
        return table.sorted();
    }

    private void access(NodeKey code, int steps, Certainty known, Map<String, Access> accesses) {
        for (Relationship each : graph.outgoing(code)) {
            String operation = OPERATIONS.get(each.kind());
            if (operation == null) {
                continue;
            }
            Certainty weakest = known.weakest(each.certainty());
            String name = NodeNames.ownName(each.to());
            if (each.to().prefix().equals(NodeKind.TABLE.prefix())) {
                accesses.computeIfAbsent(name, key -> new Access()).add(operation, steps, weakest);
            } else if (each.to().prefix().equals(NodeKind.COLUMN.prefix()) && name.indexOf('.') > 0) {
                String owner = name.substring(0, name.lastIndexOf('.'));
                accesses.computeIfAbsent(owner, key -> new Access()).columns.add(name.substring(owner.length() + 1));
            }
        }
    }

    private static void rows(Table.Builder table, String kind, String name, Map<String, Access> accesses) {
        accesses.forEach((of, access) -> {
            if (!access.operations.isEmpty()) {
                table.row(
                        kind,
                        name,
                        of,
                        access.letters(),
                        String.join(";", access.columns),
                        access.steps,
                        access.certainty);
            }
        });
    }

    /** Which page leads where: by a link or form to an entry point, over what handles it, to the page shown next. */
    public Table screens() {
        Table.Builder table = Table.of("screens", "page how through handler next_page file line certainty condition");
        for (Node page : graph.nodes(NodeKind.FILE)) {
            List<Relationship> links = graph.outgoing(page.key(), RelationKind.FORWARDS_TO);
            Set<String> shown = new HashSet<>();
            for (Relationship each : links) {
                if (each.to().prefix().equals(NodeKind.ENTRY_POINT.prefix())) {
                    entry(table, page, each, shown);
                }
            }
            for (Relationship each : links) {
                String next = NodeNames.ownName(each.to());
                boolean isPage = each.to().prefix().equals(NodeKind.FILE.prefix());
                if (isPage && !shown.contains(NodeNames.place(each).display() + next)) {
                    row(table, page, each, "", new Shown("", next, "", each.certainty()));
                }
            }
        }
        return table.sorted();
    }

    private void entry(Table.Builder table, Node page, Relationship link, Set<String> pages) {
        Node entry = graph.node(link.to()).orElseThrow();
        for (Shown each : shown(entry)) {
            pages.add(NodeNames.place(link).display() + each.page);
            row(table, page, link, NodeNames.shortName(entry), each);
        }
    }

    private static void row(Table.Builder table, Node page, Relationship link, String through, Shown shown) {
        Place place = NodeNames.place(link);
        table.row(
                NodeNames.ownName(page.key()),
                how(link),
                through,
                shown.handler,
                shown.page,
                place.file(),
                NodeNames.line(place),
                link.certainty().weakest(shown.certainty),
                shown.condition);
    }

    private static String how(Relationship link) {
        return link.detail().isEmpty() ? "forward" : link.detail();
    }

    /** A page that a handler shows, empty where it shows none; {@code condition} is the outcome that says so. */
    private record Shown(String handler, String page, String condition, Certainty certainty) {}

    private Collection<Shown> shown(Node entry) {
        Map<String, Shown> byPage = new TreeMap<>();
        String method = entry.text(NodeProperty.METHOD);
        pages(entry.key(), handlerName(entry), byPage);
        for (Relationship handled : graph.outgoing(entry.key(), RelationKind.HANDLED_BY)) {
            if (handled.to().prefix().equals(NodeKind.FILE.prefix())) {
                add(handled, "", byPage);
                continue;
            }
            NodeKey type = owners.getOrDefault(handled.to(), handled.to());
            String handler = NodeNames.shortName(type);
            pages(type, handler, byPage);
            graph.outgoing(type, RelationKind.DECLARES).stream()
                    .map(Relationship::to)
                    .filter(member -> method.isEmpty() || isCalled(member, method))
                    .forEach(member -> pages(member, handler, byPage));
            if (byPage.isEmpty()) {
                byPage.put("", new Shown(handler, "", "", handled.certainty()));
            }
        }
        if (byPage.isEmpty()) {
            byPage.put("", new Shown("", "", "", Certainty.INFERRED));
        }
        return byPage.values();
    }

    private boolean isCalled(NodeKey member, String method) {
        return graph.node(member).filter(node -> node.name().equals(method)).isPresent();
    }

    private String handlerName(Node entry) {
        return graph.outgoing(entry.key(), RelationKind.HANDLED_BY).stream()
                .map(handled -> owners.getOrDefault(handled.to(), handled.to()))
                .filter(key -> key.prefix().equals(NodeKind.TYPE.prefix()))
                .map(NodeNames::shortName)
                .findFirst()
                .orElse("");
    }

    /** The pages that {@code from} goes on to, or includes into its answer where it is code. */
    private void pages(NodeKey from, String handler, Map<String, Shown> byPage) {
        boolean isPage = from.prefix().equals(NodeKind.FILE.prefix());
        graph.outgoing(from).stream()
                .filter(each ->
                        each.kind() == RelationKind.FORWARDS_TO || each.kind() == RelationKind.INCLUDES && !isPage)
                .filter(each -> each.to().prefix().equals(NodeKind.FILE.prefix()))
                .forEach(each -> add(each, handler, byPage));
    }

    private static void add(Relationship each, String handler, Map<String, Shown> byPage) {
        String page = NodeNames.ownName(each.to());
        int space = each.detail().indexOf(' ');
        String condition = space < 0 ? "" : each.detail().substring(space + 1);
        byPage.remove("");
        byPage.putIfAbsent(page, new Shown(handler, page, condition, each.certainty()));
    }

    /** Queues, topics and systems outside, and who speaks to them. */
    public Table integrations() {
        Table.Builder table = Table.of("integrations", "kind name direction who file line certainty");
        for (NodeKind kind : List.of(NodeKind.DESTINATION, NodeKind.EXTERNAL_SYSTEM)) {
            for (Node node : graph.nodes(kind)) {
                String what = node.text(NodeProperty.KIND).isEmpty()
                        ? kind.label().toLowerCase(Locale.ROOT)
                        : node.text(NodeProperty.KIND);
                for (Relationship each : graph.incoming(node.key())) {
                    Place place = NodeNames.place(each);
                    String direction = each.kind() == RelationKind.RECEIVES_FROM ? "in" : "out";
                    table.row(
                            what,
                            node.name(),
                            direction,
                            NodeNames.shortName(each.from()),
                            place.file(),
                            NodeNames.line(place),
                            each.certainty());
                }
            }
        }
        return table.sorted();
    }

    /** Configuration keys with their values and who reads them; a row without reader where nobody does. */
    public Table configuration() {
        Table.Builder table = Table.of("configuration", "key values reader file line certainty");
        for (Node key : graph.nodes(NodeKind.CONFIG_KEY)) {
            String values = NodeNames.list(key, "values");
            List<Relationship> readers = graph.incoming(key.key(), RelationKind.READS_CONFIG);
            for (Relationship each : readers) {
                Place place = NodeNames.place(each);
                table.row(
                        key.name(),
                        values,
                        NodeNames.shortName(each.from()),
                        place.file(),
                        NodeNames.line(place),
                        each.certainty());
            }
            if (readers.isEmpty()) {
                Place place = key.place().orElse(Place.NOWHERE);
                table.row(key.name(), values, "", place.file(), NodeNames.line(place), "");
            }
        }
        return table.sorted();
    }
}
