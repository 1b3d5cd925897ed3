package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.java.JavaReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The Java files of a sources artifact on the test class path, in the order of their names. */
public final class Corpus {

    private Corpus() {}

    /**
     * The files read.
     *
     * @param member path within the artifact of one of its files
     */
    static List<JavaFacts> of(String member) {
        return texts(member).stream()
                .map(text -> new JavaReader().read(text, 0))
                .toList();
    }

    /** What stands in the files. */
    public static List<String> texts(String member) {
        try (ZipFile zip = new ZipFile(jar(member))) {
            return zip.stream()
                    .filter(entry -> entry.getName().endsWith(".java"))
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .map(entry -> text(zip, entry))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) {
        try {
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jar(String member) {
        URL url = Objects.requireNonNull(Corpus.class.getClassLoader().getResource(member), member);
        String path = url.getPath();
        return URI.create(path.substring(0, path.indexOf("!/"))).getPath();
    }
}
