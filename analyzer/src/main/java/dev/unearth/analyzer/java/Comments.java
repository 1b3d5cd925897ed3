package dev.unearth.analyzer.java;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import dev.unearth.analyzer.facts.Comment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The comments of a unit in source order, dealt out to declarations and statements as these are met in source order: each
 * takes what stands before it, what stands inside it and no smaller one took, and what stands behind it on its last line.
 */
final class Comments {

    private final Lines lines;
    private final Spans spans;
    private final List<Range> ranges = new ArrayList<>();
    private int next;

    Comments(Lines lines, Spans spans, Collection<? extends Node> comments) {
        this.lines = lines;
        this.spans = spans;
        for (Node comment : comments) {
            spans.range(comment).ifPresent(ranges::add);
        }
    }

    /** Where the comments lie, as offsets: start inclusive, end exclusive, one pair each. */
    List<int[]> offsets() {
        return ranges.stream()
                .map(range -> new int[] {start(range), end(range)})
                .toList();
    }

    /** Takes what stands before {@code node}; the list is to be given to {@link #closing}. */
    List<Comment> opening(Node node) {
        return next < ranges.size()
                ? takeBefore(spans.range(node).map(r -> r.begin), new ArrayList<>())
                : new ArrayList<>(0);
    }

    /** Adds to {@code taken} what is left inside {@code node} and what stands behind it on its last line. */
    List<Comment> closing(List<Comment> taken, Node node) {
        if (next == ranges.size()) {
            return taken;
        }
        takeBefore(spans.range(node).map(r -> r.end), taken);
        takeBehind(node, taken);
        return taken;
    }

    /** Adds to {@code taken} what stands behind {@code node} on its last line and forgets what is left inside it. */
    List<Comment> closingWithoutInner(List<Comment> taken, Node node) {
        if (next < ranges.size()) {
            takeBefore(spans.range(node).map(r -> r.end), new ArrayList<>(0));
            takeBehind(node, taken);
        }
        return taken;
    }

    /** Forgets what stands before, in and right behind {@code node}, which keeps no comments. */
    void skip(Node node) {
        closing(new ArrayList<>(), node);
    }

    private List<Comment> takeBefore(Optional<Position> place, List<Comment> taken) {
        if (place.isPresent()) {
            while (next < ranges.size() && ranges.get(next).begin.isBefore(place.get())) {
                taken.add(comment(ranges.get(next++)));
            }
        }
        return taken;
    }

    private void takeBehind(Node node, List<Comment> taken) {
        Range range = spans.range(node).orElse(null);
        if (range == null) {
            return;
        }
        int from = lines.offset(range.end.line, range.end.column) + 1;
        while (next < ranges.size()
                && ranges.get(next).begin.line == range.end.line
                && onlySeparators(from, start(ranges.get(next)))) {
            Range behind = ranges.get(next++);
            taken.add(comment(behind));
            from = end(behind);
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

    private Comment comment(Range range) {
        return new Comment(lines.text().substring(start(range), end(range)).stripTrailing(), Spans.of(range));
    }

    private int start(Range range) {
        return lines.offset(range.begin.line, range.begin.column);
    }

    private int end(Range range) {
        return Math.min(
                lines.offset(range.end.line, range.end.column) + 1, lines.text().length());
    }
}
