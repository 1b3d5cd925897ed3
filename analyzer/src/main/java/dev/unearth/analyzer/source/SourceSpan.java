package dev.unearth.analyzer.source;

/**
 * A stretch of text in one file.
 *
 * @param lineStart first line, 1-based; 0 only in {@link #NONE}
 * @param colStart first column, 1-based; 0 where only lines are known
 * @param lineEnd last line, inclusive
 * @param colEnd last column, inclusive; 0 where only lines are known
 */
public record SourceSpan(int lineStart, int colStart, int lineEnd, int colEnd) {

    /** No place: made by the tool, or a position that the evidence does not carry. */
    public static final SourceSpan NONE = new SourceSpan(0, 0, 0, 0);

    public SourceSpan {
        if (lineStart < 0 || colStart < 0 || colEnd < 0 || lineEnd < lineStart) {
            throw new IllegalArgumentException(
                    "Span %d:%d-%d:%d is not in reading order".formatted(lineStart, colStart, lineEnd, colEnd));
        }
    }

    /** The whole of the given lines, columns unknown. */
    public static SourceSpan ofLines(int first, int last) {
        return new SourceSpan(first, 0, last, 0);
    }

    /** From the start of this span to the end of {@code other}; the other way round if it lies before. */
    public SourceSpan to(SourceSpan other) {
        if (this.equals(NONE)) {
            return other;
        }
        if (other.equals(NONE)) {
            return this;
        }
        SourceSpan first = startsBefore(other) ? this : other;
        SourceSpan last = endsAfter(other) ? this : other;
        return new SourceSpan(first.lineStart, first.colStart, last.lineEnd, last.colEnd);
    }

    private boolean startsBefore(SourceSpan other) {
        return lineStart < other.lineStart || (lineStart == other.lineStart && colStart <= other.colStart);
    }

    private boolean endsAfter(SourceSpan other) {
        return lineEnd > other.lineEnd || (lineEnd == other.lineEnd && colEnd >= other.colEnd);
    }
}
