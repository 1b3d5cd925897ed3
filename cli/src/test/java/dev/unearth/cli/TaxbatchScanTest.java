package dev.unearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.fixtures.Fixtures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scan finds in the tax office against what a person found by reading it: all of it, and nothing else. */
@DisplayName("the tax office")
class TaxbatchScanTest {

    private static final String NAME = "taxbatch";

    @TempDir
    static Path folder;

    private static SortedMap<String, String> export;

    @BeforeAll
    static void scan() {
        Path root = Fixtures.copyTo(NAME, folder);
        Command.done("scan", root, "-o", folder.resolve("ws"), "--quiet");
        export = Command.export(folder.resolve("ws"), folder.resolve("export"));
    }

    /** A table that is compared, with what identifies a row in it. */
    enum Compared {
        ENTRYPOINTS("kind", "name", "handler", "method") {

            @Override
            String value(Map<String, String> row, String column) {
                String kind = row.get("kind");
                if (column.equals("name") && Set.of("job", "main", "listener").contains(kind)) {
                    return "";
                }
                if (column.equals("method")
                        && !Set.of("job", "main", "jsf-bean-action", "rest").contains(kind)) {
                    return "";
                }
                String value = super.value(row, column);
                return column.equals("name") && kind.equals("message")
                        ? value.substring(value.lastIndexOf('/') + 1)
                        : value;
            }
        },
        TABLES("table"),
        CRUD("class", "method", "operation", "table") {

            @Override
            String value(Map<String, String> row, String column) {
                String file = row.getOrDefault("file", "");
                return column.equals("class") && file.endsWith(".sql") ? file : super.value(row, column);
            }
        },
        EDGES("from", "to", "kind");

        private final List<String> columns;

        Compared(String... columns) {
            this.columns = List.of(columns);
        }

        String table() {
            return name().toLowerCase(Locale.ROOT);
        }

        String value(Map<String, String> row, String column) {
            return row.getOrDefault(column, "");
        }

        List<String> key(Map<String, String> row) {
            return columns.stream().map(column -> value(row, column)).toList();
        }

        private Set<List<String>> keys(List<Map<String, String>> rows) {
            Set<List<String>> keys = new TreeSet<>(Comparator.comparing(List::toString));
            rows.forEach(row -> keys.add(key(row)));
            return keys;
        }

