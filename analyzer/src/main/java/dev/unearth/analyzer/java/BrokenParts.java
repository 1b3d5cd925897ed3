package dev.unearth.analyzer.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.UnparsableStmt;
import dev.unearth.analyzer.facts.JavaFacts.SyntaxFlaw;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The statements and blocks of which the tree kept nothing. The parser says of an error only what it skipped behind it; what it had read of
 * the same statement or block before, it drops too.
 */
final class BrokenParts {

    private final Spans spans;
    private final Lines lines;
    private final List<SourceSpan> parts = new ArrayList<>();

    BrokenParts(Spans spans, Lines lines) {
        this.spans = spans;
        this.lines = lines;
    }

    /** The place of all that {@code node} stands for. */
    SourceSpan add(Node node) {
        SourceSpan part = spans.of(node);
        if (node instanceof UnparsableStmt) {
            part = before(node).to(part);
        }
        parts.add(part);
        return part;
    }

    /** From what stands before {@code node} on: an unparsable statement starts at the error, somewhere within itself. */
    private SourceSpan before(Node node) {
        SourceSpan span = spans.of(node);
        int at = node.getParentNode().map(parent -> end(parent, span)).orElse(0);
        int last = lines.offset(span.lineStart(), span.colStart());
        while (at < last && lines.text().charAt(at) <= ' ') {
            at++;
        }
        return at < last
                ? new SourceSpan(lines.lineOf(at), lines.columnOf(at), span.lineStart(), span.colStart())
                : SourceSpan.NONE;
    }

    /** The offset behind the last child of {@code parent} before {@code span}; behind its first character where there is none. */
    private int end(Node parent, SourceSpan span) {
        Optional<SourceSpan> sibling = parent.getChildNodes().stream()
                .map(spans::of)
                .filter(child -> isBefore(child, span))
                .max(Comparator.comparingInt(SourceSpan::lineEnd).thenComparingInt(SourceSpan::colEnd));
        SourceSpan start = spans.of(parent);
        return sibling.map(child -> lines.offset(child.lineEnd(), child.colEnd() + 1))
                .orElseGet(() -> lines.offset(Math.max(1, start.lineStart()), start.colStart() + 1));
    }

    /** {@code flaws}, those within a broken part made as large as it, and one for each part that has none. */
    List<SyntaxFlaw> named(List<SyntaxFlaw> flaws) {
        List<SyntaxFlaw> named = new ArrayList<>(flaws);
        for (SourceSpan part : parts) {
            boolean known = false;
            for (int at = 0; at < named.size(); at++) {
                SyntaxFlaw flaw = named.get(at);
                if (!isBefore(flaw.span(), part) && !isBefore(part, flaw.span())) {
                    named.set(at, new SyntaxFlaw(flaw.span().to(part), flaw.message()));
                    known = true;
                }
            }
            if (!known) {
                named.add(new SyntaxFlaw(part, "Could not be parsed"));
            }
        }
        return named;
    }

    private static boolean isBefore(SourceSpan a, SourceSpan b) {
        return a.lineEnd() < b.lineStart() || a.lineEnd() == b.lineStart() && a.colEnd() < b.colStart();
    }
}
