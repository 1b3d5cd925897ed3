package dev.unearth.analyzer.java;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Turns the parser's ranges into spans of the text as it was given. */
final class Spans {

    private final UnaryOperator<Range> original;
    private final int lastLine;

    /**
     * @param original from ranges of what was parsed to ranges of what was given
     * @param lastLine to which everything behind it is pulled back: braces added at the end stand nowhere
     */
    Spans(UnaryOperator<Range> original, int lastLine) {
        this.original = original;
        this.lastLine = lastLine;
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

    private Range given(Range range) {
        Range mapped = original.apply(range);
        if (mapped.end.line <= lastLine) {
            return mapped;
        }
        return new Range(
                mapped.begin.line <= lastLine ? mapped.begin : mapped.begin.withLine(lastLine),
                mapped.end.withLine(lastLine));
    }
}
