package dev.unearth.analyzer.link;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The generic classes around inner ones, whose arguments are part of the inner type (language specification 4.5, 4.8). */
final class Enclosing {

    private static final int DEEPEST = 64;

    private Enclosing() {}

    /** The class around an inner one, with its own parameters where nothing else is said; null where none is generic. */
    static JavaType.@Nullable Declared of(JavaType.Declared inner) {
        if (inner.outer() != null || !AbstractType.of(inner.symbol()).hasOuterParameters()) {
            return inner.outer();
        }
        return inner.symbol()
                .outer()
                .map(outer -> AbstractType.of(outer).asType())
                .orElse(null);
    }

    /** {@code inner} as a member of {@code outer}. */
    static JavaType.Declared inside(JavaType.Declared outer, JavaType.Declared inner) {
        boolean own = !AbstractType.of(inner.symbol()).hasOuterParameters()
                || outer.equals(AbstractType.of(outer.symbol()).asType());
        return new JavaType.Declared(inner.symbol(), inner.arguments(), own ? null : outer);
    }

    /** The class around {@code inner} with what {@code mapping} gives for its variables, as {@link JavaType.Declared#outer()} has it. */
    static JavaType.@Nullable Declared substitute(
            JavaType.Declared inner, Function<JavaType, @Nullable JavaType> mapping) {
        JavaType.Declared outer = of(inner);
        if (outer == null) {
            return null;
        }
        JavaType.Declared seen = (JavaType.Declared) Types.substitute(outer, mapping);
        return inside(seen, inner).outer();
    }

    /** The raw type of a class, raw around it as well. */
    static JavaType.Declared raw(TypeSymbol inner) {
        TypeSymbol outer =
                AbstractType.of(inner).hasOuterParameters() ? inner.outer().orElse(null) : null;
        return outer == null ? TypeNames.raw(inner) : new JavaType.Declared(inner, List.of(), raw(outer));
    }

    /** The raw type of a member type, inherited or not, as it is seen from {@code around}: an inner class has the arguments there. */
    static JavaType.Declared member(JavaType around, TypeSymbol member) {
        JavaType.Declared plain = TypeNames.raw(member);
        TypeSymbol owner =
                AbstractType.of(member).hasOuterParameters() ? member.outer().orElse(null) : null;
        if (owner == null) {
            return plain;
        }
        JavaType.Declared outer = view(around, owner, 0);
        return outer == null ? plain : inside(outer, plain);
    }

    /** As {@link #member(JavaType, TypeSymbol)}, seen from the body of {@code heir}. */
    static JavaType.Declared member(AbstractType heir, TypeSymbol member) {
        return AbstractType.of(member).hasOuterParameters() ? member(heir.asType(), member) : TypeNames.raw(member);
    }

    /** As {@link Types#asSuper}, but of direct supertypes only, so that it works while supertypes are being resolved. */
    private static JavaType.@Nullable Declared view(JavaType type, TypeSymbol target, int depth) {
        if (type instanceof JavaType.Variable variable) {
            return view(Types.bound(variable), target, depth);
        }
        return type instanceof JavaType.Declared declared && depth <= DEEPEST ? view(declared, target, depth) : null;
    }

    private static JavaType.@Nullable Declared view(JavaType.Declared declared, TypeSymbol target, int depth) {
        if (AbstractType.same(declared.symbol(), target)) {
            return declared;
        }
        List<JavaType> parents = AbstractType.of(declared.symbol()).directSupertypes();
        for (JavaType parent : parents) {
            JavaType.Declared found = parent instanceof JavaType.Declared known
                    ? view(Types.seenFrom(declared, known), target, depth + 1)
                    : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
