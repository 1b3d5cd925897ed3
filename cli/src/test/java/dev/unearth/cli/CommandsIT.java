package dev.unearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.scan.Progress;
import dev.unearth.analyzer.scan.ScanRequest;
import dev.unearth.analyzer.scan.Scanner;
import dev.unearth.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands say to a person. */
class CommandsIT {

    @TempDir
    static Path folder;

    private static Path root;
    private static Path workspace;
    private static Command scan;

    @BeforeAll
    static void scan() {
        root = Fixtures.copyTo("permits", folder);
        workspace = folder.resolve("ws");
        scan = Command.done("scan", root, "-o", workspace);
    }

    @Test
    void the_summary_begins_with_the_share_of_lines_understood_and_says_what_to_do_next() {
        List<String> lines = scan.out().lines().toList();

        assertThat(lines.get(0)).startsWith("permits: 55 files read in ");
        assertThat(lines.get(1)).contains("understood").contains("% of").contains("calls resolved");
        assertThat(scan.out()).contains("begin with", "--classpath", "index.html", "unearth rank --explain");
    }

    @Test
    void the_summary_keeps_what_only_tests_lack_apart(@TempDir Path small) throws IOException {
        Path code = small.resolve("src/main/java/a/Fee.java");
        Path test = small.resolve("src/test/java/a/FeeTest.java");
        Files.createDirectories(code.getParent());
        Files.createDirectories(test.getParent());
        Files.writeString(code, "package a; import org.lost.Bank; class Fee { void pay(Bank bank) { bank.pay(); } }");
        Files.writeString(test, """
                package a;
                import org.lost.Bank;
                class FeeTest { void test(Bank bank) { bank.pay(); bank.check(); bank.close(); } }
                """);

        String out = Command.done("scan", small, "-o", small.resolve("ws")).out();

        assertThat(out).contains("org.lost: 1 calls, 2 places need it, and 3 calls, 4 places of tests;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rank", "rules", "unknowns", "entrypoints", "tables", "components"})
    void every_table_comes_in_every_format(String command) {
        String table = Command.done(command, "-o", workspace).out();
        String csv = Command.done(command, "-o", workspace, "--format", "csv").out();
        String json = Command.done(command, "-o", workspace, "--format", "json").out();
        String md = Command.done(command, "-o", workspace, "--format", "md").out();

        long rows = json.lines()
                .filter(line -> line.strip().equals("}, {") || line.strip().startsWith("}"))
                .count();
        assertThat(table.lines().count()).isGreaterThan(2);
        assertThat(csv.lines().count()).isEqualTo(table.lines().count());
        assertThat(md.lines().count()).isEqualTo(table.lines().count() + 1);
        assertThat(rows).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan",
                "rank",
                "rules",
                "unknowns",
                "entrypoints",
                "tables",
                "crud",
                "screens",
                "integrations",
                "configuration",
                "libraries",
                "paths",
                "impact",
                "components",
                "spec",
                "scaffold",
                "export"
            })
    void every_command_has_help_with_an_example(String command) {
        assertThat(Command.done(command, "--help").out()).contains("Example", "  unearth " + command);
    }

    @Test
    void a_score_is_explained_down_to_its_evidence() {
        String key = Command.rows(
                        Command.done("rank", "-o", workspace, "--format", "tsv").out())
                .get(0)
                .get("key");

        String explained =
                Command.done("rank", "-o", workspace, "--explain", key).out();

        assertThat(explained).contains("value ", "risk ", "coupling ", "priority", ".java:");
    }

    @Test
    void a_rule_is_explained_down_to_its_lines_clause_and_test() {
        String id = Command.rows(Command.done("rules", "-o", workspace, "--format", "tsv")
                        .out())
                .get(0)
                .get("id");

        String explained = Command.done("rules", "-o", workspace, "--explain", "rule:permits:" + id)
                .out();

        assertThat(explained).contains(id, "formally", "found at", "relevance", "UNTESTED", "RulesTest#");
    }

    @Test
    void every_component_has_a_specification_whose_clauses_name_their_lines() throws IOException {
        String components =
                Command.done("components", "-o", workspace, "--format", "tsv").out();
        for (var row : Command.rows(components)) {
            Path file = workspace.resolve("specs").resolve(row.get("component") + ".md");
            String text = Files.readString(file);
            assertThat(text).startsWith("# Specification of " + row.get("component"));
            if (!row.get("rules").equals("0")) {
                assertThat(text).contains("- enforced at `", "- formally: ", "verdict: **UNTESTED**");
            }
        }
        assertThat(workspace.resolve("specs/index.md")).content().contains("(ejb.md)");
    }

    @Test
    void the_graph_alone_is_the_graph_of_a_whole_scan() {
        Path alone = folder.resolve("alone");

        Command graph = Command.done("scan", root, "-o", alone, "--graph-only", "--timings");

        assertThat(graph.out()).contains("calls resolved", "rules and ranking were not asked for");
        assertThat(graph.err()).contains(" s\treading", " s\tlinking", " s\tstoring", " s\tin all");
        assertThat(alone.resolve("report")).doesNotExist();
        assertThat(Command.export(alone, folder.resolve("of-graph")))
                .containsEntry(
                        "call_edges.tsv",
                        Command.export(workspace, folder.resolve("of-all")).get("call_edges.tsv"));
    }

    @Test
    void a_second_scan_reads_no_file_again() {
        ScanRequest request = new ScanRequest(
                List.of(root), "", List.of(), List.of(), List.of(), workspace, workspace.resolve("cache"), 2, "test");

        int again = Scanner.scan(request, unit -> "", Progress.NONE).filesRead();

        assertThat(again).isZero();
    }

    @Test
    void ids_of_rules_live_on_when_the_code_is_scanned_again() {
        String before =
                Command.done("rules", "-o", workspace, "--format", "tsv").out();

        Command.done("scan", root, "-o", workspace, "--quiet");

        assertThat(Command.done("rules", "-o", workspace, "--format", "tsv").out())
                .isEqualTo(before);
    }

    @Test
    void wrong_usage_says_what_to_do_and_ends_with_2() {
        assertThat(Command.unearth("rank", "-o", folder.resolve("nowhere")))
                .satisfies(command -> assertThat(command.code()).isEqualTo(2))
                .satisfies(command -> assertThat(command.err()).contains("unearth scan ROOT"));
        assertThat(Command.unearth("scan", folder.resolve("nowhere")))
                .satisfies(command -> assertThat(command.code()).isEqualTo(2))
                .satisfies(command -> assertThat(command.err()).contains("There is nothing at"));
        assertThat(Command.unearth("rank", "-o", workspace, "--explain", "component:x")
                        .err())
                .contains("lists the keys");
        assertThat(Command.unearth("scan", root, "--classpath", "no.jar").err())
                .contains("no.jar, which does not exist");
    }
}
