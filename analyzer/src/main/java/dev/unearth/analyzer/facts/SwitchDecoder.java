package dev.unearth.analyzer.facts;

import java.util.List;

/** Reads what {@link SwitchEncoder} wrote. */
final class SwitchDecoder {

    private final JavaDecoder java;
    private final FactsInput in;

    SwitchDecoder(JavaDecoder java, FactsInput in) {
        this.java = java;
        this.in = in;
    }

    List<Expr.SwitchCase> cases() {
        return in.list(this::arm);
    }

    Expr.Pattern pattern() {
        int tag = in.tag();
        return switch (tag) {
            case Tags.TYPE_PATTERN ->
                new Expr.TypePattern(java.types().modifiers(), java.types().type(), in.string(), in.span());
            case Tags.RECORD_PATTERN ->
                new Expr.RecordPattern(
                        java.types().modifiers(), java.types().type(), in.list(this::pattern), in.span());
            case Tags.MATCH_ALL -> new Expr.MatchAllPattern(in.span());
            default -> throw new IllegalArgumentException("No pattern has tag " + tag);
        };
    }

    private Expr.SwitchCase arm() {
        return new Expr.SwitchCase(
                in.list(() -> new Expr.CaseLabel(java.exprs().exprOrNull(), in.orNull(this::pattern))),
                in.flag(),
                java.exprs().exprOrNull(),
                in.flag(),
                java.stmts().stmts(),
                java.types().comments(),
                in.span());
    }
}
