package dev.unearth.analyzer.text;

import dev.unearth.analyzer.facts.Expr;

/** Writes an expression short enough for the label of a hole. */
final class Shorthand {

    private static final int MAX_DEPTH = 6;

    private Shorthand() {}

    static String of(Expr expr) {
        return of(expr, 0);
    }

    private static String of(Expr expr, int depth) {
        if (depth > MAX_DEPTH) {
            return "...";
        }
        if (expr instanceof Expr.Name name) {
            return name.name();
        }
        if (expr instanceof Expr.Literal literal) {
            return literal.text().length() > 40 ? "..." : literal.text();
        }
        if (expr instanceof Expr.FieldAccess access) {
            return of(access.target(), depth + 1) + "." + access.name();
        }
        if (expr instanceof Expr.Call call) {
            String target = call.target() == null ? "" : of(call.target(), depth + 1) + ".";
            return target + call.name() + (call.arguments().isEmpty() ? "()" : "(...)");
        }
        if (expr instanceof Expr.ArrayAccess access) {
            return of(access.array(), depth + 1) + "[" + of(access.index(), depth + 1) + "]";
        }
        if (expr instanceof Expr.Parens parens) {
            return of(parens.inner(), depth + 1);
        }
        if (expr instanceof Expr.Cast cast) {
            return of(cast.operand(), depth + 1);
        }
        return expr instanceof Expr.This ? "this" : "...";
    }
}
