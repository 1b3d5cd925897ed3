package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Counts statements, decisions and nesting of one body; {@link MethodMeasures} says what counts. */
final class CodeMeter extends FactsWalker {

    private int statements;
    private int decisions;
    private int cognitive;
    private int nesting;
    private int deepest;

    /** What was counted, for code of {@code lines} lines with {@code entries} ways in. */
    MethodMeasures measures(int lines, int entries) {
        return new MethodMeasures(lines, statements, entries + decisions, cognitive, deepest);
    }

    @Override
    protected boolean enter(Member member) {
        return false;
    }

    @Override
    protected boolean enter(Stmt stmt) {
        if (isCounted(stmt)) {
            statements++;
        }
        if (stmt instanceof Stmt.If chain) {
            ifChain(chain);
            return false;
        }
        if (stmt instanceof Stmt.Try attempt) {
            attempt(attempt);
            return false;
        }
        if (isLoop(stmt)) {
            decisions++;
        }
        if (isLoop(stmt) || stmt instanceof Stmt.Switch) {
            cognitive += 1 + nesting;
            deeper();
        }
        if (stmt instanceof Stmt.For loop) {
            statements -= loop.init().size();
        }
        if (stmt instanceof Stmt.Break jump && jump.label() != null
                || stmt instanceof Stmt.Continue again && again.label() != null) {
            cognitive++;
        }
        return true;
    }

    @Override
    protected void leave(Stmt stmt) {
        if (isLoop(stmt) || stmt instanceof Stmt.Switch) {
            nesting--;
        }
    }

    private static boolean isCounted(Stmt stmt) {
        return !(stmt instanceof Stmt.Block
                || stmt instanceof Stmt.Labeled
                || stmt instanceof Stmt.Empty
                || stmt instanceof Stmt.LocalType
                || stmt instanceof Stmt.Broken);
    }

    private static boolean isLoop(Stmt stmt) {
        return stmt instanceof Stmt.While
                || stmt instanceof Stmt.DoWhile
                || stmt instanceof Stmt.For
                || stmt instanceof Stmt.ForEach;
    }

    /** Goes along the chain in a loop: generated code has thousands of {@code else if}. */
    private void ifChain(Stmt.If first) {
        cognitive += 1 + nesting;
        branch(first);
        Stmt otherwise = first.otherwise();
        while (otherwise instanceof Stmt.If next) {
            statements++;
            cognitive++;
            branch(next);
            otherwise = next.otherwise();
        }
        if (otherwise != null) {
            cognitive++;
            nested(otherwise);
        }
    }

    private void branch(Stmt.If branch) {
        decisions++;
        walk(branch.condition());
        nested(branch.then());
    }

    private void attempt(Stmt.Try attempt) {
        statements -= attempt.resources().size();
        statements(attempt.resources());
        walk(attempt.body());
        for (Stmt.Catch clause : attempt.catches()) {
            decisions++;
            cognitive += 1 + nesting;
            nested(clause.body());
        }
        walk(attempt.finallyBlock());
    }

    private void nested(Stmt stmt) {
        deeper();
        walk(stmt);
        nesting--;
    }

    private void deeper() {
        nesting++;
        deepest = Math.max(deepest, nesting);
    }

    @Override
    protected void switchCase(Expr.SwitchCase arm) {
        decisions += arm.labels().size() + (arm.guard() == null ? 0 : 1);
    }

    @Override
    protected boolean enter(Expr expr) {
        if (expr instanceof Expr.Binary binary && isShortCircuit(binary)) {
            sequences(binary);
            return false;
        }
        if (expr instanceof Expr.Conditional) {
            decisions++;
        }
        if (expr instanceof Expr.Conditional || expr instanceof Expr.SwitchExpr) {
            cognitive += 1 + nesting;
        }
        if (deepens(expr)) {
            deeper();
        }
        return true;
    }

    @Override
    protected void leave(Expr expr) {
        if (deepens(expr)) {
            nesting--;
        }
    }

    private static boolean deepens(Expr expr) {
        return expr instanceof Expr.Conditional || expr instanceof Expr.SwitchExpr || expr instanceof Expr.Lambda;
    }

    private static boolean isShortCircuit(Expr.Binary binary) {
        return binary.op() == Expr.BinaryOp.AND || binary.op() == Expr.BinaryOp.OR;
    }

    /** A run of one operator, as read from left to right through parentheses, costs a reader 1. */
    private void sequences(Expr.Binary root) {
        List<Expr.BinaryOp> operators = new ArrayList<>();
        flatten(root, operators);
        decisions += operators.size();
        for (int i = 0; i < operators.size(); i++) {
            if (i == 0 || operators.get(i) != operators.get(i - 1)) {
                cognitive++;
            }
        }
    }

    private void flatten(Expr expr, List<Expr.BinaryOp> operators) {
        if (expr.bare() instanceof Expr.Binary binary && isShortCircuit(binary)) {
            flatten(binary.operands().get(0), operators);
            for (Expr operand : binary.operands().subList(1, binary.operands().size())) {
                operators.add(binary.op());
                flatten(operand, operators);
            }
        } else {
            walk(expr);
        }
    }
}
