package dev.unearth.analyzer.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MatchAllPatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.unearth.analyzer.facts.Comment;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.facts.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** Builds the arms of switches, and patterns. */
final class Switches {

    private final Unit unit;

    Switches(Unit unit) {
        this.unit = unit;
    }

    List<Expr.SwitchCase> cases(NodeList<SwitchEntry> entries) {
        List<Expr.SwitchCase> cases = new ArrayList<>(entries.size());
        for (SwitchEntry entry : entries) {
            cases.add(arm(entry));
        }
        return cases;
    }

    Expr.Pattern pattern(Expression pattern) {
        if (pattern instanceof TypePatternExpr type) {
            Modifiers modifiers = unit.annotations().modifiers(type.getModifiers(), new NodeList<>());
            TypeRef ref = unit.types().ofLocal(type.getType());
            return new Expr.TypePattern(modifiers, ref, unit.name(type.getName().getIdentifier()), unit.span(type));
        }
        if (pattern instanceof RecordPatternExpr record) {
            Modifiers modifiers = unit.annotations().modifiers(record.getModifiers(), new NodeList<>());
            TypeRef ref = unit.types().of(record.getType());
            List<Expr.Pattern> parts = new ArrayList<>();
            for (ComponentPatternExpr part : record.getPatternList()) {
                parts.add(pattern(part));
            }
            return new Expr.RecordPattern(modifiers, ref, parts, unit.span(record));
        }
        if (pattern instanceof MatchAllPatternExpr) {
            return new Expr.MatchAllPattern(unit.span(pattern));
        }
        throw new IllegalStateException("No pattern: " + pattern.getClass().getSimpleName());
    }

    private Expr.SwitchCase arm(SwitchEntry entry) {
        List<Comment> comments = unit.opening(entry);
        List<Expr.CaseLabel> labels = new ArrayList<>();
        for (Expression label : entry.getLabels()) {
            labels.add(label(label));
        }
        Expr guard = unit.exprs().ofNullable(entry.getGuard());
        List<Stmt> body = unit.stmts().all(entry.getStatements());
        return new Expr.SwitchCase(
                labels,
                entry.isDefault(),
                guard,
                entry.getType() != SwitchEntry.Type.STATEMENT_GROUP,
                body,
                unit.closing(comments, entry),
                unit.span(entry));
    }

    private Expr.CaseLabel label(Expression label) {
        boolean isPattern = label instanceof TypePatternExpr
                || label instanceof RecordPatternExpr
                || label instanceof MatchAllPatternExpr;
        return isPattern
                ? new Expr.CaseLabel(null, pattern(label))
                : new Expr.CaseLabel(unit.exprs().of(label), null);
    }
}
