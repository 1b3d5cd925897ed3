package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Operand.Operator;
import dev.unearth.analyzer.formal.ValueType.Kind;
import dev.unearth.analyzer.link.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls that compute: methods of number classes of the JDK and of classes built like them (a method whose one argument and
 * result are of its own class, such as an amount of money), {@link Math}, and shifting of dates.
 */
final class ArithmeticCalls {

    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry("add", Operator.PLUS),
            Map.entry("plus", Operator.PLUS),
            Map.entry("subtract", Operator.MINUS),
            Map.entry("minus", Operator.MINUS),
            Map.entry("multiply", Operator.TIMES),
            Map.entry("times", Operator.TIMES),
            Map.entry("divide", Operator.DIVIDE),
            Map.entry("remainder", Operator.REMAINDER),
            Map.entry("mod", Operator.REMAINDER),
            Map.entry("min", Operator.MINIMUM),
            Map.entry("max", Operator.MAXIMUM),
            Map.entry("negate", Operator.MINUS),
            Map.entry("abs", Operator.ABSOLUTE));

    private static final Map<String, String> ROUNDINGS =
            Map.of("round", "HALF_UP", "rint", "HALF_EVEN", "floor", "FLOOR", "ceil", "CEILING");

    private static final Map<String, String> UNITS =
            Map.of("Days", "D", "Weeks", "W", "Months", "M", "Years", "Y", "Hours", "H", "Minutes", "MIN");

    private static final Set<String> MODES =
            Set.of("HALF_UP", "HALF_DOWN", "HALF_EVEN", "UP", "DOWN", "CEILING", "FLOOR", "UNNECESSARY");

    private final Formal formal;
    private final CodeScope scope;

    ArithmeticCalls(Formal formal) {
        this.formal = formal;
        this.scope = formal.scope();
    }

    /** The computation that {@code call} is. */
    Optional<Operand> read(Expr.Call call) {
        Expr target = call.target() == null ? null : call.target().bare();
        if (target == null || target instanceof Expr.This) {
            return roundedAmount(call);
        }
        if (scope.isTypeName(target)) {
            return math(call, target).or(() -> roundedAmount(call));
        }
        return rounding(call, target).or(() -> operator(call, target)).or(() -> shift(call, target));
    }

    private Optional<Operand> math(Expr.Call call, Expr target) {
        if (call.arguments().isEmpty()) {
            return Optional.empty();
        }
        boolean math = target instanceof Expr.Name name
                && (name.name().equals("Math") || name.name().equals("StrictMath"));
        String mode = ROUNDINGS.get(call.name());
        if (math && mode != null) {
            return Optional.of(
                    new Operand.Rounded(formal.operand(call.arguments().get(0)), 0, mode));
        }
        Operator operator = OPERATORS.get(call.name());
        if (math && operator != null) {
            return Optional.of(arithmetic(operator, call.arguments(), call));
        }
        return Optional.empty();
    }

    /** A method of the application that says it rounds: {@code roundToCurrency(total)}. */
    private Optional<Operand> roundedAmount(Expr.Call call) {
        boolean rounds = Words.of(call.name()).contains("round")
                && !call.arguments().isEmpty()
                && isNumeric(scope.typeOf(call.arguments().get(0)), call);
        return rounds
                ? Optional.of(
                        new Operand.Rounded(formal.operand(call.arguments().get(0)), null, ""))
                : Optional.empty();
    }

    private boolean isNumeric(JavaType type, Expr.Call call) {
        return ValueTypes.of(type).isNumeric() || isClosed(type, call);
    }

    /** Whether the call takes and gives values of the class it is called on. */
    private boolean isClosed(JavaType type, Expr.Call call) {
        return type.isKnown() && scope.typeOf(call).erasedName().equals(type.erasedName());
    }

    private Optional<Operand> rounding(Expr.Call call, Expr target) {
        if (!call.name().equals("setScale") || call.arguments().isEmpty()) {
            return Optional.empty();
        }
        String mode = call.arguments().size() > 1 ? modeOf(call.arguments().get(1)) : "UNNECESSARY";
        return Optional.of(new Operand.Rounded(
                formal.operand(target), scaleOf(call.arguments().get(0)), mode));
    }

    private @Nullable Integer scaleOf(Expr expr) {
        return scope.unit()
                .constantOf(expr)
                .map(value -> value instanceof Integer scale ? scale : null)
                .orElse(null);
    }

    private static String modeOf(Expr expr) {
        Expr bare = expr.bare();
        String name = bare instanceof Expr.FieldAccess access
                ? access.name()
                : bare instanceof Expr.Name simple ? simple.name() : "";
        String mode = name.startsWith("ROUND_") ? name.substring(6) : name;
        return MODES.contains(mode) ? mode : "";
    }

    private Optional<Operand> operator(Expr.Call call, Expr target) {
        Operator operator = OPERATORS.get(call.name());
        JavaType type = scope.typeOf(target);
        if (operator == null || !computes(operator, call, type)) {
            return Optional.empty();
        }
        List<Expr> operands = new ArrayList<>();
        operands.add(target);
        if (!call.arguments().isEmpty()) {
            operands.add(call.arguments().get(0));
        }
        Operand result = arithmetic(operator, operands, call);
        boolean rounds = operator == Operator.DIVIDE && call.arguments().size() > 1;
        if (!rounds) {
            return Optional.of(result);
        }
        int last = call.arguments().size() - 1;
        Integer scale = last == 2 ? scaleOf(call.arguments().get(1)) : null;
        return Optional.of(
                new Operand.Rounded(result, scale, modeOf(call.arguments().get(last))));
    }

    private boolean computes(Operator operator, Expr.Call call, JavaType type) {
        if (ValueTypes.of(type).kind() == Kind.COLLECTION || ValueTypes.of(type).kind() == Kind.DATE) {
            return false;
        }
        boolean number = ValueTypes.isExact(type) || isClosed(type, call);
        boolean unknownNumber = !type.isKnown()
                && !scope.typeOf(call).isKnown()
                && call.arguments().size() == 1
                && operator != Operator.PLUS;
        return number || unknownNumber;
    }

    private Operand arithmetic(Operator operator, List<Expr> exprs, Expr.Call call) {
        List<Operand> operands = new ArrayList<>();
        for (Expr expr : exprs) {
            Operand operand = formal.operand(expr);
            boolean flat = operator.isCommutative()
                    && operand instanceof Operand.Arithmetic inner
                    && inner.operator() == operator;
            operands.addAll(flat ? ((Operand.Arithmetic) operand).operands() : List.of(operand));
        }
        return new Operand.Arithmetic(operator, operands, formal.typeOf(call));
    }

    /** {@code date.plusDays(30)}. */
    private Optional<Operand> shift(Expr.Call call, Expr target) {
        boolean plus = call.name().startsWith("plus");
        String unit = plus
                ? call.name().substring(4)
                : call.name().startsWith("minus") ? call.name().substring(5) : "";
        String letter = UNITS.get(unit);
        if (letter == null || call.arguments().size() != 1) {
            return Optional.empty();
        }
        Operand amount = formal.operand(call.arguments().get(0));
        Operand period = amount instanceof Operand.IntegerLiteral number ? period(number, letter) : amount;
        return Optional.of(new Operand.Arithmetic(
                plus ? Operator.PLUS : Operator.MINUS, List.of(formal.operand(target), period), formal.typeOf(call)));
    }

    /** {@code number} of the unit as a period: {@code P30D}. */
    static Operand.PeriodLiteral period(Operand.IntegerLiteral number, String letter) {
        boolean time = letter.equals("H") || letter.equals("MIN");
        return new Operand.PeriodLiteral("P" + (time ? "T" : "") + number.value() + letter.charAt(0));
    }
}
