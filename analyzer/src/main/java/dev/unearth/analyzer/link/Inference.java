package dev.unearth.analyzer.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Subtyping and compatibility (language specification 4.10, 5.3), which collect bounds where something is still to be inferred, and
 * the resolution of those bounds (18.4). What is unknown is compatible with all it might be; {@link #wasVague()} tells of it.
 */
final class Inference {

    /** Deeper types come from bounds that speak of themselves. */
    private static final int DEEPEST = 24;

    private final TypeLookup lookup;
    private final Resolution resolution;
    private final List<Bound> trail = new ArrayList<>();
    private int vague;
    private int depth;

    Inference(TypeLookup lookup) {
        this.lookup = lookup;
        this.resolution = new Resolution(lookup);
    }

    /** A bound that was added to a list of a variable. */
    private record Bound(List<JavaType> list) {}

    /** A point to return to with {@link #undo(int)}. */
    int mark() {
        return trail.size();
    }

    /** Takes back all bounds since {@code mark}. */
    void undo(int mark) {
        while (trail.size() > mark) {
            List<JavaType> list = trail.remove(trail.size() - 1).list();
            list.remove(list.size() - 1);
        }
    }

    /** Forgets the way back: what was added stays. */
    void commit() {
        trail.clear();
    }

    /** Whether something unknown was taken for compatible since the last {@link #startExact()}. */
    boolean wasVague() {
        return vague > 0;
    }

    /** How often that was since the last {@link #startExact()}. */
    int vagueness() {
        return vague;
    }

    void startExact() {
        vague = 0;
    }

    private boolean vaguely() {
        vague++;
        return true;
    }

    /** A variable to be inferred for each of {@code parameters}, with the bounds that are declared (18.1.3). */
    List<InferVar> fresh(List<JavaType.Variable> parameters) {
        return fresh(parameters, UnaryOperator.identity(), List.of());
    }

    /**
     * Variables for the type parameters of a method.
     *
     * @param seen their bounds as seen through the receiver
     * @param thrown those that the method throws
     */
    List<InferVar> fresh(
            List<JavaType.Variable> parameters, UnaryOperator<JavaType> seen, List<JavaType.Variable> thrown) {
        if (parameters.isEmpty()) {
            return List.of();
        }
        List<InferVar> variables = new ArrayList<>(parameters.size());
        parameters.forEach(each -> variables.add(new InferVar(each, thrown.contains(each))));
        for (InferVar variable : variables) {
            JavaType bound = instantiate(seen.apply(variable.declared.bound()), variables);
            if (bound instanceof JavaType.Intersection several) {
                variable.upper.addAll(several.parts());
            } else if (!Types.isObject(bound)) {
                variable.upper.add(bound);
            }
        }
        return variables;
    }

    /** {@code type} with {@code variables} in the place of those they stand for. */
    static JavaType instantiate(JavaType type, List<InferVar> variables) {
        if (variables.isEmpty()) {
            return type;
        }
        return Types.substitute(type, each -> {
            for (InferVar variable : variables) {
                if (variable.declared == each) {
                    return variable;
                }
            }
            return null;
        });
    }

    /**
     * Whether a value of type {@code from} may be handed to a parameter of type {@code to}.
     *
     * @param loose with boxing and unboxing
     */
    boolean compatible(JavaType from, JavaType to, boolean loose) {
        JavaType source = Types.upper(from);
        JavaType target = Types.lower(to);
        if (source.equals(Primitives.VOID)) {
            return false;
        }
        if (Missing.same(source, target)) {
            return true;
        }
        boolean unknown = !source.isKnown() || !target.isKnown();
        if (unknown && Missing.mayBeBelow(source, target)) {
            return vaguely();
        } else if (unknown) {
            return false;
        }
        if (source instanceof JavaType.Primitive one) {
            if (target instanceof JavaType.Primitive other) {
                return Primitives.widens(one, other);
            }
            return loose && subtype(boxed(one), target);
        } else if (target instanceof JavaType.Primitive other) {
            JavaType.Primitive one = Primitives.unboxed(bounded(source));
            return source instanceof InferVar ? loose : loose && one != null && Primitives.widens(one, other);
        }
        return subtype(source, target);
    }

    private static JavaType bounded(JavaType type) {
        return type instanceof JavaType.Variable variable ? Types.bound(variable) : type;
    }

    /** The class that boxes {@code type}. */
    JavaType boxed(JavaType type) {
        return type instanceof JavaType.Primitive primitive ? lookup.known(Primitives.boxName(primitive)) : type;
    }

    /** Whether {@code a} is a subtype of {@code b}, unchecked conversion of raw types included. */
    boolean subtype(JavaType a, JavaType b) {
        if (a == b || depth > DEEPEST) {
            return true;
        }
        depth++;
        try {
            return subtypeOf(Types.upper(a), Types.lower(b));
        } finally {
            depth--;
        }
    }

    private boolean subtypeOf(JavaType a, JavaType b) {
        if (b instanceof InferVar variable) {
            return variable.solution != null ? subtype(a, variable.solution) : addLower(variable, a);
        } else if (a instanceof InferVar variable) {
            return variable.solution != null ? subtype(variable.solution, b) : addUpper(variable, b);
        } else if (Missing.same(a, b)) {
            return true;
        } else if (!a.isKnown() || !b.isKnown()) {
            return Missing.mayBeBelow(a, b) && vaguely();
        } else if (a instanceof JavaType.Primitive one) {
            return b instanceof JavaType.Primitive other && Primitives.widens(one, other);
        } else if (b instanceof JavaType.Primitive) {
            return false;
        } else if (a instanceof JavaType.Null || Types.isObject(b)) {
            return true;
        } else if (b instanceof JavaType.Intersection parts) {
            return parts.parts().stream().allMatch(part -> subtype(a, part));
        } else if (a instanceof JavaType.Intersection parts) {
            return parts.parts().stream().anyMatch(part -> subtype(part, b));
        } else if (a instanceof JavaType.Variable variable) {
            return a == b || subtype(variable.bound(), b);
        } else if (a instanceof JavaType.Array array) {
            return arraySubtype(array, b);
        }
        return a instanceof JavaType.Declared one
                && b instanceof JavaType.Declared other
                && declaredSubtype(one, other);
    }

    private boolean arraySubtype(JavaType.Array a, JavaType b) {
        if (b instanceof JavaType.Array other) {
            boolean primitive = a.element().isPrimitive() || other.element().isPrimitive();
            return primitive ? a.element().equals(other.element()) : subtype(a.element(), other.element());
        }
        String name = b.erasedName();
        return b instanceof JavaType.Declared
                && (name.equals("java.lang.Cloneable") || name.equals("java.io.Serializable"));
    }

    private boolean declaredSubtype(JavaType.Declared a, JavaType.Declared b) {
        JavaType.Declared base = Types.asSuper(a, b.symbol());
        if (base == null) {
            return a.symbol().hasUnknownSupertype() && Missing.mayBeAbove(b) && vaguely();
        }
        int count = Math.min(base.arguments().size(), b.arguments().size());
        for (int index = 0; index < count; index++) {
            if (!contains(base.arguments().get(index), b.arguments().get(index))) {
                return false;
            }
        }
        return outersAgree(base, b, false);
    }

    /** Whether the arguments of the classes around two inner ones agree: are the same, or contained in those of the second. */
    private boolean outersAgree(JavaType.Declared a, JavaType.Declared b, boolean same) {
        if (a.outer() == null && b.outer() == null) {
            return true;
        }
        JavaType.Declared one = Enclosing.of(a);
        JavaType.Declared other = Enclosing.of(b);
        if (one == null || other == null || Types.isRaw(one) || Types.isRaw(other)) {
            return true;
        }
        return same ? same(one, other) : declaredSubtype(one, other);
    }

    /** Whether the type argument {@code formal} contains {@code argument} (4.5.1). */
    private boolean contains(JavaType argument, JavaType formal) {
        if (!(formal instanceof JavaType.Wildcard wildcard)) {
            return same(argument, formal);
        }
        if (wildcard.lower().isEmpty()) {
            return Types.isObject(wildcard.upper()) || subtype(Types.upper(argument), wildcard.upper());
        }
        JavaType lower = wildcard.lower().get();
        if (argument instanceof JavaType.Wildcard other) {
            return other.lower().isPresent() && subtype(lower, other.lower().get());
        }
        return subtype(lower, argument);
    }

    /** Whether two types are the same. */
    boolean same(JavaType a, JavaType b) {
        if (a == b || depth > DEEPEST) {
            return true;
        }
        depth++;
        try {
            return sameAs(a, b);
        } finally {
            depth--;
        }
    }

    private boolean sameAs(JavaType a, JavaType b) {
        if (b instanceof InferVar variable) {
            return variable.solution != null ? same(a, variable.solution) : addEqual(variable, a);
        } else if (a instanceof InferVar variable) {
            return variable.solution != null ? same(variable.solution, b) : addEqual(variable, b);
        } else if (Missing.same(a, b)) {
            return true;
        } else if (!a.isKnown() || !b.isKnown()) {
            return Missing.mayBeBelow(a, b) && vaguely();
        } else if (a instanceof JavaType.Declared one && b instanceof JavaType.Declared other) {
            return AbstractType.same(one.symbol(), other.symbol())
                    && sameAll(one.arguments(), other.arguments())
                    && outersAgree(one, other, true);
        } else if (a instanceof JavaType.Array one && b instanceof JavaType.Array other) {
            return same(one.element(), other.element());
        } else if (a instanceof JavaType.Wildcard one && b instanceof JavaType.Wildcard other) {
            return one.lower().isPresent() == other.lower().isPresent()
                    && same(one.lower().orElse(one.upper()), other.lower().orElse(other.upper()));
        } else if (a instanceof JavaType.Intersection one && b instanceof JavaType.Intersection other) {
            return sameAll(one.parts(), other.parts());
        }
        return a.equals(b);
    }

    private boolean sameAll(List<JavaType> one, List<JavaType> other) {
        int count = Math.min(one.size(), other.size());
        for (int index = 0; index < count; index++) {
            if (!same(one.get(index), other.get(index))) {
                return false;
            }
        }
        return true;
    }

    private boolean addLower(InferVar variable, JavaType type) {
        if (type instanceof JavaType.Null || type == variable) {
            return true;
        } else if (type instanceof JavaType.Primitive || !add(variable.lower, type)) {
            return !(type instanceof JavaType.Primitive);
        }
        if (type instanceof InferVar other && add(other.upper, variable)) {
            boolean passed = all(other.equal, each -> subtype(each, variable))
                    && all(other.lower, each -> subtype(each, variable));
            if (!passed) {
                return false;
            }
        }
        return all(variable.equal, each -> subtype(type, each)) && all(variable.upper, each -> subtype(type, each));
    }

    private boolean addUpper(InferVar variable, JavaType type) {
        if (type == variable || !add(variable.upper, type)) {
            return true;
        }
        return all(variable.equal, each -> subtype(each, type)) && all(variable.lower, each -> subtype(each, type));
    }

    private boolean addEqual(InferVar variable, JavaType type) {
        if (type instanceof JavaType.Primitive) {
            return false;
        } else if (type == variable || !add(variable.equal, type)) {
            return true;
        }
        if (type instanceof InferVar other) {
            add(other.equal, variable);
        }
        return all(variable.equal, each -> same(each, type))
                && all(variable.lower, each -> subtype(each, type))
                && all(variable.upper, each -> subtype(type, each));
    }

    private boolean all(List<JavaType> bounds, java.util.function.Predicate<JavaType> test) {
        int count = bounds.size();
        for (int index = 0; index < count; index++) {
            if (!test.test(bounds.get(index))) {
                return false;
            }
        }
        return true;
    }

    private boolean add(List<JavaType> bounds, JavaType type) {
        if (bounds.contains(type)) {
            return false;
        }
        bounds.add(type);
        trail.add(new Bound(bounds));
        return true;
    }

    /** {@code type} with all that is still open resolved for good. */
    JavaType settled(JavaType type) {
        return resolution.settled(type);
    }

    /** Resolves one variable for good. */
    JavaType solve(InferVar variable) {
        return resolution.solve(variable);
    }

    /** The wildcard without bounds. */
    JavaType anything() {
        return new JavaType.Wildcard(lookup.object(), Optional.empty());
    }
}
