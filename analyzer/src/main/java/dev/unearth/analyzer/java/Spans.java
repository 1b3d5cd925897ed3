package dev.unearth.analyzer.java;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Turns the parser's ranges into spans of the text as it was given. */
final class Spans {

    private final UnaryOperator<Range> original;
    private final Lines lines;

    /**
     * @param original from ranges of what was parsed to ranges of what was given
     * @param lines of the text, to whose last everything behind it is pulled back: braces added at the end stand nowhere
     */
    Spans(UnaryOperator<Range> original, Lines lines) {
        this.original = original;
        this.lines = lines;
    }

    SourceSpan of(Node node) {
        return range(node).map(Spans::of).orElse(SourceSpan.NONE);
    }

    /** The range of {@code node} in the text as it was given. */
    Optional<Range> range(Node node) {
        return node.getRange().map(this::given);
    }

    static SourceSpan of(Range range) {
        return new SourceSpan(
                range.begin.line, range.begin.column, Math.max(range.begin.line, range.end.line), range.end.column);
    }

    /** The 1-based line {@code node} starts on; 0 where the parser knows none. */
    int line(Node node) {
        return range(node).map(range -> range.begin.line).orElse(0);
    }

    /** The offset of the first character of {@code node}; -1 where the parser knows none. */
    int start(Node node) {
        return range(node)
                .map(range -> lines.offset(range.begin.line, range.begin.column))
                .orElse(-1);
    }

    /** The offset behind the last character of {@code node}; -1 where the parser knows none. */
    int end(Node node) {
        return range(node)
                .map(range -> lines.offset(range.end.line, range.end.column + 1))
                .orElse(-1);
    }

    /** Where {@code comments} lie: for each its start, and its end, exclusive. */
    int[] bounds(Collection<? extends Node> comments) {
        return comments.stream()
                .filter(comment -> comment.getRange().isPresent())
                .flatMapToInt(comment -> IntStream.of(start(comment), end(comment)))
                .toArray();
    }

    private Range given(Range range) {
        int lastLine = lines.count();
        Range mapped = original.apply(range);
        if (mapped.end.line <= lastLine) {
            return mapped;
        }
        return new Range(
                mapped.begin.line <= lastLine ? mapped.begin : mapped.begin.withLine(lastLine),
                mapped.end.withLine(lastLine));
    }
}
