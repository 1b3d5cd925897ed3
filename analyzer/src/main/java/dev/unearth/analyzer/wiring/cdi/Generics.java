package dev.unearth.analyzer.wiring.cdi;

import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether type arguments of beans and injection points agree. */
final class Generics {

    private Generics() {}

    /** Whether a bean of type {@code provided} can be injected where {@code wanted} is; what is not known agrees. */
    static boolean fit(JavaType provided, JavaType wanted) {
        if (!(wanted instanceof JavaType.Declared asked)) {
            return true;
        }
        List<JavaType> wants = asked.arguments();
        if (wants.isEmpty()) {
            return true;
        }
        Optional<JavaType.Declared> as = as(provided, asked.symbol());
        List<JavaType> has = as.map(JavaType.Declared::arguments).orElse(List.of());
        for (int i = 0; i < Math.min(has.size(), wants.size()); i++) {
            if (isConcrete(has.get(i))
                    && isConcrete(wants.get(i))
                    && !has.get(i).erasedName().equals(wants.get(i).erasedName())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isConcrete(JavaType type) {
        return type instanceof JavaType.Declared || type instanceof JavaType.Array;
    }

    /** {@code type} seen as {@code target}, arguments as declared. */
    private static Optional<JavaType.Declared> as(JavaType type, TypeSymbol target) {
        Deque<JavaType> open = new ArrayDeque<>(List.of(type));
        Set<TypeSymbol> seen = new HashSet<>();
        while (!open.isEmpty()) {
            JavaType next = open.remove();
            if (next instanceof JavaType.Declared declared && seen.add(declared.symbol())) {
                if (declared.symbol() == target) {
                    return Optional.of(declared);
                }
                declared.symbol().superclass().ifPresent(open::add);
                open.addAll(declared.symbol().interfaces());
            }
        }
        return Optional.empty();
    }
}
