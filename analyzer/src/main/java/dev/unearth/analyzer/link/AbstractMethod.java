package dev.unearth.analyzer.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What source and library methods have in common: how they are written in keys and descriptors. */
abstract class AbstractMethod implements MethodSymbol {

    private volatile @Nullable String signature;
    private volatile @Nullable MemberRef member;
    private volatile @Nullable List<JavaType.Variable> thrownVariables;

    /** The declared type parameters, in order. */
    abstract List<JavaType.Variable> typeParameters();

    /** Those of its own type parameters that it throws; mostly none. */
    final List<JavaType.Variable> thrownVariables() {
        List<JavaType.Variable> known = thrownVariables;
        if (known == null) {
            known = List.of();
            for (JavaType each : typeParameters().isEmpty() ? List.<JavaType>of() : thrown()) {
                if (each instanceof JavaType.Variable variable
                        && typeParameters().contains(variable)) {
                    known = new ArrayList<>(known);
                    known.add(variable);
                }
            }
            thrownVariables = known;
        }
        return known;
    }

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

    /** Whether it may be called with so many type arguments; one without type parameters may be with any (15.12.2.1). */
    boolean takesTypes(int arguments) {
        return arguments == 0 || typeParameters().isEmpty() || typeParameters().size() == arguments;
    }

    @Override
    public String signature() {
        String known = signature;
        if (known == null) {
            String plain = shortSignature();
            known = isUnique(plain) ? plain : signature(JavaType::erasedName);
            signature = known;
        }
        return known;
    }

    private boolean isUnique(String shortSignature) {
        List<MethodSymbol> namesakes = AbstractType.of(owner()).methodsNamed(name());
        for (MethodSymbol other : namesakes) {
            if (other != this
                    && of(other).arity() == arity()
                    && of(other).shortSignature().equals(shortSignature)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String descriptor() {
        return member().descriptor();
    }

    /** The descriptor, read or put together again. */
    String readDescriptor() {
        return Descriptors.of(this);
    }

    @Override
    public MemberRef member() {
        MemberRef known = member;
        if (known == null) {
            known = new MemberRef(owner().keyName(), owner().binaryName(), signature(), readDescriptor());
            member = known;
        }
        return known;
    }

    private String shortSignature() {
        return signature(AbstractMethod::simpleName);
    }

    private String signature(java.util.function.Function<JavaType, String> text) {
        StringBuilder signed = new StringBuilder(name()).append('(');
        String separator = "";
        for (JavaType type : parameterTypes()) {
            signed.append(separator).append(text.apply(type));
            separator = ",";
        }
        return signed.append(')').toString();
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
