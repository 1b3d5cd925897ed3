package dev.unearth.reports.scaffold;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.reports.trace.Clause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes a Maven project with one JUnit test per clause. It compiles as it is left: a test names a legacy type only where that type
 * was compiled here, with what was at hand, into {@code lib/legacy.jar}; every other test is disabled, says why, and holds
 * the context that a person has to arrange.
 */
public final class Scaffold {

    /** So many legacy sources are compiled at most: more belong into a build of their own. */
    private static final int MOST_FILES = 400;

    private final Snapshot snapshot;
    private final SortedMap<String, List<Clause>> clauses;
    private final LegacySources sources;
    private final List<Path> classPath;
    private final int release;

    /**
     * A scaffold for {@code clauses}.
     *
     * @param classPath library jars at hand
     * @param release level of Java of the legacy code; 0 where it declares none
     */
    public Scaffold(
            Snapshot snapshot,
            SortedMap<String, List<Clause>> clauses,
            LegacySources sources,
            List<Path> classPath,
            int release) {
        this.snapshot = snapshot;
        this.clauses = clauses;
        this.sources = sources;
        this.classPath = List.copyOf(classPath);
        this.release = release;
    }

    /** Writes the project into {@code folder}. */
    public void writeTo(Path folder) throws IOException {
        LegacyTypes types = new LegacyTypes(snapshot);
        SortedMap<String, List<RuleTest>> tests = new TreeMap<>();
        clauses.forEach((component, members) -> tests.put(
                component,
                members.stream()
                        .map(clause -> RuleTest.plan(snapshot.graph(), types, snapshot.application(), clause))
                        .toList()));
        Compiled compiled = compile(tests, types, folder);
        Path folderOfTests = folder.resolve("src/test/java/" + TestClassWriter.PACKAGE);
        Files.createDirectories(folderOfTests);
        for (List<RuleTest> members : tests.values()) {
            List<RuleTest> runnable = members.stream().map(compiled::check).toList();
            if (!runnable.isEmpty()) {
                write(
                        folderOfTests.resolve(runnable.get(0).clause().testClass() + ".java"),
                        TestClassWriter.write(runnable));
            }
        }
        write(folder.resolve("pom.xml"), ScaffoldProject.pom(compiled.any(), compiled.any() ? classPath : List.of()));
        write(folder.resolve("README.md"), ScaffoldProject.readme(snapshot.application()));
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private Compiled compile(SortedMap<String, List<RuleTest>> tests, LegacyTypes types, Path folder)
            throws IOException {
        Map<NodeKey, LegacyTypes.Closure> closures = new HashMap<>();
        SortedMap<String, String> texts = new TreeMap<>();
        for (RuleTest test : tests.values().stream().flatMap(List::stream).toList()) {
            test.subject()
                    .map(Node::key)
                    .ifPresent(type -> closures.computeIfAbsent(type, key -> bounded(types.closure(key), texts))
                            .files()
                            .forEach(path -> sources.text(path).ifPresent(text -> texts.put(path, text))));
        }
        if (texts.isEmpty()) {
            return new Compiled(closures, new TreeSet<>());
        }
        Path scratch = Files.createTempDirectory("unearth-scaffold");
        try {
            SortedSet<String> paths = new LegacyCompiler(release, classPath).compile(texts, types::needed, scratch);
            if (!paths.isEmpty()) {
                LegacyJar.write(scratch.resolve("legacy"), folder.resolve("lib/legacy.jar"));
            }
            return new Compiled(closures, paths);
        } finally {
            LegacyJar.delete(scratch);
        }
    }

    /** {@code closure} where it can be compiled together with {@code texts} in reasonable time. */
    private static LegacyTypes.Closure bounded(LegacyTypes.Closure closure, SortedMap<String, String> texts) {
        long more = closure.files().stream()
                .filter(path -> !texts.containsKey(path))
                .count();
        return texts.size() + more <= MOST_FILES
                ? closure
                : new LegacyTypes.Closure(
                        new TreeSet<>(),
                        "with what it needs, more than %d files would have to be compiled".formatted(MOST_FILES));
    }

    /** What was compiled. */
    private record Compiled(Map<NodeKey, LegacyTypes.Closure> closures, SortedSet<String> paths) {

        boolean any() {
            return !paths.isEmpty();
        }

        /** {@code test} as it is where its type was compiled, else without its body. */
        RuleTest check(RuleTest test) {
            if (test.subject().isEmpty()) {
                return test;
            }
            LegacyTypes.Closure closure = closures.getOrDefault(
                    test.subject().get().key(), new LegacyTypes.Closure(new TreeSet<>(), "its source is not at hand"));
            if (!closure.obstacle().isEmpty()) {
                return test.withoutBody("the legacy class cannot be compiled: " + closure.obstacle());
            }
            List<String> left = new ArrayList<>(closure.files());
            left.removeAll(paths);
            return left.isEmpty()
                    ? test
                    : test.withoutBody("the legacy class cannot be compiled: " + left.get(0) + " does not compile");
        }
    }
}
