package dev.unearth.analyzer.facts;

import java.util.List;

/** Writes the arms of switches, and patterns. */
final class SwitchEncoder {

    private final JavaEncoder java;
    private final FactsOutput out;

    SwitchEncoder(JavaEncoder java, FactsOutput out) {
        this.java = java;
        this.out = out;
    }

    void cases(List<Expr.SwitchCase> cases) {
        out.list(cases, this::arm);
    }

    void pattern(Expr.Pattern pattern) {
        if (pattern instanceof Expr.TypePattern type) {
            out.tag(Tags.TYPE_PATTERN);
            java.types().modifiers(type.modifiers());
            java.types().type(type.type());
            out.string(type.name());
        } else if (pattern instanceof Expr.RecordPattern record) {
            out.tag(Tags.RECORD_PATTERN);
            java.types().modifiers(record.modifiers());
            java.types().type(record.type());
            out.list(record.parts(), this::pattern);
        } else {
            out.tag(Tags.MATCH_ALL);
        }
        out.span(pattern.span());
    }

    private void arm(Expr.SwitchCase arm) {
        out.list(arm.labels(), label -> {
            java.exprs().exprOrNull(label.value());
            out.orNull(label.pattern(), this::pattern);
        });
        out.flag(arm.isDefault());
        java.exprs().exprOrNull(arm.guard());
        out.flag(arm.arrow());
        java.stmts().stmts(arm.body());
        java.types().comments(arm.comments());
        out.span(arm.span());
    }
}
