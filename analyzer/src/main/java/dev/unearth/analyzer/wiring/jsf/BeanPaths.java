package dev.unearth.analyzer.wiring.jsf;

import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.wiring.page.El.Chain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Follows the properties of beans through their getters, as the expression language does. */
final class BeanPaths {

    private BeanPaths() {}

    /**
     * Where a chain of names ends.
     *
     * @param type that has the last name
     * @param getters what is called on the way, in order; the last name's left out
     */
    record End(TypeSymbol type, List<MethodSymbol> getters) {}

    /** The type on which the last name of {@code chain} is looked up, when its first name means {@code root}. */
    static Optional<End> end(Chain chain, TypeSymbol root) {
        TypeSymbol type = root;
        List<MethodSymbol> getters = new ArrayList<>();
        for (int i = 1; i < chain.names().size() - 1; i++) {
            Optional<MethodSymbol> getter = getter(type, chain.names().get(i));
            if (getter.isEmpty() || !(getter.get().returnType() instanceof JavaType.Declared next)) {
                return Optional.empty();
            }
            getters.add(getter.get());
            type = next.symbol();
        }
        return Optional.of(new End(type, getters));
    }

    /** The getter of a property; that of a boolean may be called {@code is}. */
    static Optional<MethodSymbol> getter(TypeSymbol type, String property) {
        String capital = capitalized(property);
        return methods(type).stream()
                .filter(method -> method.parameterTypes().isEmpty())
                .filter(method ->
                        method.name().equals("get" + capital) || method.name().equals("is" + capital))
                .findFirst();
    }

    static Optional<MethodSymbol> setter(TypeSymbol type, String property) {
        return methods(type).stream()
                .filter(method ->
                        method.parameterTypes().size() == 1 && method.name().equals("set" + capitalized(property)))
                .findFirst();
    }

    private static String capitalized(String property) {
        return property.isEmpty() ? property : Character.toUpperCase(property.charAt(0)) + property.substring(1);
    }

    /** The method that a method expression means, the nearest in number of parameters first. */
    static Optional<MethodSymbol> method(TypeSymbol type, Chain chain) {
        return methods(type).stream()
                .filter(method -> method.name().equals(chain.last())
                        && !method.modifiers().has(Modifiers.Flag.PRIVATE))
                .min(Comparator.comparingInt(
                        method -> Math.abs(method.parameterTypes().size() - chain.arguments())));
    }

    /** Whether all that a type inherits is known. */
    static boolean isKnown(TypeSymbol type) {
        return !type.hasUnknownSupertype();
    }

    private static List<MethodSymbol> methods(TypeSymbol type) {
        List<MethodSymbol> all = new ArrayList<>(type.methods());
        type.supertypes().forEach(supertype -> all.addAll(supertype.methods()));
        return all;
    }

    /** The type of the elements of what a getter returns: of an array, or the last type argument of a collection. */
    static Optional<TypeSymbol> element(MethodSymbol getter) {
        JavaType type = getter.returnType();
        JavaType element = type instanceof JavaType.Array array
                ? array.element()
                : type instanceof JavaType.Declared declared
                                && !declared.arguments().isEmpty()
                        ? declared.arguments().get(declared.arguments().size() - 1)
                        : JavaType.UNKNOWN;
        return element instanceof JavaType.Declared declared ? Optional.of(declared.symbol()) : Optional.empty();
    }
}
