package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates constant expressions (language specification 15.29). Values are boxed as {@link FieldSymbol#constantValue()} says; null
 * means that an expression is no constant.
 */
final class Constants {

    /** Deeper nesting than this is no constant anybody wrote. */
    private static final int DEEPEST = 500;

    private final Function<Expr, @Nullable Object> names;
    private final Function<Expr.Cast, JavaType> casts;
    private int depth;

    /**
     * @param names the value of a name or field access that stands for a constant variable
     * @param casts the type of a cast
     */
    Constants(Function<Expr, @Nullable Object> names, Function<Expr.Cast, JavaType> casts) {
        this.names = names;
        this.casts = casts;
    }

    /** The value of an expression outside of all bodies, as seen from {@code scope}. */
    static @Nullable Object in(Scope scope, Expr expr, int chain) {
        Function<Expr, @Nullable Object> names = name -> {
            FieldSymbol field = Names.field(scope, name);
            if (field instanceof SourceField source) {
                return source.constant(chain);
            }
            return field == null ? null : field.constantValue().orElse(null);
        };
        return new Constants(names, cast -> TypeNames.resolve(scope, cast.type())).value(expr);
    }

    /** Whether an expression has the form of a constant: literals, names and operators. */
    static boolean mayBeConstant(Expr expr) {
        return mayBeConstant(expr, 0);
    }

    private static boolean mayBeConstant(Expr expr, int depth) {
        int next = depth + 1;
        if (depth > DEEPEST) {
            return false;
        } else if (expr instanceof Expr.Literal literal) {
            return literal.kind() != Expr.LiteralKind.NULL;
        } else if (expr instanceof Expr.Name) {
            return true;
        } else if (expr instanceof Expr.FieldAccess access) {
            return isName(access.target());
        } else if (expr instanceof Expr.Parens parens) {
            return mayBeConstant(parens.inner(), next);
        } else if (expr instanceof Expr.Cast cast) {
            return mayBeConstant(cast.operand(), next);
        } else if (expr instanceof Expr.Unary unary) {
            return !unary.op().changes() && mayBeConstant(unary.operand(), next);
        } else if (expr instanceof Expr.Binary binary) {
            return binary.operands().stream().allMatch(each -> mayBeConstant(each, next));
        }
        return expr instanceof Expr.Conditional conditional
                && mayBeConstant(conditional.condition(), next)
                && mayBeConstant(conditional.whenTrue(), next)
                && mayBeConstant(conditional.whenFalse(), next);
    }

    private static boolean isName(Expr expr) {
        Expr current = expr;
        while (current instanceof Expr.FieldAccess access) {
            current = access.target();
        }
        return current instanceof Expr.Name;
    }

    /** The value of {@code expr}; null when it is no constant. */
    @Nullable
    Object value(Expr expr) {
        if (depth > DEEPEST) {
            return null;
        }
        depth++;
        try {
            return evaluate(expr);
        } finally {
            depth--;
        }
    }

    private @Nullable Object evaluate(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return Literals.value(literal);
        } else if (expr instanceof Expr.Name || expr instanceof Expr.FieldAccess) {
            return names.apply(expr);
        } else if (expr instanceof Expr.Parens parens) {
            return value(parens.inner());
        } else if (expr instanceof Expr.Cast cast) {
            Object operand = value(cast.operand());
            return operand == null ? null : converted(operand, casts.apply(cast));
        } else if (expr instanceof Expr.Unary unary) {
            return unary(unary);
        } else if (expr instanceof Expr.Binary binary) {
            return binary(binary);
        }
        return expr instanceof Expr.Conditional conditional ? conditional(conditional) : null;
    }

    /** A negated literal may be the smallest number, whose positive is out of range. */
    private @Nullable Object unary(Expr.Unary expr) {
        if (expr.op() == Expr.UnaryOp.MINUS && expr.operand() instanceof Expr.Literal literal) {
            Object negative = Literals.negative(literal);
            if (negative != null) {
                return negative;
            }
        }
        Object operand = value(expr.operand());
        return operand == null ? null : Folding.unary(expr.op(), operand);
    }

    private @Nullable Object binary(Expr.Binary expr) {
        Object result = value(expr.operands().get(0));
        StringBuilder text = null;
        for (Expr next : expr.operands().subList(1, expr.operands().size())) {
            Object operand = result == null && text == null ? null : value(next);
            if (operand == null) {
                return null;
            }
            if (expr.op() == Expr.BinaryOp.PLUS
                    && text == null
                    && (result instanceof String || operand instanceof String)) {
                text = new StringBuilder().append(result);
            }
            if (text != null) {
                text.append(operand);
            } else if (result != null) {
                result = Folding.binary(expr.op(), result, operand);
            }
        }
        return text == null ? result : text.toString();
    }

    private @Nullable Object conditional(Expr.Conditional expr) {
        Object condition = value(expr.condition());
        Object whenTrue = value(expr.whenTrue());
        Object whenFalse = value(expr.whenFalse());
        if (!(condition instanceof Boolean decided) || whenTrue == null || whenFalse == null) {
            return null;
        }
        Object chosen = decided ? whenTrue : whenFalse;
        boolean numeric = Folding.isNumber(whenTrue) && Folding.isNumber(whenFalse);
        return numeric && whenTrue.getClass() != whenFalse.getClass()
                ? Folding.promoted(chosen, whenTrue, whenFalse)
                : chosen;
    }

    /** {@code value} as a variable of type {@code type} holds it; null where such a variable cannot be constant. */
    static @Nullable Object converted(@Nullable Object value, JavaType type) {
        if (value == null) {
            return null;
        }
        if (type instanceof JavaType.Primitive primitive) {
            return Folding.cast(value, primitive.name());
        }
        return value instanceof String && type.erasedName().equals("java.lang.String") ? value : null;
    }
}
