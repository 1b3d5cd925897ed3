package dev.unearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.fixtures.Fixtures;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scaffold of the permit office as a team opens it. */
class ScaffoldIT {

    @TempDir
    static Path folder;

    private static Path scaffold;
    private static List<Path> tests;
    private static String rules;

    @BeforeAll
    static void scan() throws IOException {
        Path root = Fixtures.copyTo("permits", folder);
        Command.done("scan", root, "-o", folder.resolve("ws"), "--quiet");
        scaffold = folder.resolve("ws/scaffold");
        rules = Command.done("rules", "-o", folder.resolve("ws"), "--format", "tsv", "--quiet")
                .out();
        try (Stream<Path> tree = Files.walk(scaffold.resolve("src"))) {
            tests = tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void compiles_as_it_is_left() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String classPath = System.getProperty("java.class.path")
                    + java.io.File.pathSeparator
                    + scaffold.resolve("lib/legacy.jar");
            List<String> options = List.of("-d", classes.toString(), "-cp", classPath, "-proc:none");

            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(tests))
                    .call();

            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    @Test
    void has_one_test_for_each_rule_and_runs_some_of_them_against_the_legacy_code() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path test : tests) {
            all.append(Files.readString(test));
        }
        long methods = all.toString()
                .lines()
                .filter(line -> line.strip().equals("@Test"))
                .count();
        long disabled = all.toString()
                .lines()
                .filter(line -> line.strip().startsWith("@Disabled("))
                .count();

        assertThat(methods).isEqualTo(Command.rows(rules).size()).isGreaterThan(100);
        assertThat(disabled).isPositive().isLessThan(methods);
        System.out.printf("scaffold: %d tests, %d of them run%n", methods, methods - disabled);
    }

    @Test
    void says_why_a_test_is_disabled_and_what_it_is_about() throws IOException {
        String test = Files.readString(tests.get(0));

        assertThat(test).contains("@Disabled(\"", "// given ", "// then ", "clause CL-", "Rule BR-");
    }

    @Test
    void without_source_nothing_of_the_legacy_code_is_left() {
        Path root = Fixtures.copyTo("permits", folder.resolve("again"));
        Path workspace = folder.resolve("ws-no-source");

        Command.done("scan", root, "-o", workspace, "--no-source", "--quiet");

        assertThat(workspace.resolve("scaffold/lib")).doesNotExist();
        assertThat(workspace.resolve("scaffold/pom.xml")).exists();
    }
}
