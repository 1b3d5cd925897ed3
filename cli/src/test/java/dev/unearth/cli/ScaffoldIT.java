package dev.unearth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.fixtures.Fixtures;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scaffold of a scanned system as a team opens it. */
class ScaffoldIT {

    @TempDir
    static Path folder;

    private static Path scaffold;
    private static String rules;

    @BeforeAll
    static void scan() {
        Path root = Fixtures.copyTo("permits", folder);
        Command.done("scan", root, "-o", folder.resolve("ws"), "--quiet");
        scaffold = folder.resolve("ws/scaffold");
        rules = Command.done("rules", "-o", folder.resolve("ws"), "--format", "tsv", "--quiet")
                .out();
    }

    private static List<Path> tests(Path project) throws IOException {
        try (Stream<Path> tree = Files.walk(project.resolve("src"))) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Compiles the tests of a scaffold and returns the folder of their classes. */
    private static Path compile(Path project) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Path classes = Files.createTempDirectory(folder, "classes");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String classPath =
                    System.getProperty("java.class.path") + File.pathSeparator + project.resolve("lib/legacy.jar");
            List<String> options = List.of("-d", classes.toString(), "-cp", classPath, "-proc:none");
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(tests(project)))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        return classes;
    }

    @Test
    void compiles_as_it_is_left() throws IOException {
        assertThat(compile(scaffold)).isNotEmptyDirectory();
    }

    @Test
    void has_one_test_for_each_rule_and_says_why_it_is_disabled() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path test : tests(scaffold)) {
            all.append(Files.readString(test));
        }
        long methods = all.toString()
                .lines()
                .filter(line -> line.strip().equals("@Test"))
                .count();

        assertThat(methods).isEqualTo(Command.rows(rules).size()).isGreaterThan(100);
        assertThat(all).contains("@Disabled(\"", "// given ", "// then ", "clause CL-", "Rule BR-");
    }

    @Test
    void runs_a_guard_against_the_legacy_code_where_it_can_bring_the_condition_about() throws Exception {
        Path root = Files.createDirectories(folder.resolve("small/a"));
        Files.writeString(root.resolve("Applicant.java"), """
                package a;
                public class Applicant {
                    private int age;
                    public int getAge() { return age; }
                    public void setAge(int age) { this.age = age; }
                }
                """);
        Files.writeString(root.resolve("Eligibility.java"), """
                package a;
                public class Eligibility {
                    public void checkAmount(int amount, String zone) {
                        if (amount > 5000) {
                            throw new IllegalArgumentException("amount too high");
                        }
                    }
                    public boolean mayApply(Applicant applicant) {
                        if (applicant.getAge() < 18) {
                            return false;
                        }
                        return true;
                    }
                }
                """);
        Path workspace = folder.resolve("ws-small");
        Command.done("scan", root.getParent(), "-o", workspace, "--quiet");
        Path classes = compile(workspace.resolve("scaffold"));

        List<String> ran = run(classes, workspace.resolve("scaffold/lib/legacy.jar"));

        assertThat(ran).hasSize(2);
    }

    /** Runs what is not disabled and returns its names; a test that fails throws. */
    private static List<String> run(Path classes, Path legacy) throws Exception {
        List<String> ran = new ArrayList<>();
        URL[] urls = {classes.toUri().toURL(), legacy.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, ScaffoldIT.class.getClassLoader());
                Stream<Path> tree = Files.list(classes.resolve("scaffold"))) {
            for (Path file :
                    tree.filter(each -> each.toString().endsWith("Test.class")).toList()) {
                Class<?> type = loader.loadClass(
                        "scaffold." + file.getFileName().toString().replace(".class", ""));
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                for (Method method : type.getDeclaredMethods()) {
                    if (method.isAnnotationPresent(Test.class) && !method.isAnnotationPresent(Disabled.class)) {
                        method.setAccessible(true);
                        method.invoke(constructor.newInstance());
                        ran.add(method.getName());
                    }
                }
            }
        }
        return ran;
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
