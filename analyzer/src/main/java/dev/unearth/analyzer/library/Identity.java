package dev.unearth.analyzer.library;

import dev.unearth.analyzer.facts.FactsKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What tells libraries with other content apart: a digest of all that is read of them. */
final class Identity {

    private static final int CHUNK = 1 << 20;

    private Identity() {}

    /** The identity of a jar. */
    static String ofFile(Path file) {
        StringBuilder chunks = new StringBuilder();
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                chunks.append(FactsKey.of(chunk)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the library " + file, e);
        }
        return ofText(chunks.toString());
    }

    /**
     * The identity of a folder.
     *
     * @param entries names of what is read in it, relative, in order
     */
    static String ofFolder(Path folder, List<String> entries) {
        StringBuilder all = new StringBuilder();
        for (String entry : entries) {
            all.append(entry).append(' ').append(ofFile(folder.resolve(entry))).append('\n');
        }
        return ofText(all.toString());
    }

    private static String ofText(String text) {
        return FactsKey.of(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
