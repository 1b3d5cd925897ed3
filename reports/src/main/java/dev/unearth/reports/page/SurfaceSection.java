package dev.unearth.reports.page;

import static dev.unearth.analyzer.graph.NodeProperty.COLUMNS;
import static dev.unearth.analyzer.graph.NodeProperty.KIND;
import static dev.unearth.analyzer.graph.NodeProperty.ROLES;
import static dev.unearth.reports.page.Figures.count;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.reports.export.Catalogues;
import dev.unearth.reports.export.Table;
import dev.unearth.reports.page.view.Grid;
import dev.unearth.reports.page.view.Grid.Cell;
import dev.unearth.reports.page.view.Grid.Column;
import dev.unearth.reports.page.view.Surface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where the outside enters, and which code does what to which table. */
final class SurfaceSection {

    private static final int MOST_ROWS = 300;
    private static final int MOST_NAMES = 3;
    private static final int MOST_METHODS = 5;

    /** Longer texts of a catalogue are shown on demand. */
    private static final int LONGEST = 60;

    private static final Set<String> NUMBERS = Set.of("line", "steps");

    private static final Comparator<Node> BY_KIND_AND_NAME = Comparator.comparing((Node node) -> node.text(KIND))
            .thenComparing(Node::name)
            .thenComparing(Node::key);

    private final Terrain terrain;

    private SurfaceSection(Terrain terrain) {
        this.terrain = terrain;
    }

    static Surface of(Terrain terrain) {
        SurfaceSection section = new SurfaceSection(terrain);
        Catalogues catalogues = new Catalogues(terrain.graph());
        return new Surface(
                section.entryPoints(),
                section.tables(),
                listed(catalogues.entryPointMatrix(), "Which entry point does what to which table", "crud"),
                listed(catalogues.screens(), "Which page leads where", "screens"),
                listed(catalogues.integrations(), "Queues and systems outside", "integrations"),
                listed(catalogues.configuration(), "Configuration keys and who reads them", "configuration"));
    }

    /** A catalogue as it is, column by column. */
    private static Grid listed(Table table, String caption, String command) {
        List<Column> columns = table.columns().stream()
                .map(column -> new Column(title(column), NUMBERS.contains(column)))
                .toList();
        List<List<Cell>> rows = table.rows().stream()
                .limit(MOST_ROWS)
                .map(row -> cells(table.columns(), row))
                .toList();
        String more = more(table.rows().size(), command);
        return new Grid(table.name(), caption, "Filter " + table.name().replace('_', ' '), columns, rows, more);
    }

    private static String title(String column) {
        return Character.toUpperCase(column.charAt(0)) + column.substring(1).replace('_', ' ');
    }

    private static List<Cell> cells(List<String> columns, List<String> row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String text = row.get(i);
            boolean isNumber = NUMBERS.contains(columns.get(i)) && !text.isEmpty();
            boolean isLong = text.length() > LONGEST;
            Cell words = isLong ? Cell.code(text.substring(0, LONGEST - 1) + "…", text) : Cell.text(text);
            cells.add(isNumber ? Cell.number(text, Double.parseDouble(text)) : words);
        }
        return cells;
    }

    private Grid entryPoints() {
        List<Node> entries = terrain.graph().nodes(NodeKind.ENTRY_POINT).stream()
                .sorted(BY_KIND_AND_NAME)
                .toList();
        List<Column> columns = List.of(
                new Column("Kind", false),
                new Column("Name", false),
                new Column("Handled by", false),
                new Column("Component", false),
                new Column("Roles", false),
                new Column("Declared at", false));
        return new Grid(
                "entry-points",
                "Entry points",
                "Filter entry points",
                columns,
                entries.stream().limit(MOST_ROWS).map(this::entryPoint).toList(),
                more(entries.size(), "entrypoints"));
    }

    private static String more(int all, String command) {
        return all <= MOST_ROWS
                ? ""
                : "The first %s of %s: unearth %s lists them all.".formatted(count(MOST_ROWS), count(all), command);
    }

    private List<Cell> entryPoint(Node entry) {
        List<Relationship> handled = terrain.graph().outgoing(entry.key(), RelationKind.HANDLED_BY);
        String inFull = handled.stream().map(each -> Terrain.name(each.to())).collect(Collectors.joining(", "));
        return List.of(
                Cell.text(entry.text(KIND)),
                Cell.code(entry.name(), ""),
                Cell.code(handlers(handled), inFull),
                Cell.text(String.join(", ", terrain.handlers(entry))),
                Cell.text(String.join(", ", Terrain.texts(entry, ROLES))),
                place(entry));
    }

    /** Types with the names of their methods: {@code FeeAction (list, pay)}. */
    private String handlers(List<Relationship> handled) {
        Map<String, TreeSet<String>> methods = new TreeMap<>();
        for (Relationship each : handled) {
            Optional<Node> type = terrain.type(each.to());
            String name = type.map(Node::name).orElseGet(() -> Terrain.shortName(each.to()));
            TreeSet<String> names = methods.computeIfAbsent(name, key -> new TreeSet<>());
            terrain.graph()
                    .node(each.to())
                    .filter(node -> node.kind() == NodeKind.METHOD)
                    .ifPresent(method -> names.add(method.name()));
        }
        return methods.entrySet().stream()
                .map(entry -> entry.getValue().isEmpty()
                        ? entry.getKey()
                        : entry.getKey() + " (" + Wording.some(List.copyOf(entry.getValue()), MOST_METHODS) + ")")
                .collect(Collectors.joining(", "));
    }

    private static Cell place(Node node) {
        return Cell.code(
                node.place().map(Wording::shortPlace).orElse(""),
                node.place().map(Place::display).orElse(""));
    }

    private Grid tables() {
        List<Node> tables = terrain.graph().nodes(NodeKind.TABLE);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Table", false));
        columns.add(new Column("Columns", true));
        for (Operation operation : Operation.values()) {
            columns.add(new Column(
                    Character.toUpperCase(operation.title().charAt(0))
                            + operation.title().substring(1),
                    false));
        }
        columns.add(new Column("Declared at", false));
        return new Grid(
                "database-tables",
                "Tables and who works on them",
                "Filter tables",
                columns,
                tables.stream().limit(MOST_ROWS).map(this::table).toList(),
                more(tables.size(), "tables"));
    }

    private List<Cell> table(Node table) {
        List<String> columns = Terrain.texts(table, COLUMNS);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.code(table.name(), String.join(", ", columns)));
        cells.add(columns.isEmpty() ? Cell.number("", 0) : Cell.number(count(columns.size()), columns.size()));
        for (Operation operation : Operation.values()) {
            cells.add(users(table, operation));
        }
        cells.add(place(table));
        return cells;
    }

    private Cell users(Node table, Operation operation) {
        TreeSet<String> users = new TreeSet<>();
        for (Relationship use : terrain.uses(table)) {
            if (Operation.of(use.kind()).filter(operation::equals).isPresent()) {
                users.add(terrain.type(use.from()).map(Node::name).orElseGet(() -> Terrain.shortName(use.from())));
            }
        }
        List<String> names = List.copyOf(users);
        return Cell.code(Wording.some(names, MOST_NAMES), names.size() > MOST_NAMES ? String.join(", ", names) : "");
    }
}
