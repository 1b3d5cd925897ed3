package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Modifiers.Flag;
import java.util.ArrayList;
import java.util.List;

/** Which methods override which (language specification 8.4.2, 8.4.8.1), by the erasures of their parameters as the overrider sees them. */
final class Overriding {

    private Overriding() {}

    /** The methods of supertypes that {@code method} overrides or implements, in the order of the supertypes. */
    static List<MethodSymbol> overridden(MethodSymbol method) {
        if (!isInherited(method)) {
            return List.of();
        }
        List<MethodSymbol> found = new ArrayList<>(2);
        for (TypeSymbol parent : method.owner().supertypes()) {
            for (MethodSymbol candidate : AbstractType.of(parent).methodsNamed(method.name())) {
                if (isInherited(candidate) && isVisible(candidate, method) && isAlike(method, candidate)) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /** Constructors, static and private methods are neither overriding nor overridden. */
    private static boolean isInherited(MethodSymbol method) {
        return !method.isConstructor()
                && !method.modifiers().has(Flag.STATIC)
                && !method.modifiers().has(Flag.PRIVATE);
    }

    /** A method without an access modifier is overridden in its own package only. */
    private static boolean isVisible(MethodSymbol candidate, MethodSymbol from) {
        Modifiers modifiers = candidate.modifiers();
        return modifiers.has(Flag.PUBLIC)
                || modifiers.has(Flag.PROTECTED)
                || Members.isInterface(candidate.owner())
                || candidate.owner().packageName().equals(from.owner().packageName());
    }

    private static boolean isAlike(MethodSymbol method, MethodSymbol candidate) {
        List<JavaType> own = method.parameterTypes();
        List<JavaType> other = candidate.parameterTypes();
        if (own.size() != other.size()) {
            return false;
        }
        boolean generic = !AbstractType.of(candidate.owner()).typeParameters().isEmpty();
        JavaType self = generic ? AbstractType.of(method.owner()).asType() : JavaType.UNKNOWN;
        for (int index = 0; index < own.size(); index++) {
            JavaType seen = generic ? Types.memberType(self, candidate.owner(), other.get(index)) : other.get(index);
            String name = own.get(index).erasedName();
            if (!name.equals(seen.erasedName()) && !name.equals(other.get(index).erasedName())) {
                return false;
            }
        }
        return true;
    }
}
