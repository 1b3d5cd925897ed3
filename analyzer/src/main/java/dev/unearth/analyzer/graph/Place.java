package dev.unearth.analyzer.graph;

import dev.unearth.analyzer.source.SourceSpan;
import java.util.Comparator;

/**
 * A stretch of a file of the scanned system.
 *
 * @param file path as the inventory has it, {@code a.ear!/web.war!/fee.jsp} inside archives
 */
public record Place(String file, SourceSpan span) implements Comparable<Place> {

    /** No place in the scanned system. */
    public static final Place NOWHERE = new Place("", SourceSpan.NONE);

    private static final Comparator<Place> READING_ORDER = Comparator.comparing(Place::file)
            .thenComparing((Place place) -> place.span().lineStart())
            .thenComparing((Place place) -> place.span().colStart())
            .thenComparing((Place place) -> place.span().lineEnd())
            .thenComparing((Place place) -> place.span().colEnd());

    /** A whole line of {@code file}. */
    public static Place line(String file, int line) {
        return new Place(file, SourceSpan.ofLines(line, line));
    }

    /** First line, 1-based; 0 where the evidence has none. */
    public int line() {
        return span.lineStart();
    }

    /** How many lines it spans, at least 1. */
    public int lines() {
        return span.lineEnd() - span.lineStart() + 1;
    }

    /** {@code file:line}, or the file alone where no line is known. */
    public String display() {
        return line() == 0 ? file : file + ":" + line();
    }

    @Override
    public int compareTo(Place other) {
        return READING_ORDER.compare(this, other);
    }
}
