package dev.unearth.benchmarks.peer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java files below a folder.
 *
 * @param files in the order of their paths
 */
public record Sources(List<Path> files) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    /** Those below {@code folder}. */
    public static Sources below(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return new Sources(walk.filter(file -> file.toString().endsWith(".java"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Listing the Java files below " + folder, e);
        }
    }

    /** The text of {@code file}; bytes that are no UTF-8 come as replacement characters. */
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file, e);
        }
    }

    /** The folders that packages begin in, by what the files declare. */
    List<Path> roots() {
        TreeSet<Path> roots = new TreeSet<>();
        for (Path file : files) {
            String path = file.toAbsolutePath().toString();
            String folder = path.substring(0, path.lastIndexOf(File.separatorChar));
            Matcher declared = PACKAGE.matcher(text(file));
            String inner = declared.find() ? "." + declared.group(1) : "";
            if (folder.endsWith(inner.replace('.', File.separatorChar))) {
                roots.add(Path.of(folder.substring(0, folder.length() - inner.length())));
            }
        }
        return List.copyOf(roots);
    }
}
