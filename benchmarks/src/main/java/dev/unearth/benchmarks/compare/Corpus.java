package dev.unearth.benchmarks.compare;

import dev.unearth.benchmarks.peer.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Java files to measure with.
 *
 * @param lines in all of them together, as line feeds
 */
record Corpus(String name, Path folder, int files, long lines) {

    /**
     * The corpus below {@code folder}.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    static Corpus of(Path folder) {
        long lines = 0;
        Sources sources = Sources.below(folder);
        for (Path file : sources.files()) {
            lines += lines(file);
        }
        return new Corpus(
                String.valueOf(folder.getFileName()), folder, sources.files().size(), lines);
    }

    private static long lines(Path file) {
        try {
            long lines = 0;
            for (byte each : Files.readAllBytes(file)) {
                lines += each == '\n' ? 1 : 0;
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("Counting the lines of " + file, e);
        }
    }
}
