package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Modifiers;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What method references may stand for, as far as it can be told before it is known what they become (language specification 15.13.1). */
final class References {

    private final Map<Expr.MethodRef, Found> found = new IdentityHashMap<>();

    /**
     * What stands before the colons, and the methods of the name behind them.
     *
     * @param receiver unknown where it is, or is a package
     * @param isType whether a type stands before the colons
     * @param creates whether it is a constructor
     */
    record Found(JavaType receiver, List<MethodSymbol> methods, boolean isType, boolean creates) {

        /** The one method that it is whatever it becomes, null where that depends: the reference is exact. */
        @Nullable
        MethodSymbol exact() {
            MethodSymbol only = methods.size() == 1 ? methods.get(0) : null;
            boolean depends = only == null
                    || only.isVarargs()
                    || !AbstractMethod.of(only).typeParameters().isEmpty()
                    || (isType && receiver instanceof JavaType.Declared declared && Types.isRaw(declared));
            return depends ? null : only;
        }

        private boolean takes(MethodSymbol method, int count) {
            AbstractMethod known = AbstractMethod.of(method);
            if (!isType || creates) {
                return known.takes(count);
            }
            return isStatic(method) ? known.takes(count) : count > 0 && known.takes(count - 1);
        }
    }

    /** Keeps what {@code ref} may stand for until it is linked. */
    void add(Expr.MethodRef ref, Found what) {
        found.put(ref, what);
    }

    /** What {@code ref} may stand for, to be asked for once; null where it was not told. */
    @Nullable
    Found take(Expr.MethodRef ref) {
        return found.remove(ref);
    }

    /** Whether one of the methods takes as many arguments as the function hands over (15.12.2.1); so far as they are known. */
    boolean mayBe(Expr.MethodRef ref, Functions.FunctionType function) {
        Found what = found.get(ref);
        if (what == null || what.methods.isEmpty()) {
            return true;
        }
        int count = function.parameters().size();
        for (MethodSymbol method : what.methods) {
            if (what.takes(method, count)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an exact reference takes and gives what the function does (15.13.2); others might. */
    boolean fits(Expr.MethodRef ref, Functions.FunctionType function, Inference inference) {
        Found what = found.get(ref);
        MethodSymbol method = what == null ? null : what.exact();
        if (what == null || method == null) {
            return true;
        }
        List<JavaType> given = function.parameters();
        boolean onFirst = what.isType && !what.creates && !isStatic(method);
        if (given.size() != method.parameterTypes().size() + (onFirst ? 1 : 0)
                || (onFirst && !inference.compatible(given.get(0), what.receiver, true))) {
            return false;
        }
        for (int index = 0; index < method.parameterTypes().size(); index++) {
            JavaType formal = Types.memberType(
                    what.receiver, method, method.parameterTypes().get(index));
            if (!inference.compatible(given.get(index + (onFirst ? 1 : 0)), formal, true)) {
                return false;
            }
        }
        return function.result().equals(Primitives.VOID)
                || inference.compatible(result(what, method), function.result(), true);
    }

    private static JavaType result(Found what, MethodSymbol method) {
        return what.creates ? what.receiver : Types.memberType(what.receiver, method, method.returnType());
    }

    /** Whether an exact reference gives a primitive value; null where it is not exact. */
    @Nullable
    Boolean givesPrimitive(Expr.MethodRef ref) {
        Found what = found.get(ref);
        MethodSymbol method = what == null ? null : what.exact();
        return what == null || method == null ? null : result(what, method).isPrimitive();
    }

    private static boolean isStatic(MethodSymbol method) {
        return method.modifiers().has(Modifiers.Flag.STATIC);
    }
}
