package dev.unearth.reports.page;

import static dev.unearth.reports.page.Figures.count;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.reports.page.view.ComponentMap;
import dev.unearth.reports.page.view.ComponentMap.Need;
import dev.unearth.reports.page.view.Grid;
import dev.unearth.reports.page.view.Grid.Cell;
import dev.unearth.reports.page.view.Grid.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The components and what they need of each other. */
final class ComponentsSection {

    private static final int MOST_NAMES = 4;

    private final ReportInput input;
    private final Terrain terrain;
    private final SortedMap<String, SortedMap<String, Integer>> needs;
    private final Map<String, Integer> entries = new HashMap<>();
    private final Map<String, Set<String>> tables = new HashMap<>();

    private ComponentsSection(ReportInput input, Terrain terrain) {
        this.input = input;
        this.terrain = terrain;
        this.needs = terrain.needs();
        for (Node entry : terrain.graph().nodes(NodeKind.ENTRY_POINT)) {
            terrain.handlers(entry).forEach(name -> entries.merge(name, 1, Integer::sum));
        }
        for (Node table : terrain.graph().nodes(NodeKind.TABLE)) {
            for (Relationship use : terrain.uses(table)) {
                terrain.component(use.from())
                        .ifPresent(name -> tables.computeIfAbsent(name, key -> new TreeSet<>())
                                .add(table.name()));
            }
        }
    }

    static ComponentMap of(ReportInput input, Terrain terrain) {
        return new ComponentsSection(input, terrain).map();
    }

    private ComponentMap map() {
        List<String> order =
                Layering.of(input.components().stream().map(Component::name).toList(), needs);
        List<ComponentMap.Row> rows = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            rows.add(new ComponentMap.Row(i + 1, order.get(i), needs(order, i)));
        }
        return new ComponentMap(said(order), order, rows, table());
    }

    private String said(List<String> order) {
        int against = 0;
        for (int i = 0; i < order.size(); i++) {
            for (int j = 0; j < i; j++) {
                against += need(order.get(i), order.get(j)) > 0 ? 1 : 0;
            }
        }
        return against == 0
                ? "All dependencies point one way: components can be taken out from the top down."
                : against == 1
                        ? "1 dependency points against the order of the others: cut it first."
                        : count(against) + " dependencies point against the order of the others: cut them first.";
    }

    private int need(String from, String to) {
        return needs.getOrDefault(from, new TreeMap<>()).getOrDefault(to, 0);
    }

    private List<Need> needs(List<String> order, int row) {
        List<Need> cells = new ArrayList<>();
        String from = order.get(row);
        for (int column = 0; column < order.size(); column++) {
            String to = order.get(column);
            int places = need(from, to);
            if (row == column) {
                cells.add(new Need("", "same", ""));
            } else if (places == 0) {
                cells.add(new Need("", "none", ""));
            } else {
                String shade = (column > row ? "with" : "against") + strength(places);
                cells.add(new Need(
                        count(places),
                        shade,
                        "%s needs %s in %s".formatted(from, to, Figures.counted(places, "place"))));
            }
        }
        return cells;
    }

    /** 1 for fewer than 5 places, 2 for fewer than 20, 3 for fewer than 100, else 4. */
    private static int strength(int places) {
        return places < 5 ? 1 : places < 20 ? 2 : places < 100 ? 3 : 4;
    }

    private Grid table() {
        List<Column> columns = List.of(
                new Column("Component", false),
                new Column("Types", true),
                new Column("Lines", true),
                new Column("Rules", true),
                new Column("Entry points", true),
                new Column("Tables", true),
                new Column("Needs", false),
                new Column("Needed by", false));
        return new Grid(
                "component-sizes",
                "Components and their neighbours",
                input.components().size() > 8 ? "Filter components" : "",
                columns,
                input.components().stream().map(this::row).toList(),
                "");
    }

    private List<Cell> row(Component component) {
        String name = component.name();
        long lines = terrain.lines(component);
        long rules = input.clauses().getOrDefault(name, List.of()).stream()
                .filter(clause -> clause.rule().relevance().isBusiness())
                .count();
        List<String> neededBy = needs.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(name))
                .map(Map.Entry::getKey)
                .toList();
        return List.of(
                Cell.code(name, component.key(input.snapshot().application()).value()),
                number(component.types().size()),
                number(lines),
                number(rules),
                number(entries.getOrDefault(name, 0)),
                number(tables.getOrDefault(name, Set.of()).size()),
                names(List.copyOf(needs.getOrDefault(name, new TreeMap<>()).keySet())),
                names(neededBy));
    }

    private static Cell number(long value) {
        return Cell.number(count(value), value);
    }

    private static Cell names(List<String> names) {
        return Cell.text(Wording.some(names, MOST_NAMES));
    }
}
