package dev.unearth.analyzer.java;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import dev.unearth.analyzer.source.SourceSpan;

/** Turns the parser's ranges into spans. */
final class Spans {

    SourceSpan of(Node node) {
        return node.getRange().map(this::of).orElse(SourceSpan.NONE);
    }

    SourceSpan of(Range range) {
        return new SourceSpan(
                range.begin.line, range.begin.column, Math.max(range.begin.line, range.end.line), range.end.column);
    }

    /** The 1-based line {@code node} starts on; 0 where the parser knows none. */
    int line(Node node) {
        return node.getRange().map(range -> range.begin.line).orElse(0);
    }
}
