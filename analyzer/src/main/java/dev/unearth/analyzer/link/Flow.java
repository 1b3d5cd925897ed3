package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * The pattern variables that an expression introduces where it is true and where it is false (language specification 6.3.1).
 * Nearly all introduce none: that is {@link #NONE}.
 */
record Flow(List<Binding.Local> whenTrue, List<Binding.Local> whenFalse) {

    /** No variables at all. */
    static final Flow NONE = new Flow(List.of(), List.of());

    /** Whether nothing is introduced. */
    boolean isEmpty() {
        return whenTrue.isEmpty() && whenFalse.isEmpty();
    }

    /** A pattern's variables, which are there where it matches (6.3.1.5). */
    static Flow matching(List<Binding.Local> variables) {
        return variables.isEmpty() ? NONE : new Flow(variables, List.of());
    }

    /** What {@code !} makes of it (6.3.1.3). */
    Flow negated() {
        return isEmpty() ? NONE : new Flow(whenFalse, whenTrue);
    }

    /** What both operands of {@code &&}, or of {@code ||}, introduce together (6.3.1.1, 6.3.1.2). */
    Flow joined(Expr.BinaryOp op, Flow next) {
        List<Binding.Local> both = joined(decidedBy(op), next.decidedBy(op));
        if (both.isEmpty()) {
            return NONE;
        }
        return op == Expr.BinaryOp.AND ? new Flow(both, List.of()) : new Flow(List.of(), both);
    }

    /** What is in scope in the next operand of {@code &&} or {@code ||}. */
    List<Binding.Local> decidedBy(Expr.BinaryOp op) {
        return op == Expr.BinaryOp.AND ? whenTrue : whenFalse;
    }

    private static List<Binding.Local> joined(List<Binding.Local> one, List<Binding.Local> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        List<Binding.Local> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    /** Whether {@code expr} hands on what its operands introduce; all other expressions keep it to themselves. */
    static boolean isHandedOn(Expr expr) {
        return expr instanceof Expr.InstanceOf
                || expr instanceof Expr.Parens
                || (expr instanceof Expr.Unary unary && unary.op() == Expr.UnaryOp.NOT)
                || (expr instanceof Expr.Binary binary && isConditional(binary.op()));
    }

    /** Whether {@code op} looks at its second operand only where the first one does not decide. */
    static boolean isConditional(Expr.BinaryOp op) {
        return op == Expr.BinaryOp.AND || op == Expr.BinaryOp.OR;
    }
}
