package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import org.jspecify.annotations.Nullable;

/** The operators of Java on constant values. */
final class Folding {

    private Folding() {}

    /** Whether {@code value} takes part in numeric promotion. */
    static boolean isNumber(Object value) {
        return value instanceof Number || value instanceof Character;
    }

    private static Number number(Object value) {
        return value instanceof Character character ? (Number) (int) character : (Number) value;
    }

    /** A cast to a primitive type; null when there is no such cast. */
    static @Nullable Object cast(Object value, String type) {
        if (value instanceof Boolean) {
            return type.equals("boolean") ? value : null;
        }
        if (!isNumber(value)) {
            return null;
        }
        Number number = number(value);
        boolean floating = number instanceof Double || number instanceof Float;
        return switch (type) {
            case "byte" -> (Object) (floating ? (byte) number.intValue() : number.byteValue());
            case "short" -> (Object) (floating ? (short) number.intValue() : number.shortValue());
            case "char" -> (Object) (char) (floating ? number.intValue() : (int) number.longValue());
            case "int" -> (Object) number.intValue();
            case "long" -> (Object) number.longValue();
            case "float" -> (Object) number.floatValue();
            case "double" -> (Object) number.doubleValue();
            default -> null;
        };
    }

    /** {@code chosen} in the type that {@code one} and {@code other} are promoted to. */
    static Object promoted(Object chosen, Object one, Object other) {
        Number first = number(one);
        Number second = number(other);
        Number value = number(chosen);
        if (first instanceof Double || second instanceof Double) {
            return value.doubleValue();
        } else if (first instanceof Float || second instanceof Float) {
            return value.floatValue();
        } else if (first instanceof Long || second instanceof Long) {
            return value.longValue();
        }
        return value.intValue();
    }

    /** The result of an operator with one operand; null where it does not apply. */
    static @Nullable Object unary(Expr.UnaryOp op, Object operand) {
        if (operand instanceof Boolean truth) {
            return op == Expr.UnaryOp.NOT ? !truth : null;
        }
        if (!isNumber(operand)) {
            return null;
        }
        Object value = promoted(operand, operand, operand);
        return switch (op) {
            case PLUS -> value;
            case MINUS -> negate(value);
            case COMPLEMENT -> complement(value);
            default -> null;
        };
    }

    private static @Nullable Object negate(Object value) {
        if (value instanceof Integer number) {
            return -number;
        } else if (value instanceof Long number) {
            return -number;
        } else if (value instanceof Float number) {
            return -number;
        }
        return value instanceof Double number ? -number : null;
    }

    private static @Nullable Object complement(Object value) {
        if (value instanceof Integer number) {
            return ~number;
        }
        return value instanceof Long number ? ~number : null;
    }

    /** The result of an operator with two operands, none of them a text to concatenate; null where it does not apply. */
    static @Nullable Object binary(Expr.BinaryOp op, Object left, Object right) {
        if (left instanceof Boolean one && right instanceof Boolean other) {
            return logical(op, one, other);
        }
        if (left instanceof String || right instanceof String) {
            return texts(op, left, right);
        }
        if (!isNumber(left) || !isNumber(right)) {
            return null;
        }
        if (op.symbol().equals("<<") || op.symbol().startsWith(">>")) {
            return shift(op, promoted(left, left, left), number(right).longValue());
        }
        Object one = promoted(left, left, right);
        Object other = promoted(right, left, right);
        if (one instanceof Integer a && other instanceof Integer b) {
            return ints(op, a, b);
        } else if (one instanceof Long a && other instanceof Long b) {
            return longs(op, a, b);
        } else if (one instanceof Float a && other instanceof Float b) {
            return floats(op, a, b);
        }
        return doubles(op, ((Number) one).doubleValue(), ((Number) other).doubleValue());
    }

    private static @Nullable Object logical(Expr.BinaryOp op, boolean one, boolean other) {
        return switch (op) {
            case OR, BIT_OR -> one || other;
            case AND, BIT_AND -> one && other;
            case XOR, NE -> one != other;
            case EQ -> one == other;
            default -> null;
        };
    }

    /** Constant texts are interned, so that equal ones are identical. */
    private static @Nullable Object texts(Expr.BinaryOp op, Object left, Object right) {
        return switch (op) {
            case PLUS -> String.valueOf(left) + right;
            case EQ -> left.equals(right);
            case NE -> !left.equals(right);
            default -> null;
        };
    }

    private static @Nullable Object shift(Expr.BinaryOp op, Object value, long by) {
        if (value instanceof Integer number) {
            return switch (op) {
                case SHIFT_LEFT -> (Object) (number << by);
                case SHIFT_RIGHT -> (Object) (number >> by);
                default -> (Object) (number >>> by);
            };
        } else if (value instanceof Long number) {
            return switch (op) {
                case SHIFT_LEFT -> (Object) (number << by);
                case SHIFT_RIGHT -> (Object) (number >> by);
                default -> (Object) (number >>> by);
            };
        }
        return null;
    }

    private static @Nullable Object ints(Expr.BinaryOp op, int one, int other) {
        return switch (op) {
            case BIT_OR -> (Object) (one | other);
            case XOR -> (Object) (one ^ other);
            case BIT_AND -> (Object) (one & other);
            case PLUS -> (Object) (one + other);
            case MINUS -> (Object) (one - other);
            case TIMES -> (Object) (one * other);
            case DIVIDE -> other == 0 ? null : (Object) (one / other);
            case REMAINDER -> other == 0 ? null : (Object) (one % other);
            default -> compared(op, Integer.compare(one, other));
        };
    }

    private static @Nullable Object longs(Expr.BinaryOp op, long one, long other) {
        return switch (op) {
            case BIT_OR -> (Object) (one | other);
            case XOR -> (Object) (one ^ other);
            case BIT_AND -> (Object) (one & other);
            case PLUS -> (Object) (one + other);
            case MINUS -> (Object) (one - other);
            case TIMES -> (Object) (one * other);
            case DIVIDE -> other == 0 ? null : (Object) (one / other);
            case REMAINDER -> other == 0 ? null : (Object) (one % other);
            default -> compared(op, Long.compare(one, other));
        };
    }

    private static @Nullable Object floats(Expr.BinaryOp op, float one, float other) {
        return switch (op) {
            case PLUS -> (Object) (one + other);
            case MINUS -> (Object) (one - other);
            case TIMES -> (Object) (one * other);
            case DIVIDE -> (Object) (one / other);
            case REMAINDER -> (Object) (one % other);
            default -> compared(op, one, other);
        };
    }

    private static @Nullable Object doubles(Expr.BinaryOp op, double one, double other) {
        return switch (op) {
            case PLUS -> (Object) (one + other);
            case MINUS -> (Object) (one - other);
            case TIMES -> (Object) (one * other);
            case DIVIDE -> (Object) (one / other);
            case REMAINDER -> (Object) (one % other);
            default -> compared(op, one, other);
        };
    }

    private static @Nullable Object compared(Expr.BinaryOp op, int order) {
        return switch (op) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case GT -> order > 0;
            case LE -> order <= 0;
            case GE -> order >= 0;
            default -> null;
        };
    }

    /** Not by order: NaN is neither less than, nor equal to, nor greater than anything. */
    private static @Nullable Object compared(Expr.BinaryOp op, double one, double other) {
        return switch (op) {
            case EQ -> one == other;
            case NE -> one != other;
            case LT -> one < other;
            case GT -> one > other;
            case LE -> one <= other;
            case GE -> one >= other;
            default -> null;
        };
    }
}
