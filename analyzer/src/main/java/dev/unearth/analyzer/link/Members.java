package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Modifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members of a type, inherited ones included. */
final class Members {

    private static final int DEEPEST = 64;

    private Members() {}

    /** The member type called {@code name}, inherited or not; null when there is none that is known. */
    static @Nullable TypeSymbol memberType(TypeSymbol type, String name) {
        return AbstractType.of(type).mayHaveMemberType(name) ? memberType(type, name, new HashSet<>()) : null;
    }

    /** Asks for direct supertypes only, so that it works while supertypes are being resolved. */
    private static @Nullable TypeSymbol memberType(TypeSymbol type, String name, Set<TypeSymbol> seen) {
        AbstractType symbol = AbstractType.of(type);
        TypeSymbol own = symbol.memberNamed(name);
        if (own != null || seen.size() > DEEPEST || !seen.add(type)) {
            return own;
        }
        for (JavaType parent : symbol.directSupertypes()) {
            TypeSymbol found =
                    parent instanceof JavaType.Declared declared ? memberType(declared.symbol(), name, seen) : null;
            if (found != null && Access.allows(found, type)) {
                return found;
            }
        }
        return null;
    }

    /** The field called {@code name}, inherited or not; null when there is none that is known. */
    static @Nullable FieldSymbol field(TypeSymbol type, String name) {
        FieldSymbol own = AbstractType.of(type).fieldNamed(name);
        if (own != null) {
            return own;
        }
        for (TypeSymbol each : type.supertypes()) {
            FieldSymbol found = AbstractType.of(each).fieldNamed(name);
            if (found != null && Access.inherits(type, found.owner(), found.modifiers())) {
                return found;
            }
        }
        return null;
    }

    /**
     * The methods called {@code name} that {@code type} has: declared ones, then those of superclasses, then those of interfaces, each
     * by nearness; those overridden by another in the list are left out. An interface has the methods of {@code object} as well.
     */
    static List<MethodSymbol> methods(TypeSymbol type, String name, @Nullable TypeSymbol object) {
        List<MethodSymbol> found = new ArrayList<>(AbstractType.of(type).methodsNamed(name));
        for (TypeSymbol each : type.supertypes()) {
            if (!isInterface(each)) {
                inherit(found, AbstractType.of(each).methodsNamed(name), type);
            }
        }
        for (TypeSymbol each : type.supertypes()) {
            if (isInterface(each)) {
                inherit(found, inheritable(AbstractType.of(each).methodsNamed(name)), type);
            }
        }
        if (object != null && type != object && isInterface(type)) {
            inherit(found, AbstractType.of(object).methodsNamed(name), object);
        }
        return found;
    }

    /** Whether {@code type} is an interface or annotation. */
    static boolean isInterface(TypeSymbol type) {
        return switch (type.kind()) {
            case INTERFACE, ANNOTATION -> true;
            default -> false;
        };
    }

    /** Static methods of interfaces are not inherited (language specification 8.4.8). */
    private static List<MethodSymbol> inheritable(List<MethodSymbol> methods) {
        for (MethodSymbol method : methods) {
            if (method.modifiers().has(Modifiers.Flag.STATIC)) {
                return methods.stream()
                        .filter(each -> !each.modifiers().has(Modifiers.Flag.STATIC))
                        .toList();
            }
        }
        return methods;
    }

    private static void inherit(List<MethodSymbol> found, List<MethodSymbol> inherited, TypeSymbol heir) {
        for (MethodSymbol method : inherited) {
            if (Access.inherits(heir, method.owner(), method.modifiers()) && !isOverridden(method, found)) {
                found.add(method);
            }
        }
    }

    private static boolean isOverridden(MethodSymbol method, List<MethodSymbol> nearer) {
        for (MethodSymbol each : nearer) {
            if (overrides(each, method)) {
                return true;
            }
        }
        return false;
    }

    /** Whether parameters agree after erasure; what differs by generics is settled by the choice of the most specific. */
    private static boolean overrides(MethodSymbol nearer, MethodSymbol method) {
        List<JavaType> one = nearer.parameterTypes();
        List<JavaType> other = method.parameterTypes();
        if (one.size() != other.size()) {
            return false;
        }
        for (int index = 0; index < one.size(); index++) {
            if (!one.get(index).erasedName().equals(other.get(index).erasedName())) {
                return false;
            }
        }
        return true;
    }
}
