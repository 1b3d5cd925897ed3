package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;

/**
 * An argument of a call.
 *
 * @param type its type; unknown where it needs the parameter's type to have one
 * @param isDeferred whether it is a lambda or method reference, which gets its type from the parameter
 */
record Argument(Expr expr, JavaType type, boolean isDeferred) {}
