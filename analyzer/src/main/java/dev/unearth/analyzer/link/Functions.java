package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Modifiers;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Functional interfaces: their one method, and what it takes and gives (language specification 9.8, 9.9). */
final class Functions {

    private final TypeLookup lookup;
    private final Map<TypeSymbol, Optional<MethodSymbol>> methods = new IdentityHashMap<>();

    /** What method references may stand for. */
    final References references = new References();

    Functions(TypeLookup lookup) {
        this.lookup = lookup;
    }

    /** What a functional interface takes and gives. */
    record FunctionType(MethodSymbol method, List<JavaType> parameters, JavaType result) {}

    /** The function type of {@code target}, wildcards taken for their bounds (9.9); null when it is no functional interface. */
    @Nullable
    FunctionType of(JavaType target) {
        JavaType type = target instanceof JavaType.Intersection parts ? functional(parts) : Types.upper(target);
        if (!(type instanceof JavaType.Declared declared)) {
            return null;
        }
        MethodSymbol method = method(declared.symbol());
        if (method == null) {
            return null;
        }
        List<JavaType> arguments =
                declared.arguments().stream().map(Types::lower).toList();
        JavaType.Declared plain = new JavaType.Declared(declared.symbol(), arguments);
        List<JavaType> parameters = method.parameterTypes().stream()
                .map(each -> Types.memberType(plain, method.owner(), each))
                .toList();
        return new FunctionType(method, parameters, Types.memberType(plain, method.owner(), method.returnType()));
    }

    private JavaType functional(JavaType.Intersection parts) {
        return parts.parts().stream()
                .filter(part -> part.declaration().map(this::method).isPresent())
                .findFirst()
                .orElse(parts.parts().get(0));
    }

    /** The one abstract method of an interface; null when there is none or more. */
    @Nullable
    MethodSymbol method(TypeSymbol type) {
        return methods.computeIfAbsent(type, key -> Optional.ofNullable(find(key)))
                .orElse(null);
    }

    private @Nullable MethodSymbol find(TypeSymbol type) {
        if (!Members.isInterface(type)) {
            return null;
        }
        JavaType self = AbstractType.of(type).asType();
        List<MethodSymbol> concrete = new ArrayList<>();
        MethodSymbol only = null;
        List<TypeSymbol> all = new ArrayList<>(List.of(type));
        all.addAll(type.supertypes());
        for (TypeSymbol each : all) {
            for (MethodSymbol method : each.methods()) {
                if (!isAbstract(method)) {
                    concrete.add(method);
                } else if (!isOfObject(method)
                        && concrete.stream().noneMatch(nearer -> isAlike(self, nearer, method))) {
                    if (only != null && !isAlike(self, only, method)) {
                        return null;
                    }
                    only = only == null ? method : only;
                }
            }
        }
        return only;
    }

    /** Whether one of two methods overrides the other where {@code self} has both. */
    private static boolean isAlike(JavaType self, MethodSymbol one, MethodSymbol other) {
        if (!one.name().equals(other.name())
                || AbstractMethod.of(one).arity() != AbstractMethod.of(other).arity()) {
            return false;
        }
        for (int index = 0; index < one.parameterTypes().size(); index++) {
            String first = seen(self, one, index);
            if (!first.equals(seen(self, other, index))) {
                return false;
            }
        }
        return true;
    }

    private static String seen(JavaType self, MethodSymbol method, int index) {
        return Types.memberType(self, method, method.parameterTypes().get(index))
                .erasedName();
    }

    private static boolean isAbstract(MethodSymbol method) {
        Modifiers modifiers = method.modifiers();
        if (!method.owner().isSource()) {
            return modifiers.has(Modifiers.Flag.ABSTRACT);
        }
        return !(modifiers.has(Modifiers.Flag.DEFAULT)
                || modifiers.has(Modifiers.Flag.STATIC)
                || modifiers.has(Modifiers.Flag.PRIVATE));
    }

    private boolean isOfObject(MethodSymbol method) {
        return lookup.object()
                .declaration()
                .map(AbstractType::of)
                .filter(object -> object.methodsNamed(method.name()).stream()
                        .anyMatch(each ->
                                each.modifiers().has(Modifiers.Flag.PUBLIC) && isAlike(lookup.object(), each, method)))
                .isPresent();
    }
}
