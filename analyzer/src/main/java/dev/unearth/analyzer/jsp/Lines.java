package dev.unearth.analyzer.jsp;

import dev.unearth.analyzer.source.SourceSpan;
import java.util.Arrays;

/** Where the lines of a text start; {@code \n}, {@code \r\n} and {@code \r} end a line. */
final class Lines {

    private final int[] starts;

    Lines(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
            if (ends) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /** 1-based line of the character at {@code offset}. */
    int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** From the character at {@code from} to the one before {@code to}; empty stretches count as one character. */
    SourceSpan span(int from, int to) {
        int last = Math.max(from, to - 1);
        int first = line(from);
        int end = line(last);
        return new SourceSpan(first, from - starts[first - 1] + 1, end, last - starts[end - 1] + 1);
    }
}
