package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether lambdas and method references among arguments can be what parameters ask for, and which asks for more (15.12.2). */
final class Deferred {

    private final Functions functions;
    private final Inference inference;
    private final Rehearsal rehearsal;

    Deferred(UnitLinker linker, Rehearsal rehearsal) {
        this.functions = linker.functions;
        this.inference = linker.inference;
        this.rehearsal = rehearsal;
    }

    /** Whether every lambda and method reference among the arguments may be what its parameter asks for (15.12.2.1). */
    boolean mayTake(MethodSymbol method, Overloads.Arguments arguments) {
        for (int index = 0; index < arguments.count(); index++) {
            Argument argument = arguments.values().get(index);
            if (argument.isDeferred() && !mayBe(argument, parameter(method, index), method)) {
                return false;
            }
        }
        return true;
    }

    private static JavaType parameter(MethodSymbol method, int index) {
        List<JavaType> formal = method.parameterTypes();
        JavaType type = formal.get(Math.min(index, formal.size() - 1));
        boolean spread = method.isVarargs() && index >= formal.size() - 1 && type instanceof JavaType.Array;
        return spread ? ((JavaType.Array) type).element() : type;
    }

    private boolean mayBe(Argument argument, JavaType parameter, MethodSymbol method) {
        if (!parameter.isKnown()) {
            return true;
        } else if (parameter instanceof JavaType.Variable variable) {
            return AbstractMethod.of(method).typeParameters().contains(variable)
                    || !AbstractType.of(method.owner()).typeParameters().isEmpty();
        }
        Functions.FunctionType function = functions.of(parameter);
        return function != null && mayBe(argument.expr().bare(), function);
    }

    /** Whether a lambda or method reference is compatible with {@code parameter}, as far as its form tells. */
    boolean fits(Argument argument, JavaType parameter) {
        if (!parameter.isKnown() || parameter instanceof InferVar) {
            return true;
        }
        Functions.FunctionType function = functions.of(parameter);
        return function != null && mayBe(argument.expr().bare(), function);
    }

    private boolean mayBe(Expr expr, Functions.FunctionType function) {
        if (expr instanceof Expr.Conditional conditional) {
            return mayBe(conditional.whenTrue().bare(), function)
                    && mayBe(conditional.whenFalse().bare(), function);
        }
        return expr instanceof Expr.MethodRef reference
                ? functions.references.mayBe(reference, function)
                : Lambdas.mayBe(expr, function);
    }

    /** Looks into the lambdas whose parameters have types, for {@link #agrees} and {@link #isMoreSpecific}. */
    void lookInto(Overloads.Arguments arguments) {
        for (Argument each : arguments.values()) {
            if (each.isDeferred()) {
                rehearsal.of(each.expr());
            }
        }
    }

    /**
     * Whether what a lambda returns whose parameters have types, or what an exact method reference takes and gives, agrees with
     * {@code parameter}: such arguments decide whether a method can be called at all (15.12.2.2).
     */
    boolean agrees(Argument argument, JavaType parameter) {
        Functions.FunctionType function =
                !parameter.isKnown() || parameter instanceof InferVar ? null : functions.of(parameter);
        return function == null || agrees(argument.expr().bare(), function);
    }

    private boolean agrees(Expr expr, Functions.FunctionType function) {
        if (expr instanceof Expr.Conditional conditional) {
            return agrees(conditional.whenTrue().bare(), function)
                    && agrees(conditional.whenFalse().bare(), function);
        } else if (expr instanceof Expr.MethodRef reference) {
            return functions.references.fits(reference, function, inference);
        }
        return !(expr instanceof Expr.Lambda lambda) || (takes(lambda, function) && gives(lambda, function.result()));
    }

    private boolean takes(Expr.Lambda lambda, Functions.FunctionType function) {
        List<JavaType> parameters = rehearsal.parameters(lambda);
        for (int index = 0; index < parameters.size(); index++) {
            JavaType type = parameters.get(index);
            if (type.isKnown() && !inference.same(type, function.parameters().get(index))) {
                return false;
            }
        }
        return true;
    }

    /** A value whose type is still open is one that takes its type from where it goes. */
    private boolean gives(Expr.Lambda lambda, JavaType result) {
        List<JavaType> returned = result.equals(Primitives.VOID) ? null : rehearsal.results(lambda);
        if (returned == null) {
            return true;
        }
        for (JavaType each : returned) {
            if (each.equals(Primitives.VOID) || (!Types.isOpen(each) && !inference.compatible(each, result, true))) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code one} is the more specific functional interface for an argument (15.12.2.5): by what it returns. */
    boolean isMoreSpecific(Argument argument, JavaType one, JavaType other) {
        return isMoreSpecific(argument.expr().bare(), one, other);
    }

    private boolean isMoreSpecific(Expr expr, JavaType one, JavaType other) {
        Functions.FunctionType first = functions.of(one);
        Functions.FunctionType second = functions.of(other);
        if (first == null || second == null) {
            return false;
        }
        if (expr instanceof Expr.Conditional conditional) {
            return isMoreSpecific(conditional.whenTrue().bare(), one, other)
                    && isMoreSpecific(conditional.whenFalse().bare(), one, other);
        }
        return !isUnrelatedByForm(expr, first, second) && givesMore(expr, first.result(), second.result());
    }

    /** An implicitly typed lambda does not tell functional interfaces apart. */
    private static boolean isUnrelatedByForm(Expr expr, Functions.FunctionType first, Functions.FunctionType second) {
        return first.parameters().size() != second.parameters().size()
                || (expr instanceof Expr.Lambda lambda && !Lambdas.isExplicit(lambda));
    }

    private boolean givesMore(Expr expr, JavaType first, JavaType second) {
        if (second.equals(Primitives.VOID)) {
            return true;
        } else if (first.equals(Primitives.VOID)) {
            return false;
        } else if (first.isPrimitive() != second.isPrimitive()) {
            Boolean primitive = givesPrimitive(expr);
            return primitive != null && first.isPrimitive() == primitive;
        }
        return inference.subtype(first, second)
                || (expr instanceof Expr.Lambda lambda && resultsAreMoreSpecific(lambda, first, second));
    }

    /** What returns lambdas in its turn is compared by what those return. */
    private boolean resultsAreMoreSpecific(Expr.Lambda lambda, JavaType first, JavaType second) {
        List<Expr> results = Lambdas.results(lambda);
        return !results.isEmpty()
                && results.stream()
                        .allMatch(each -> Lambdas.isDeferred(each) && isMoreSpecific(each.bare(), first, second));
    }

    /** Whether all it returns is primitive, or nothing of it; null where it is now one, now the other. */
    private @Nullable Boolean givesPrimitive(Expr expr) {
        if (expr instanceof Expr.MethodRef reference) {
            return Boolean.TRUE.equals(functions.references.givesPrimitive(reference));
        }
        List<JavaType> results = expr instanceof Expr.Lambda lambda ? rehearsal.results(lambda) : null;
        if (results == null || results.stream().anyMatch(each -> !each.isKnown())) {
            return Lambdas.returnsPrimitive(expr);
        }
        boolean all = results.stream().allMatch(JavaType::isPrimitive);
        return all || results.stream().noneMatch(JavaType::isPrimitive) ? all : null;
    }
}
