package dev.unearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.fixtures.Fixtures;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scan finds in the permit office against what a person found by reading it. */
@DisplayName("the permit office")
class PermitsIT {

    @TempDir
    static Path folder;

    private static SortedMap<String, String> export;

    @BeforeAll
    static void scan() {
        Path root = Fixtures.copyTo("permits", folder);
        Command.done("scan", root, "-o", folder.resolve("ws"), "--quiet");
        export = Command.export(folder.resolve("ws"), folder.resolve("export"));
    }

    private static List<Map<String, String>> found(String table) {
        return Command.rows(export.getOrDefault(table + ".tsv", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "type_edges, from to",
        "entrypoints, kind name handler method",
        "tables, table columns",
        "crud, class method operation table",
        "edges, from to kind"
    })
    void all_that_is_not_marked_hard_is_found(String table, String columns) {
        List<String> keys = List.of(columns.split(" "));
        Set<List<String>> expected = Fixtures.expected("permits", table).stream()
                .filter(row -> row.get("hard").isEmpty())
                .map(row -> keys.stream().map(row::get).toList())
                .collect(Collectors.toSet());
        Set<List<String>> found = found(table).stream()
                .map(row -> keys.stream().map(row::get).toList())
                .collect(Collectors.toSet());

        System.out.printf("%s: %d expected, %d found%n", table, expected.size(), found.size());
        assertThat(found).containsAll(expected);
    }

    @Test
    void at_least_seven_in_ten_rules_are_found_and_at_most_three_in_ten_are_false() {
        List<Map<String, String>> expected = Fixtures.expected("permits", "rules");
        List<Map<String, String>> doubtful = Fixtures.expected("permits", "doubtful");

        RuleMatch match = RuleMatch.of(found("rules"), expected, doubtful);

        System.out.println("rules: " + match);
        assertThat(match.recall()).as(match.toString()).isGreaterThanOrEqualTo(0.70);
        assertThat(match.falseShare()).as(match.toString()).isLessThanOrEqualTo(0.30);
    }

    @Test
    void every_table_that_the_documentation_names_is_exported() {
        assertThat(export.keySet())
                .containsExactlyInAnyOrder(
                        "files.tsv",
                        "unknowns.tsv",
                        "types.tsv",
                        "methods.tsv",
                        "hierarchy.tsv",
                        "type_edges.tsv",
                        "call_edges.tsv",
                        "field_access.tsv",
                        "metrics.tsv",
                        "edges.tsv",
                        "entrypoints.tsv",
                        "tables.tsv",
                        "crud.tsv",
                        "rules.tsv",
                        "candidates.tsv",
                        "components.tsv",
                        "clauses.tsv",
                        "libraries.tsv",
                        "secrets.tsv",
                        "crud_entrypoints.tsv",
                        "crud_components.tsv",
                        "screens.tsv",
                        "integrations.tsv",
                        "configuration.tsv");
    }

    /**
     * Rules found held against rules expected, one to one, as the benchmark for rules does it: a row matches when the expected first
     * line lies in it and it is at most 12 lines long or three times as long as the rule.
     */
    record RuleMatch(int expected, int found, int hits, int wrong) {

        static RuleMatch of(
                List<Map<String, String>> found,
                List<Map<String, String>> expected,
                List<Map<String, String>> doubtful) {
            Set<Integer> taken = new HashSet<>();
            int hits = 0;
            int wrong = 0;
            for (Map<String, String> row : found) {
                int match = best(row, expected, taken);
                if (match >= 0) {
                    taken.add(match);
                    hits++;
                } else if (expected.stream().noneMatch(each -> covers(row, each))
                        && doubtful.stream().noneMatch(each -> overlaps(row, each))) {
                    wrong++;
                }
            }
            return new RuleMatch(expected.size(), found.size(), hits, wrong);
        }

        private static int best(Map<String, String> row, List<Map<String, String>> expected, Set<Integer> taken) {
            int best = -1;
            int bestDistance = Integer.MAX_VALUE;
            for (int i = 0; i < expected.size(); i++) {
                if (!taken.contains(i) && covers(row, expected.get(i))) {
                    int distance = Math.abs(line(row, "line_start") - line(expected.get(i), "line_start"))
                            + (row.get("kind").equals(expected.get(i).get("kind")) ? 0 : 100);
                    if (distance < bestDistance) {
                        best = i;
                        bestDistance = distance;
                    }
                }
            }
            return best;
        }

        private static boolean covers(Map<String, String> row, Map<String, String> expected) {
            int anchor = line(expected, "line_start");
            int length = line(row, "line_end") - line(row, "line_start") + 1;
            int allowed = Math.max(12, 3 * (line(expected, "line_end") - anchor + 1));
            return row.get("path").equals(expected.get("path"))
                    && line(row, "line_start") <= anchor
                    && anchor <= line(row, "line_end")
                    && length <= allowed;
        }

        private static boolean overlaps(Map<String, String> row, Map<String, String> other) {
            return row.get("path").equals(other.get("path"))
                    && line(row, "line_start") <= line(other, "line_end")
                    && line(other, "line_start") <= line(row, "line_end");
        }

        private static int line(Map<String, String> row, String column) {
            return Integer.parseInt(row.get(column));
        }

        double recall() {
            return (double) hits / expected;
        }

        double falseShare() {
            return hits + wrong == 0 ? 0 : (double) wrong / (hits + wrong);
        }

        @Override
        public String toString() {
            return "%d of %d found (recall %.2f), %d false (%.2f of those judged)"
                    .formatted(hits, expected, recall(), wrong, falseShare());
        }
    }
}
