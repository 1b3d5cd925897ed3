package dev.unearth.analyzer.source;

/**
 * A file of the inventory.
 *
 * @param path relative to its root, with {@code /}; with several roots the root's name first; {@code a.ear!/x} inside an archive
 * @param charset name of the encoding its text is read with; empty for what is no text
 * @param bytes size
 * @param lines number of lines; 0 for what is no text
 * @param hash of its bytes, lower-case SHA-256; empty where they were not read
 * @param generated whether a generator wrote it
 * @param reason why it was skipped, failed or was read in part; empty when read
 */
public record SourceFile(
        String path,
        FileKind kind,
        String charset,
        long bytes,
        int lines,
        String hash,
        boolean generated,
        Status status,
        String reason)
        implements Comparable<SourceFile> {

    /** What became of a file. */
    public enum Status {
        READ,
        PARTIAL,
        SKIPPED,
        FAILED
    }

    /** This file with another outcome. */
    public SourceFile with(Status changed, String why) {
        return new SourceFile(path, kind, charset, bytes, lines, hash, generated, changed, why);
    }

    /** What stands behind the last slash. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder without a slash at its end; empty at the root. */
    public String folder() {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }
}
