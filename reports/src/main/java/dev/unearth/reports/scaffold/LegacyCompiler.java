package dev.unearth.reports.scaffold;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles legacy sources with the running JDK; annotation processors are off, so nothing of the scanned system is run. */
final class LegacyCompiler {

    /** Rounds in which the files with errors are left out with those that need them, and the rest is tried again. */
    private static final int MOST_ROUNDS = 8;

    private final @Nullable JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final int release;
    private final List<Path> classPath;

    /**
     * A compiler for one level of Java.
     *
     * @param release level of Java; what lies below 8 is compiled as 8
     */
    LegacyCompiler(int release, List<Path> classPath) {
        this.release = Math.max(8, release);
        this.classPath = List.copyOf(classPath);
    }

    /**
     * Compiles as many of {@code sources} as compile together into {@code folder}.
     *
     * @param sources texts by path
     * @param needed the files that a file is known to need
     * @return the paths that were compiled; none where the running Java has no compiler
     */
    SortedSet<String> compile(
            SortedMap<String, String> sources, Function<String, ? extends Set<String>> needed, Path folder)
            throws IOException {
        SortedSet<String> left = new TreeSet<>(sources.keySet());
        for (int round = 0; round < MOST_ROUNDS && !left.isEmpty() && compiler != null; round++) {
            SortedSet<String> wrong = errors(compiler, sources, left, folder);
            if (wrong.isEmpty()) {
                return left;
            }
            if (!left.removeAll(wrong)) {
                break;
            }
            boolean others = true;
            while (others) {
                others = left.removeIf(path -> needed.apply(path).stream().anyMatch(isLeftOut(sources, left)));
            }
        }
        return new TreeSet<>();
    }

    private static Predicate<String> isLeftOut(SortedMap<String, String> sources, SortedSet<String> left) {
        return path -> sources.containsKey(path) && !left.contains(path);
    }

    private SortedSet<String> errors(
            JavaCompiler javac, SortedMap<String, String> sources, SortedSet<String> paths, Path folder)
            throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Source> units = new ArrayList<>();
        paths.forEach(path -> units.add(new Source(path, sources.getOrDefault(path, ""))));
        Path target = Files.createTempDirectory(folder, "classes");
        boolean done;
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(target));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            List<String> options = List.of(
                    "--release",
                    Integer.toString(release),
                    "-proc:none",
                    "-nowarn",
                    "-implicit:none",
                    "-Xmaxerrs",
                    "100000");
            done = javac.getTask(null, files, diagnostics, options, null, units).call();
        }
        SortedSet<String> wrong = new TreeSet<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR && diagnostic.getSource() instanceof Source source) {
                wrong.add(source.path);
            }
        }
        if (done) {
            Files.move(target, folder.resolve("legacy"));
        } else if (wrong.isEmpty()) {
            return paths;
        }
        return wrong;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String path;
        private final String text;

        Source(String path, String text) {
            super(URI.create("source:///" + uriPath(path)), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        /** javac wants the file of a public class to be called after it; the rest of the path is free. */
        private static String uriPath(String path) {
            return path.replaceAll("[^A-Za-z0-9_$./-]", "_").replace("!", "_");
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && path.endsWith("/" + simpleName + ".java")
                    || path.equals(simpleName + ".java");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
