package dev.unearth.analyzer.java;

import dev.unearth.analyzer.facts.JavaFacts;

/** Counts lines with code, lines with nothing but comments, and blank lines; a blank line within a comment is a comment. */
final class LineCounter {

    private LineCounter() {}

    /** @param comments offsets of the comments in order: for each its start, and its end, exclusive */
    static JavaFacts.LineCounts count(Lines lines, int[] comments) {
        int total = total(lines);
        int code = 0;
        int comment = 0;
        int next = 0;
        for (int line = 1; line <= total; line++) {
            int from = lines.start(line);
            int to = lines.start(line + 1);
            while (next < comments.length && comments[next + 1] <= from) {
                next += 2;
            }
            if (hasCode(lines.text(), from, to, comments, next)) {
                code++;
            } else if (next < comments.length && comments[next] < to) {
                comment++;
            }
        }
        return new JavaFacts.LineCounts(total, code, comment, total - code - comment);
    }

    /** A line end at the very end of the text starts no further line. */
    private static int total(Lines lines) {
        boolean emptyLast =
                lines.count() > 1 && lines.start(lines.count()) == lines.text().length();
        return emptyLast ? lines.count() - 1 : lines.count();
    }

    private static boolean hasCode(String text, int from, int to, int[] comments, int next) {
        int at = from;
        int each = next;
        while (at < to) {
            if (each < comments.length && at >= comments[each]) {
                at = Math.max(at, comments[each + 1]);
                each += 2;
            } else if (text.charAt(at) > ' ') {
                return true;
            } else {
                at++;
            }
        }
        return false;
    }
}
