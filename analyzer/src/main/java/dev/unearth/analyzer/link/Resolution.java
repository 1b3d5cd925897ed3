package dev.unearth.analyzer.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the bounds that {@link Inference} collected into types (language specification 18.4). */
final class Resolution {

    private static final String UNCHECKED = "java.lang.RuntimeException";

    private final TypeLookup lookup;

    Resolution(TypeLookup lookup) {
        this.lookup = lookup;
    }

    /** {@code type} with all that is still open resolved for good. */
    JavaType settled(JavaType type) {
        return Types.isOpen(type) ? Types.substitute(type, this::solution) : type;
    }

    private @Nullable JavaType solution(JavaType type) {
        return type instanceof InferVar variable ? solve(variable) : null;
    }

    /**
     * Resolves one variable: what it equals, else the least type above its lower bounds, else its upper bound; that of a variable
     * which only tells what is thrown is a {@code RuntimeException} where it may be one.
     */
    JavaType solve(InferVar variable) {
        if (variable.solution != null) {
            return variable.solution;
        }
        if (variable.solving) {
            return Types.erasure(variable.declared);
        }
        variable.solving = true;
        JavaType found = fromBounds(variable);
        variable.solving = false;
        variable.solution = found;
        return found;
    }

    private JavaType fromBounds(InferVar variable) {
        JavaType equal = firstSettled(variable.equal);
        if (equal != null) {
            return equal;
        }
        JavaType least = null;
        for (JavaType each : List.copyOf(variable.lower)) {
            if (!isSolving(each)) {
                JavaType next = Types.upper(settled(each));
                least = least == null ? next : Lub.of(least, next, lookup);
            }
        }
        if (least != null) {
            return least;
        }
        if (variable.isThrown() && variable.upper.stream().allMatch(this::isAboveUnchecked)) {
            return lookup.known(UNCHECKED);
        }
        JavaType greatest = greatestBelow(variable.upper);
        if (greatest != null) {
            return greatest;
        }
        JavaType bound = Types.bound(variable.declared);
        return Types.mentions(bound, JavaType.Variable.class::isInstance) ? Types.erasure(bound) : bound;
    }

    private boolean isAboveUnchecked(JavaType bound) {
        return !(bound instanceof JavaType.Declared declared)
                || Types.asSuper(lookup.known(UNCHECKED), declared.symbol()) != null;
    }

    /** The greatest type below all {@code bounds}, so far as one of them is it (5.1.10); null when none can be told. */
    private @Nullable JavaType greatestBelow(List<JavaType> bounds) {
        JavaType greatest = null;
        for (JavaType each : List.copyOf(bounds)) {
            if (!Types.isObject(each) && !isSolving(each)) {
                JavaType next = Types.upper(settled(each));
                greatest = greatest == null || !greatest.isKnown() || (next.isKnown() && isBelow(next, greatest))
                        ? next
                        : greatest;
            }
        }
        return greatest;
    }

    private static boolean isBelow(JavaType one, JavaType other) {
        return other instanceof JavaType.Declared declared && Types.asSuper(one, declared.symbol()) != null;
    }

    private @Nullable JavaType firstSettled(List<JavaType> bounds) {
        JavaType vague = null;
        for (JavaType each : List.copyOf(bounds)) {
            if (!isSolving(each)) {
                JavaType settled = settled(each);
                if (settled.isKnown()) {
                    return settled;
                }
                vague = settled;
            }
        }
        return vague;
    }

    /** Whether the resolution of {@code type} would run in a circle. */
    private static boolean isSolving(JavaType type) {
        return Types.mentions(type, each -> each instanceof InferVar variable && variable.solving);
    }
}
