package dev.unearth.analyzer.java;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.unearth.analyzer.facts.Comment;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Builds the arms of switches from the compiler's trees; those with patterns and guards are declined. */
final class TreeSwitches {

    private final TreeUnit unit;

    TreeSwitches(TreeUnit unit) {
        this.unit = unit;
    }

    List<Expr.SwitchCase> cases(List<? extends CaseTree> arms) {
        List<Expr.SwitchCase> cases = new ArrayList<>(arms.size());
        for (CaseTree arm : arms) {
            cases.add(arm(arm));
        }
        return cases;
    }

    private Expr.SwitchCase arm(CaseTree arm) {
        int start = unit.start(arm);
        List<Comment> comments = unit.comments().opening(start);
        List<Expr.CaseLabel> labels = new ArrayList<>(arm.getExpressions().size());
        for (ExpressionTree label : arm.getExpressions()) {
            labels.add(new Expr.CaseLabel(unit.exprs().of(label), null));
        }
        int separator = separator(arm, start);
        boolean arrow = arm.getCaseKind() == CaseTree.CaseKind.RULE;
        if (!unit.text().has(arrow ? "->" : ":", separator)) {
            unit.decline();
        }
        List<Stmt> body = arrow ? List.of(rule(arm.getBody())) : unit.stmts().all(arm.getStatements());
        int end = arrow ? ruleEnd(arm.getBody()) : groupEnd(arm.getStatements(), separator);
        return new Expr.SwitchCase(
                labels,
                labels.isEmpty(),
                null,
                arrow,
                body,
                unit.comments().closing(comments, end),
                unit.span(start, end));
    }

    /** The offset of the token behind all labels that are plain values, or behind {@code default}. */
    private int separator(CaseTree arm, int start) {
        List<? extends ExpressionTree> labels = arm.getExpressions();
        if (!labels.isEmpty()) {
            return unit.text().token(unit.end(labels.get(labels.size() - 1)));
        }
        if (!unit.text().word(start).equals("default")) {
            unit.decline();
        }
        return unit.text().token(start + "default".length());
    }

    private int groupEnd(List<? extends StatementTree> stmts, int separator) {
        return stmts.isEmpty() ? separator + 1 : unit.stmts().end(stmts.get(stmts.size() - 1));
    }

    private Stmt rule(Tree body) {
        return body instanceof StatementTree stmt
                ? unit.stmts().of(stmt)
                : unit.stmts().expression(body, ruleEnd(body));
    }

    /** Behind the semicolon, which the tree of an expression does not include. */
    private int ruleEnd(Tree body) {
        return body instanceof StatementTree ? unit.end(body) : unit.text().token(unit.end(body)) + 1;
    }
}
