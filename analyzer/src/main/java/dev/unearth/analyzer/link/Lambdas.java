package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Stmt;
import java.util.ArrayList;
import java.util.List;

/** What the form of a lambda tells before any of it is typed. */
final class Lambdas {

    /** No constant is folded before the lambda is linked: an endless loop is one with a literal. */
    private static final Completion COMPLETION = new Completion(expr ->
            expr.bare() instanceof Expr.Literal literal && literal.text().equals("true"));

    private Lambdas() {}

    /** Whether the type of {@code expr} depends on where it is used: lambdas, method references, conditionals over them. */
    static boolean isDeferred(Expr expr) {
        Expr bare = expr.bare();
        if (bare instanceof Expr.Conditional conditional) {
            return isDeferred(conditional.whenTrue()) || isDeferred(conditional.whenFalse());
        }
        return bare instanceof Expr.Lambda || bare instanceof Expr.MethodRef;
    }

    /** Whether a lambda's parameters have types, or it has none. */
    static boolean isExplicit(Expr.Lambda lambda) {
        return lambda.parameters().stream().allMatch(each -> each.type() != null);
    }

    /** Whether an expression can be a function of that type by its form: number of parameters, and whether it gives a value. */
    static boolean mayBe(Expr expr, Functions.FunctionType function) {
        if (!(expr instanceof Expr.Lambda lambda)) {
            return true;
        }
        if (lambda.parameters().size() != function.parameters().size()) {
            return false;
        }
        boolean isVoid = function.result().equals(Primitives.VOID);
        if (lambda.expression() != null) {
            return !isVoid || isStatement(lambda.expression());
        }
        List<Expr> results = results(lambda);
        if (isVoid) {
            return results.isEmpty();
        }
        return !results.isEmpty() || !COMPLETION.completes(lambda.block());
    }

    private static boolean isStatement(Expr expr) {
        return expr instanceof Expr.Call
                || expr instanceof Expr.New
                || expr instanceof Expr.Assign
                || (expr instanceof Expr.Unary unary && unary.op().changes());
    }

    /** What a lambda returns: its expression, or the values of its return statements. */
    static List<Expr> results(Expr.Lambda lambda) {
        List<Expr> results = new ArrayList<>();
        if (lambda.expression() != null) {
            results.add(lambda.expression());
        } else if (lambda.block() != null) {
            new Returns(results).walk(lambda.block());
        }
        return results;
    }

    /** Whether all it returns is primitive by its form: literals and operators. */
    static boolean returnsPrimitive(Expr expr) {
        return expr instanceof Expr.Lambda lambda
                && !results(lambda).isEmpty()
                && results(lambda).stream().allMatch(each -> isPrimitive(each.bare()));
    }

    private static boolean isPrimitive(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return switch (literal.kind()) {
                case STRING, TEXT_BLOCK, NULL -> false;
                default -> true;
            };
        }
        return expr instanceof Expr.InstanceOf
                || expr instanceof Expr.Unary
                || (expr instanceof Expr.Binary binary && (binary.op() != Expr.BinaryOp.PLUS));
    }

    private static final class Returns extends FactsWalker {
        private final List<Expr> results;

        Returns(List<Expr> results) {
            this.results = results;
        }

        @Override
        protected boolean enter(Stmt stmt) {
            if (stmt instanceof Stmt.Return returned && returned.value() != null) {
                results.add(returned.value());
            }
            return !(stmt instanceof Stmt.LocalType);
        }

        @Override
        protected boolean enter(Expr expr) {
            return false;
        }

        @Override
        protected boolean enter(Member member) {
            return false;
        }
    }
}