        /** Whether reading leaves open if {@code row} is right. */
        private boolean neutral(Map<String, String> row) {
            return Fixtures.expected(NAME, "neutral").stream()
                    .filter(open -> table().equals(open.get("of")))
                    .anyMatch(open -> {
                        for (int i = 0; i < columns.size(); i++) {
                            String allowed = open.getOrDefault("c" + (i + 1), "");
                            if (!allowed.isEmpty() && !allowed.equals(value(row, columns.get(i)))) {
                                return false;
                            }
                        }
                        return true;
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everything_is_found(Compared compared) {
        Set<List<String>> expected = compared.keys(Fixtures.expected(NAME, compared.table()));
        Set<List<String>> found = compared.keys(found(compared.table()));

        assertThat(found).containsAll(expected);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_invented(Compared compared) {
        Set<List<String>> expected = compared.keys(Fixtures.expected(NAME, compared.table()));
        Set<List<String>> found = compared.keys(found(compared.table()).stream()
                .filter(row -> !compared.neutral(row))
                .toList());

        assertThat(expected).containsAll(found);
    }

    @Test
    void tables_have_their_columns_in_order() {
        Map<String, String> found =
                found("tables").stream().collect(Collectors.toMap(row -> row.get("table"), row -> row.get("columns")));

        for (Map<String, String> row : Fixtures.expected(NAME, "tables")) {
            assertThat(found).containsEntry(row.get("table"), row.get("columns"));
        }
    }

    @Test
    void roles_are_those_that_the_entry_point_asks_for() {
        List<String> columns = List.of("kind", "name", "handler", "roles");
        Set<List<String>> found = found("entrypoints").stream()
                .map(row -> columns.stream().map(row::get).toList())
                .collect(Collectors.toSet());

        for (Map<String, String> row : Fixtures.expected(NAME, "entrypoints")) {
            if (!row.getOrDefault("roles", "").isEmpty()) {
                assertThat(found).contains(columns.stream().map(row::get).toList());
            }
        }
    }

    @Test
    void every_table_that_an_entry_point_reaches_is_reached() {
        assertThat(reached()).containsAll(expectedToBeReached());
    }

    @Test
    void no_other_table_is_reached() {
        Set<List<String>> open = new TreeSet<>(Comparator.comparing(List::toString));
        Fixtures.expected(NAME, "neutral").stream()
                .filter(row -> "paths".equals(row.get("of")))
                .forEach(row -> open.add(List.of(row.get("c1"), row.get("c2"))));
        Set<List<String>> reached = reached();
        reached.removeAll(open);

        assertThat(expectedToBeReached()).containsAll(reached);
    }

    @Test
    void every_way_that_reading_found_is_shown() {
        List<String> missing = Fixtures.expected(NAME, "paths").stream()
                .filter(way -> ways(way).stream().noneMatch(shown -> passes(shown, way)))
                .map(way -> way.get("from") + " to " + way.get("to") + ": " + way.get("steps"))
                .toList();

        assertThat(missing).isEmpty();
    }

    /** What only looks like an artifact stands at no line of what was found. */
    @ParameterizedTest
    @ValueSource(strings = {"entrypoints", "tables", "crud", "edges"})
    void what_only_looks_like_it_is_not_taken(String table) {
        Set<String> places = new TreeSet<>();
        found(table).forEach(row -> places.add(row.get("file") + ":" + row.get("line")));

        for (Map<String, String> row : Fixtures.expected(NAME, "negatives")) {
            assertThat(places).as(row.toString()).doesNotContain(row.get("path") + ":" + row.get("line_start"));
        }
    }

    private static Set<List<String>> expectedToBeReached() {
        Set<List<String>> pairs = new TreeSet<>(Comparator.comparing(List::toString));
        Fixtures.expected(NAME, "paths").forEach(way -> pairs.add(List.of(way.get("from"), way.get("to"))));
        return pairs;
    }

    /** Entry points, by the names that reading gave them, with the tables that {@code unearth crud} says they reach. */
    private static Set<List<String>> reached() {
        Set<List<String>> pairs = new TreeSet<>(Comparator.comparing(List::toString));
        for (Map<String, String> row : Command.rows(shown("crud"))) {
            found("entrypoints").stream()
                    .filter(entry -> entry.get("kind").equals(row.get("kind")))
                    .filter(entry -> entry.get("name").equals(row.get("entry_point")))
                    .forEach(entry -> pairs.add(List.of(nameByReading(entry), row.get("table"))));
        }
        return pairs;
    }

    private static String nameByReading(Map<String, String> entry) {
        List<String> key = Compared.ENTRYPOINTS.key(entry);
        return Fixtures.expected(NAME, "entrypoints").stream()
                .filter(row -> Compared.ENTRYPOINTS.key(row).equals(key))
                .map(row -> row.get("name"))
                .findFirst()
                .orElse(entry.get("name"));
    }

    /** The ways that {@code unearth paths} shows for an expected one, each as the text of its steps. */
    private static Collection<List<String>> ways(Map<String, String> way) {
        String handler = way.getOrDefault("steps", "").split(" > ")[0];
        String from = Fixtures.expected(NAME, "entrypoints").stream()
                .filter(row -> row.get("kind").equals("job"))
                .filter(row -> row.get("name").equals(way.get("from")))
                .map(row -> simple(handler) + "." + row.get("method"))
                .findFirst()
                .orElse(way.getOrDefault("from", ""));
        Command command = Command.unearth(
                "paths",
                "-o",
                folder.resolve("ws"),
                "--from",
                from,
                "--to",
                way.getOrDefault("to", ""),
                "--format",
                "tsv",
                "--quiet");
        if (command.code() != 0) {
            return List.of();
        }
        Map<String, List<String>> ways = new LinkedHashMap<>();
        for (Map<String, String> step : Command.rows(command.out())) {
            List<String> steps = ways.computeIfAbsent(step.get("way"), number -> new ArrayList<>());
            steps.add(step.get("from"));
            steps.add(step.get("to"));
        }
        return ways.values();
    }

    /** Whether the steps shown pass through all classes of an expected way in their order. */
    private static boolean passes(List<String> shown, Map<String, String> way) {
        int at = 0;
        for (String type : way.getOrDefault("steps", "").split(" > ")) {
            while (at < shown.size() && !shown.get(at).startsWith(simple(type) + ".")) {
                at++;
            }
            if (at == shown.size()) {
                return false;
            }
        }
        return true;
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String shown(String command) {
        return Command.done(command, "-o", folder.resolve("ws"), "--format", "tsv", "--quiet")
                .out();
    }

    private static List<Map<String, String>> found(String table) {
        return Command.rows(export.getOrDefault(table + ".tsv", ""));
    }
}
