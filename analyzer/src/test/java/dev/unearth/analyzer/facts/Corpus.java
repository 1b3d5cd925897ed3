package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.java.JavaReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;

/** The Java files of a sources artifact on the test class path, read. */
final class Corpus {

    private Corpus() {}

    /** @param member path within the artifact of one of its files */
    static List<JavaFacts> of(String member) {
        try (ZipFile zip = new ZipFile(jar(member))) {
            return zip.stream()
                    .filter(entry -> entry.getName().endsWith(".java"))
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .map(entry -> {
                        try {
                            byte[] bytes = zip.getInputStream(entry).readAllBytes();
                            return new JavaReader().read(new String(bytes, StandardCharsets.UTF_8), 0);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
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
