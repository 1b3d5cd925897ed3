package dev.unearth.analyzer.link;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What source and library methods have in common: how they are written in keys and descriptors. */
abstract class AbstractMethod implements MethodSymbol {

    private volatile @Nullable String signature;

    /** The declared type parameters, in order. */
    abstract List<JavaType.Variable> typeParameters();

    /** The method with what this package knows of it. */
    static AbstractMethod of(MethodSymbol method) {
        return (AbstractMethod) method;
    }

    /** How many parameters it declares. */
    int arity() {
        return parameterTypes().size();
    }

    /** Whether it may be called with so many arguments. */
    boolean takes(int arguments) {
        return isVarargs() ? arguments >= arity() - 1 : arguments == arity();
    }

    @Override
    public String signature() {
        String known = signature;
        if (known == null) {
            String plain = shortSignature();
            boolean unique = AbstractType.of(owner()).methodsNamed(name()).stream()
                    .noneMatch(
                            other -> other != this && of(other).shortSignature().equals(plain));
            known = unique ? plain : signature(JavaType::erasedName);
            signature = known;
        }
        return known;
    }

    @Override
    public String descriptor() {
        return parameterTypes().stream().map(Descriptors::of).collect(Collectors.joining("", "(", ")"))
                + Descriptors.of(returnType());
    }

    private String shortSignature() {
        return signature(AbstractMethod::simpleName);
    }

    private String signature(java.util.function.Function<JavaType, String> text) {
        return parameterTypes().stream().map(text).collect(Collectors.joining(",", name() + "(", ")"));
    }

    private static String simpleName(JavaType type) {
        JavaType erased = Types.erasure(type);
        if (erased instanceof JavaType.Array array) {
            return simpleName(array.element()) + "[]";
        }
        if (erased instanceof JavaType.Declared declared) {
            return declared.symbol().simpleName();
        }
        String name = erased.erasedName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return owner() + "#" + signature();
    }
}
