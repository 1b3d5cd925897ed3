package dev.unearth.analyzer.wiring;

import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which methods are called from outside the scanned code: those that override one of a library or the JDK, or may do so because a
 * supertype is not there to tell, and those that serialization calls.
 */
public final class OutsideCalls {

    private static final Set<String> SERIALIZATION =
            Set.of("readObject", "writeObject", "readResolve", "writeReplace", "readObjectNoData");

    private OutsideCalls() {}

    /** Those of {@code type}, in order. */
    public static List<MethodSymbol> of(TypeSymbol type) {
        Set<String> ofLibraries = libraryMethods(type);
        return type.methods().stream()
                .filter(method -> isCalledOutside(type, method, ofLibraries))
                .toList();
    }

    private static Set<String> libraryMethods(TypeSymbol type) {
        return type.supertypes().stream()
                .filter(supertype -> !supertype.isSource())
                .flatMap(supertype -> supertype.methods().stream())
                .filter(method -> !method.isConstructor() && !method.modifiers().has(Modifiers.Flag.PRIVATE))
                .map(OutsideCalls::shape)
                .collect(Collectors.toSet());
    }

    /** Name and number of parameters: type arguments of a library's generic type change the erased types of an override. */
    private static String shape(MethodSymbol method) {
        return method.name() + "/" + method.parameterTypes().size();
    }

    private static boolean isCalledOutside(TypeSymbol type, MethodSymbol method, Set<String> ofLibraries) {
        if (SERIALIZATION.contains(method.name())) {
            return true;
        }
        Modifiers modifiers = method.modifiers();
        boolean mayOverride = !method.isConstructor()
                && !modifiers.has(Modifiers.Flag.STATIC)
                && !modifiers.has(Modifiers.Flag.PRIVATE);
        return mayOverride && (type.hasUnknownSupertype() || ofLibraries.contains(shape(method)));
    }
}
