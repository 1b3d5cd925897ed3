package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import org.jspecify.annotations.Nullable;

/** Types of operators (language specification 15.17 to 15.25). */
final class Operators {

    private Operators() {}

    /** The type of {@code left op right}. */
    static JavaType binary(Expr.BinaryOp op, JavaType left, JavaType right, TypeLookup lookup) {
        if (op.isLogical()) {
            return Primitives.BOOLEAN;
        }
        if (op == Expr.BinaryOp.PLUS && (isString(left) || isString(right))) {
            return lookup.known("java.lang.String");
        }
        JavaType.Primitive one = Primitives.unboxed(left);
        JavaType.Primitive other = Primitives.unboxed(right);
        if (op == Expr.BinaryOp.SHIFT_LEFT
                || op == Expr.BinaryOp.SHIFT_RIGHT
                || op == Expr.BinaryOp.SHIFT_RIGHT_UNSIGNED) {
            return one == null ? JavaType.UNKNOWN : Primitives.promoted(one);
        }
        if (one == null || other == null) {
            return concatenated(op, left, right, lookup);
        }
        return one.equals(Primitives.BOOLEAN) ? Primitives.BOOLEAN : Primitives.promoted(one, other);
    }

    /** A sum with an operand that can be no number is a text. */
    private static JavaType concatenated(Expr.BinaryOp op, JavaType left, JavaType right, TypeLookup lookup) {
        boolean text = op == Expr.BinaryOp.PLUS && (isNoNumber(left) || isNoNumber(right));
        return text ? lookup.known("java.lang.String") : JavaType.UNKNOWN;
    }

    private static boolean isNoNumber(JavaType type) {
        return type.isKnown() && Primitives.unboxed(type) == null && !(type instanceof JavaType.Variable);
    }

    private static boolean isString(JavaType type) {
        return type instanceof JavaType.Declared declared
                && declared.symbol().binaryName().equals("java.lang.String");
    }

    /** The type of a conditional with these branches (15.25); {@code target} where branches are references and one is asked for. */
    static JavaType conditional(JavaType whenTrue, JavaType whenFalse, @Nullable JavaType target, UnitLinker linker) {
        JavaType.Primitive one = Primitives.unboxed(whenTrue);
        JavaType.Primitive other = Primitives.unboxed(whenFalse);
        if (one != null && other != null) {
            return primitive(whenTrue, whenFalse, one, other, linker);
        }
        if (target != null && target.isKnown() && !target.isPrimitive() && !Types.isOpen(target)) {
            return target;
        }
        if (whenTrue instanceof JavaType.Null) {
            return linker.inference.boxed(whenFalse);
        } else if (whenFalse instanceof JavaType.Null) {
            return linker.inference.boxed(whenTrue);
        }
        JavaType first = linker.inference.settled(linker.inference.boxed(whenTrue));
        return Lub.of(first, linker.inference.settled(linker.inference.boxed(whenFalse)), linker.lookup);
    }

    /** Constants that fit a narrower type are left out of account: the wider type is near enough for any choice of overloads. */
    private static JavaType primitive(
            JavaType whenTrue,
            JavaType whenFalse,
            JavaType.Primitive one,
            JavaType.Primitive other,
            UnitLinker linker) {
        if (one.equals(other)) {
            return whenTrue.equals(whenFalse) ? whenTrue : one;
        } else if (Primitives.isNumeric(one) && Primitives.isNumeric(other)) {
            return narrow(one, other) ? Primitives.SHORT : Primitives.promoted(one, other);
        }
        return Lub.of(linker.inference.boxed(whenTrue), linker.inference.boxed(whenFalse), linker.lookup);
    }

    private static boolean narrow(JavaType.Primitive one, JavaType.Primitive other) {
        return (one.equals(Primitives.BYTE) && other.equals(Primitives.SHORT))
                || (one.equals(Primitives.SHORT) && other.equals(Primitives.BYTE));
    }
}
