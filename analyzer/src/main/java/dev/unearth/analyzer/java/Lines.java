package dev.unearth.analyzer.java;

import dev.unearth.analyzer.source.SourceSpan;
import java.util.Arrays;

/** Where the lines of a text start; a line ends with LF, CR or CR LF, as the parser counts them. */
final class Lines {

    private final String text;
    private final int[] starts;
    private final int count;

    Lines(String text) {
        this.text = text;
        int[] found = new int[Math.max(16, text.length() / 24)];
        int size = 1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && !(at + 1 < text.length() && text.charAt(at + 1) == '\n'))) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, size * 2);
                }
                found[size++] = at + 1;
            }
        }
        starts = found;
        count = size;
    }

    String text() {
        return text;
    }

    /** How many lines start in the text; one more than its line ends. */
    int count() {
        return count;
    }

    /** Offset of the first character of a 1-based line, the length of the text for a line behind the last. */
    int start(int line) {
        return line > count ? text.length() : starts[line - 1];
    }

    /** Offset of a 1-based line and column, held within the text. */
    int offset(int line, int column) {
        return Math.min(start(line) + column - 1, text.length());
    }

    /** The 1-based line that holds an offset. */
    int lineOf(int offset) {
        int at = Arrays.binarySearch(starts, 0, count, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** From the first of the characters to the last; {@code end} is exclusive. */
    SourceSpan span(int start, int end) {
        int first = lineOf(start);
        int last = lineOf(end - 1);
        return new SourceSpan(first, start - starts[first - 1] + 1, last, end - starts[last - 1]);
    }

    /** The 1-based column of an offset. */
    int columnOf(int offset) {
        return offset - starts[lineOf(offset) - 1] + 1;
    }
}
