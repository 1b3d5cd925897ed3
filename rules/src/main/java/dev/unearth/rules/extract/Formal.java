package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.NormalForm;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says expressions of Java in the formal language. Locals are traced to the one value they have, small predicates of the same
 * unit are looked through, both to a depth of {@value #MAX_DEPTH}; an expression of more than {@value #MAX_PARTS} parts, and
 * whatever else the language cannot say, becomes opaque with the reason.
 */
final class Formal {

    static final int MAX_DEPTH = 4;
    private static final int MAX_PARTS = 400;

    private final CodeScope scope;
    private final Map<Integer, Operand> bound;
    private final int depth;
    private final int[] parts;

    private Formal(CodeScope scope, Map<Integer, Operand> bound, int depth, int[] parts) {
        this.scope = scope;
        this.bound = bound;
        this.depth = depth;
        this.parts = parts;
    }

    /** A translator for the code of {@code scope}. */
    static Formal in(CodeScope scope) {
        return new Formal(scope, Map.of(), 0, new int[] {MAX_PARTS});
    }

    CodeScope scope() {
        return scope;
    }

    /** The value of {@code expr}. */
    Operand operand(Expr expr) {
        if (parts[0]-- <= 0) {
            return opaque(expr);
        }
        return expr.bare().accept(new OperandReader(this));
    }

    /** The condition that {@code expr} is, in normal form. */
    Condition condition(Expr expr) {
        return NormalForm.of(raw(expr));
    }

    /** The condition as it is built up, before it is brought to normal form as a whole. */
    Condition raw(Expr expr) {
        if (parts[0]-- <= 0) {
            return new Condition.Opaque(ExprText.of(expr), "the expression is too long");
        }
        return expr.bare().accept(new ConditionReader(this));
    }

    /** What stands for {@code local} in an inlined body. */
    Operand boundTo(int local, Operand otherwise) {
        return bound.getOrDefault(local, otherwise);
    }

    boolean isBound(int local) {
        return bound.containsKey(local);
    }

    /** Whether another local may be traced or another method looked through. */
    boolean mayGoDeeper() {
        return depth < MAX_DEPTH && parts[0] > 0;
    }

    /** The translator for what lies one step deeper. */
    Formal deeper() {
        return new Formal(scope, bound, depth + 1, parts);
    }

    /** The translator for the body of a called method, whose parameters stand for {@code arguments}. */
    Formal inside(Locals locals, Map<Integer, Operand> arguments) {
        return new Formal(scope.with(locals), new HashMap<>(arguments), depth + 1, parts);
    }

    ValueType typeOf(Expr expr) {
        return ValueTypes.of(scope.typeOf(expr));
    }

    /** How {@code operand} is reached; no way for what is no atom. */
    static Access accessOf(Operand operand) {
        return operand instanceof Operand.Atom atom ? atom.access() : Access.NONE;
    }

    /** What a person calls {@code operand}; empty for what has no name. */
    static String termOf(Operand operand) {
        if (operand instanceof Operand.Atom atom) {
            return atom.access() instanceof Access.Self ? "" : atom.term();
        }
        if (operand instanceof Operand.Constant constant) {
            return constant.term();
        }
        return operand instanceof Operand.Call call ? call.term() : "";
    }

    /** A value the language cannot look into. */
    Operand opaque(Expr expr) {
        return new Operand.Call(typeOf(expr), "", "?", ExprText.of(expr), List.of());
    }
}
