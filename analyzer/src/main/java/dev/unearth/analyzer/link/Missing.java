package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Modifiers;

/**
 * What may be said of types that are missing. One that is known by name is a class outside of the sources: none of theirs is above
 * it, and none of the JDK's with all supertypes known is below it.
 */
final class Missing {

    private Missing() {}

    /** Whether both are the same type that is missing. */
    static boolean same(JavaType a, JavaType b) {
        return a instanceof JavaType.Unknown one && !one.text().isEmpty() && one.equals(b);
    }

    /** Whether of two types, at least one of them unknown, the first may be below the second. */
    static boolean mayBeBelow(JavaType from, JavaType to) {
        if (from instanceof JavaType.Unknown && to instanceof JavaType.Unknown) {
            return true;
        } else if (from instanceof JavaType.Unknown one) {
            return one.text().isEmpty() || mayBeAbove(to);
        } else if (to instanceof JavaType.Unknown other) {
            return other.text().isEmpty() || mayBeBelow(from, other.text());
        }
        return true;
    }

    /** Whether {@code to} may be above a type that is missing, or has a supertype that is. */
    static boolean mayBeAbove(JavaType to) {
        if (to instanceof JavaType.Declared declared) {
            TypeSymbol symbol = declared.symbol();
            return !symbol.isSource() && !symbol.modifiers().has(Modifiers.Flag.FINAL);
        }
        return !(to instanceof JavaType.Primitive || to instanceof JavaType.Array);
    }

    private static boolean mayBeBelow(JavaType from, String name) {
        JavaType bound = from instanceof JavaType.Variable variable ? Types.bound(variable) : from;
        if (bound instanceof JavaType.Declared declared) {
            return declared.symbol().isA(name) || declared.symbol().hasUnknownSupertype();
        }
        return bound instanceof JavaType.Null || bound instanceof InferVar;
    }
}
