package dev.unearth.analyzer.java;

import dev.unearth.analyzer.facts.Comment;
import java.util.ArrayList;
import java.util.List;

/**
 * The comments of a unit in source order, dealt out to declarations and statements as these are met in source order: each
 * takes what stands before it, what stands inside it and no smaller one took, and what stands behind it on its last line. Places
 * are offsets into the text; -1 where the parser knows none, so that nothing is taken.
 */
final class Comments {

    private final Lines lines;
    private final int[] bounds;
    private int next;

    /** @param bounds of the comments in order: for each where it starts, and where it ends, exclusive */
    Comments(Lines lines, int[] bounds) {
        this.lines = lines;
        this.bounds = bounds;
    }

    /** Takes what stands before {@code start}; the list is to be given to {@link #closing}. */
    List<Comment> opening(int start) {
        return next < bounds.length ? takeBefore(start, new ArrayList<>()) : new ArrayList<>(0);
    }

    /** Adds to {@code taken} what is left before {@code end} and what stands behind it on its line. */
    List<Comment> closing(List<Comment> taken, int end) {
        if (next < bounds.length) {
            takeBefore(end, taken);
            takeBehind(end, taken);
        }
        return taken;
    }

    /** Adds to {@code taken} what stands behind {@code end} on its line and forgets what is left before. */
    List<Comment> closingWithoutInner(List<Comment> taken, int end) {
        if (next < bounds.length) {
            while (next < bounds.length && bounds[next] < end) {
                next += 2;
            }
            takeBehind(end, taken);
        }
        return taken;
    }

    /** Forgets what stands before {@code end} and right behind it: what ends there keeps no comments. */
    void skip(int end) {
        closingWithoutInner(new ArrayList<>(), end);
    }

    private List<Comment> takeBefore(int place, List<Comment> taken) {
        while (next < bounds.length && bounds[next] < place) {
            taken.add(take());
        }
        return taken;
    }

    private void takeBehind(int end, List<Comment> taken) {
        int from = end;
        while (end > 0
                && next < bounds.length
                && onlySeparators(from, bounds[next])
                && lines.lineOf(bounds[next]) == lines.lineOf(end - 1)) {
            from = bounds[next + 1];
            taken.add(take());
        }
    }

    private boolean onlySeparators(int from, int to) {
        for (int at = from; at < to; at++) {
            char c = lines.text().charAt(at);
            if (c != ' ' && c != '\t' && c != ',' && c != ';') {
                return false;
            }
        }
        return true;
    }

    private Comment take() {
        int start = bounds[next];
        int end = bounds[next + 1];
        next += 2;
        return new Comment(lines.text().substring(start, end).stripTrailing(), lines.span(start, end));
    }
}
