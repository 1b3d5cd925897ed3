package dev.unearth.analyzer.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among methods of one name by the phases of the language specification, section 15.12.2. */
final class Overloads {

    private final Inference inference;
    private final Deferred deferred;

    Overloads(Inference inference, Deferred deferred) {
        this.inference = inference;
        this.deferred = deferred;
    }

    /** By subtyping; with boxing; with a variable number of arguments. */
    enum Phase {
        STRICT,
        LOOSE,
        VARARGS
    }

    /**
     * A method as it is called.
     *
     * @param parameters types of the parameters, one per argument, with what is to be inferred
     * @param variables what is to be inferred
     * @param exact whether all that the choice rests on was known
     */
    record Choice(MethodSymbol method, List<JavaType> parameters, List<InferVar> variables, boolean exact) {}

    /** What a call hands over. */
    record Arguments(JavaType receiver, List<Argument> values, List<JavaType> typeArguments) {
        int count() {
            return values.size();
        }

        boolean hasDeferred() {
            for (Argument each : values) {
                if (each.isDeferred()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The method that a call means; null when none takes so many arguments. The bounds of its arguments are collected. */
    @Nullable
    Choice choose(List<MethodSymbol> named, Arguments arguments) {
        List<MethodSymbol> candidates = new ArrayList<>();
        for (MethodSymbol method : named) {
            AbstractMethod known = AbstractMethod.of(method);
            if (known.takes(arguments.count())
                    && known.takesTypes(arguments.typeArguments().size())
                    && deferred.mayTake(method, arguments)) {
                candidates.add(method);
            }
        }
        if (candidates.isEmpty()) {
            return null;
        }
        if (candidates.size() == 1) {
            return commit(candidates.get(0), arguments, true);
        }
        for (Phase phase : Phase.values()) {
            List<Applicable> found = applicable(candidates, arguments, phase);
            if (!found.isEmpty() && !isSurpassed(found, candidates, arguments, phase)) {
                List<MethodSymbol> applicable = likeliest(found, arguments);
                if (applicable.size() > 1 && arguments.hasDeferred()) {
                    applicable = agreeing(applicable, arguments, phase);
                }
                return commit(mostSpecific(applicable, arguments, phase), arguments, true);
            }
        }
        return commit(nearest(candidates, arguments), arguments, false);
    }

    /** Whether all that is found rests on trust, none of it takes any object, and a later phase has one that takes just what is missing. */
    private boolean isSurpassed(
            List<Applicable> found, List<MethodSymbol> candidates, Arguments arguments, Phase phase) {
        for (Applicable each : found) {
            if (each.vagueness == 0 || takesAnything(each.method, arguments)) {
                return false;
            }
        }
        for (int later = phase.ordinal() + 1; later < Phase.values().length; later++) {
            for (Applicable each : applicable(candidates, arguments, Phase.values()[later])) {
                if (each.vagueness == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean takesAnything(MethodSymbol method, Arguments arguments) {
        List<JavaType> formal = method.parameterTypes();
        for (int index = 0; index < arguments.count() && index < formal.size(); index++) {
            if (!arguments.values().get(index).type().isKnown() && Types.isObject(Types.erasure(formal.get(index)))) {
                return true;
            }
        }
        return false;
    }

    /** Those that lambdas and method references agree with; all of them where that would be none. */
    private List<MethodSymbol> agreeing(List<MethodSymbol> applicable, Arguments arguments, Phase phase) {
        deferred.lookInto(arguments);
        List<MethodSymbol> agreeing = new ArrayList<>();
        for (MethodSymbol method : applicable) {
            if (agrees(method, arguments, phase)) {
                agreeing.add(method);
            }
        }
        return agreeing.isEmpty() ? applicable : agreeing;
    }

    private boolean agrees(MethodSymbol method, Arguments arguments, Phase phase) {
        int mark = inference.mark();
        List<JavaType> parameters =
                instantiate(method, arguments, phase == Phase.VARARGS, true).parameters();
        boolean agrees = true;
        for (int index = 0; index < arguments.count(); index++) {
            Argument argument = arguments.values().get(index);
            if (!argument.isDeferred()) {
                inference.compatible(argument.type(), parameters.get(index), true);
            }
        }
        for (int index = 0; index < arguments.count() && agrees; index++) {
            Argument argument = arguments.values().get(index);
            agrees = !argument.isDeferred() || deferred.agrees(argument, parameters.get(index));
        }
        inference.undo(mark);
        return agrees;
    }

    private List<Applicable> applicable(List<MethodSymbol> candidates, Arguments arguments, Phase phase) {
        List<Applicable> applicable = new ArrayList<>();
        for (MethodSymbol method : candidates) {
            boolean fits = phase == Phase.VARARGS
                    ? method.isVarargs()
                    : AbstractMethod.of(method).arity() == arguments.count();
            inference.startExact();
            if (fits && mismatches(method, arguments, phase) == 0) {
                applicable.add(new Applicable(method, inference.vagueness()));
            }
        }
        return applicable;
    }

    /** A method that takes the arguments, so far as they are known; {@code vagueness} counts what had to be taken on trust. */
    private record Applicable(MethodSymbol method, int vagueness) {}

    /**
     * Those that rest on the fewest unknown types; among them, what a missing type gives is sooner of that type, and a value of unknown
     * type sooner a text than a number.
     */
    private static List<MethodSymbol> likeliest(List<Applicable> applicable, Arguments arguments) {
        int least = applicable.stream().mapToInt(Applicable::vagueness).min().orElse(0);
        List<MethodSymbol> best = applicable.stream()
                .filter(each -> each.vagueness == least)
                .map(Applicable::method)
                .toList();
        if (least == 0 || best.size() == 1) {
            return best;
        }
        int most = best.stream()
                .mapToInt(each -> likelihood(each, arguments))
                .max()
                .orElse(0);
        return best.stream().filter(each -> likelihood(each, arguments) == most).toList();
    }

    private static int likelihood(MethodSymbol method, Arguments arguments) {
        List<JavaType> formal = method.parameterTypes();
        int sum = 0;
        for (int index = 0; index < arguments.count() && index < formal.size(); index++) {
            if (arguments.values().get(index).type() instanceof JavaType.Unknown unknown) {
                sum += likelihood(formal.get(index), unknown);
            }
        }
        return sum;
    }

    private static int likelihood(JavaType formal, JavaType.Unknown argument) {
        if (formal instanceof JavaType.Unknown missing
                && !missing.text().isEmpty()
                && missing.text().equals(argument.missing())) {
            return 3;
        }
        return formal.erasedName().equals("java.lang.String") ? 2 : formal.isPrimitive() ? 0 : 1;
    }

    /** How many arguments do not fit; no bound is kept. */
    private int mismatches(MethodSymbol method, Arguments arguments, Phase phase) {
        int mark = inference.mark();
        Choice choice = instantiate(method, arguments, phase == Phase.VARARGS, true);
        int count = 0;
        for (int index = 0; index < arguments.count(); index++) {
            count += fits(arguments.values().get(index), choice.parameters().get(index), phase != Phase.STRICT) ? 0 : 1;
        }
        inference.undo(mark);
        return count;
    }

    private boolean fits(Argument argument, JavaType parameter, boolean loose) {
        return argument.isDeferred()
                ? deferred.fits(argument, parameter)
                : inference.compatible(argument.type(), parameter, loose);
    }

    /** Where nothing fits by our lights, the one with the fewest arguments that do not. */
    private MethodSymbol nearest(List<MethodSymbol> candidates, Arguments arguments) {
        MethodSymbol best = candidates.get(0);
        int least = Integer.MAX_VALUE;
        for (MethodSymbol method : candidates) {
            boolean spread = AbstractMethod.of(method).arity() != arguments.count();
            int count = mismatches(method, arguments, spread ? Phase.VARARGS : Phase.LOOSE);
            if (count < least) {
                best = method;
                least = count;
            }
        }
        return best;
    }

    private Choice commit(MethodSymbol method, Arguments arguments, boolean fitting) {
        inference.startExact();
        Choice choice = instantiate(method, arguments, isSpread(method, arguments), true);
        for (int index = 0; index < arguments.count(); index++) {
            Argument argument = arguments.values().get(index);
            if (!argument.isDeferred()) {
                inference.compatible(argument.type(), choice.parameters().get(index), true);
            }
        }
        return new Choice(method, choice.parameters(), choice.variables(), fitting && !inference.wasVague());
    }

    /** Whether the last arguments go into the array of a varargs method. */
    private boolean isSpread(MethodSymbol method, Arguments arguments) {
        if (!method.isVarargs()) {
            return false;
        }
        boolean direct = AbstractMethod.of(method).arity() == arguments.count()
                && mismatches(method, arguments, Phase.LOOSE) == 0;
        return !direct;
    }

    /** The parameters as seen through the receiver, one per argument. */
    private Choice instantiate(MethodSymbol method, Arguments arguments, boolean spread, boolean inferring) {
        List<JavaType.Variable> declared = AbstractMethod.of(method).typeParameters();
        List<InferVar> variables = inferring
                ? inference.fresh(
                        declared,
                        bound -> Types.memberType(arguments.receiver(), method, bound),
                        AbstractMethod.of(method).thrownVariables())
                : List.of();
        for (int index = 0;
                index < variables.size() && index < arguments.typeArguments().size();
                index++) {
            variables.get(index).solution = arguments.typeArguments().get(index);
        }
        List<JavaType> formal = method.parameterTypes();
        List<JavaType> parameters = new ArrayList<>(arguments.count());
        for (int index = 0; index < arguments.count(); index++) {
            JavaType type = formal.get(Math.min(index, formal.size() - 1));
            if (spread && index >= formal.size() - 1 && type instanceof JavaType.Array array) {
                type = array.element();
            }
            JavaType seen = Types.memberType(arguments.receiver(), method, type);
            parameters.add(Inference.instantiate(seen, variables));
        }
        return new Choice(method, parameters, variables, true);
    }

    /** The most specific of several (15.12.2.5); among equals one with a body, else the nearest. */
    private MethodSymbol mostSpecific(List<MethodSymbol> applicable, Arguments arguments, Phase phase) {
        MethodSymbol best = applicable.get(0);
        for (MethodSymbol other : applicable.subList(1, applicable.size())) {
            boolean otherIsBetter = isMoreSpecific(other, best, arguments, phase);
            boolean bestIsBetter = isMoreSpecific(best, other, arguments, phase);
            if (otherIsBetter && (!bestIsBetter || isAbstract(best) && !isAbstract(other))) {
                best = other;
            }
        }
        return best;
    }

    private static boolean isAbstract(MethodSymbol method) {
        return method.modifiers().has(dev.unearth.analyzer.facts.Modifiers.Flag.ABSTRACT)
                || (Members.isInterface(method.owner()) && method.owner().isSource());
    }

    private boolean isMoreSpecific(MethodSymbol one, MethodSymbol other, Arguments arguments, Phase phase) {
        int mark = inference.mark();
        boolean spread = phase == Phase.VARARGS;
        Arguments inferred = new Arguments(arguments.receiver(), arguments.values(), List.of());
        List<JavaType> first = instantiate(one, inferred, spread, false).parameters();
        List<JavaType> second = instantiate(other, inferred, spread, true).parameters();
        boolean specific = true;
        for (int index = 0; index < arguments.count() && specific; index++) {
            Argument argument = arguments.values().get(index);
            specific = inference.subtype(first.get(index), second.get(index))
                    || (argument.isDeferred()
                            && deferred.isMoreSpecific(argument, first.get(index), second.get(index)));
        }
        inference.undo(mark);
        return specific;
    }
}
