package dev.unearth.analyzer.java;

import java.util.Arrays;

/** Finds the comments of a text, and whether its names are of letters that every parser takes for such. */
final class CommentScan {

    private static final String MARKDOWN = "///";

    private final String text;
    private int[] bounds = new int[32];
    private int count;
    private boolean isPlain = true;

    CommentScan(String text) {
        this.text = text;
        Scanner scanner = new Scanner(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '/' || c == '"' || c == '\'') {
                int end = scanner.step(at);
                if (c == '/' && end > at + 1) {
                    add(at, end);
                }
                at = end;
            } else {
                isPlain &= c < 0x80 || isLatin(c) || at == 0;
                at++;
            }
        }
    }

    /**
     * For each comment in order where it starts, and where it ends, exclusive; that of a line comment is the end of the line. Lines
     * of Markdown, with nothing but white space between them, are one comment.
     */
    int[] bounds() {
        return Arrays.copyOf(bounds, count);
    }

    /** Whether there are no other characters outside of comments and literals than ASCII and Latin letters. */
    boolean isPlain() {
        return isPlain;
    }

    private void add(int start, int end) {
        if (count > 0
                && text.startsWith(MARKDOWN, start)
                && text.startsWith(MARKDOWN, bounds[count - 2])
                && isNextLine(start)) {
            bounds[count - 1] = end;
            return;
        }
        if (count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * count);
        }
        bounds[count++] = start;
        bounds[count++] = end;
    }

    /** Whether nothing but one line end and white space lies between the last comment and {@code start}. */
    private boolean isNextLine(int start) {
        int at = bounds[count - 1];
        if (at < start && text.startsWith("\r\n", at)) {
            at++;
        }
        for (at++; at < start; at++) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\t' && c != '\f') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLatin(char c) {
        return c >= '\u00C0' && c <= '\u02C1' && c != '\u00D7' && c != '\u00F7';
    }
}
