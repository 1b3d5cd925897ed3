package dev.unearth.rules.phrase;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.ValueType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values in words. */
final class OperandPhrase implements Operand.Visitor<String> {

    private static final OperandPhrase INSTANCE = new OperandPhrase();

    private OperandPhrase() {}

    /** {@code operand} in words, with its article. */
    static String of(Operand operand) {
        return operand.accept(INSTANCE);
    }

    @Override
    public String atom(Operand.Atom it) {
        return it.term().isEmpty() ? "it" : English.the(it.term());
    }

    @Override
    public String literal(Operand.Literal it) {
        return it.accept(new LiteralPhrase());
    }

    @Override
    public String constant(Operand.Constant it) {
        if (it.value() instanceof Operand.TextLiteral) {
            return literal(it.value());
        }
        return English.the(it.term()) + " (" + literal(it.value()) + ")";
    }

    @Override
    public String arithmetic(Operand.Arithmetic it) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < it.operands().size(); i++) {
            parts.add(nested(it.operator(), it.operands().get(i), i));
        }
        return switch (it.operator()) {
            case PLUS -> String.join(" plus ", parts);
            case MINUS -> parts.size() == 1 ? "the negative of " + parts.get(0) : String.join(" minus ", parts);
            case TIMES -> String.join(" times ", parts);
            case DIVIDE -> String.join(" divided by ", parts);
            case REMAINDER -> "the remainder of " + String.join(" divided by ", parts);
            case MINIMUM -> "the smaller of " + English.list(parts, "and");
            case MAXIMUM -> "the larger of " + English.list(parts, "and");
            case ABSOLUTE -> parts.get(0) + " without its sign";
            case CONCAT -> String.join(" followed by ", parts);
        };
    }

    private static String nested(Operand.Operator operator, Operand part, int position) {
        boolean bracket = part instanceof Operand.Choice
                || part instanceof Operand.Rounded
                || (part instanceof Operand.Arithmetic inner
                        && inner.operands().size() > 1
                        && (rank(inner.operator()) < rank(operator)
                                || (rank(inner.operator()) == rank(operator) && position > 0)));
        return bracket ? "(" + of(part) + ")" : of(part);
    }

    private static int rank(Operand.Operator operator) {
        return switch (operator) {
            case PLUS, MINUS, CONCAT -> 1;
            case TIMES, DIVIDE, REMAINDER -> 2;
            case MINIMUM, MAXIMUM, ABSOLUTE -> 3;
        };
    }

    @Override
    public String rounded(Operand.Rounded it) {
        String mode = switch (it.mode()) {
            case "UP", "CEILING" -> " up";
            case "DOWN", "FLOOR" -> " down";
            default -> "";
        };
        String digits = it.digits()
                .map(scale ->
                        scale == 0 ? " to a whole number" : " to " + scale + (scale == 1 ? " decimal" : " decimals"))
                .orElse("");
        return of(it.value()) + ", rounded" + mode + digits;
    }

    @Override
    public String aggregate(Operand.Aggregate it) {
        String filter = it.filter().equals(Condition.ALWAYS) ? "" : " for which " + ConditionPhrase.of(it.filter());
        String collection = it.collection() instanceof Operand.Atom atom ? atom.term() : of(it.collection());
        if (it.function() == Operand.Function.COUNT) {
            return "the number of " + collection + filter;
        }
        String name = switch (it.function()) {
            case SUM -> "sum";
            case MIN -> "smallest";
            case MAX -> "largest";
            case AVG -> "average";
            case COUNT -> "number";
        };
        return "the " + name + " of " + of(it.value()) + " over all " + collection + filter;
    }

    @Override
    public String now(Operand.Now it) {
        return it.dayOnly() ? "today" : "the current time";
    }

    @Override
    public String choice(Operand.Choice it) {
        List<String> rows = new ArrayList<>();
        it.cases().forEach(row -> rows.add(of(row.value()) + " if " + ConditionPhrase.of(row.when())));
        it.fallback().ifPresent(value -> rows.add("otherwise " + of(value)));
        return String.join("; ", rows);
    }

    @Override
    public String call(Operand.Call it) {
        String name = it.name().equals("?") ? "a value that could not be read" : English.quoted(it.term());
        if (it.name().equals("?")) {
            return name;
        }
        List<String> arguments =
                it.arguments().stream().limit(3).map(OperandPhrase::of).toList();
        return "the result of " + name + (arguments.isEmpty() ? "" : " for " + English.list(arguments, "and"));
    }

    /** {@code operand} with a verb that agrees with it. */
    static String with(Operand operand, String verb) {
        String noun = operand instanceof Operand.Atom atom ? atom.term() : "";
        return of(operand) + " " + English.agree(noun, verb);
    }

    /** The kind of value in a comparison: dates are before and after, numbers less and greater. */
    static boolean isDate(Operand operand) {
        return operand.type().kind() == Kind.DATE;
    }

    /** A type's simple name in words. */
    static String typeName(String name) {
        String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        return simple.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
