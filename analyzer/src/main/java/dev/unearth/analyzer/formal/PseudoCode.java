package dev.unearth.analyzer.formal;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * The formal language as a programmer would jot it down: {@code if applicant's age < 18 then reject "too young"}. For looking
 * at, not for reading back; sentences for people who do not program are the rules' business.
 */
public final class PseudoCode
        implements Condition.Visitor<String>,
                Operand.Visitor<String>,
                Operand.LiteralVisitor<String>,
                Outcome.Visitor<String> {

    private static final PseudoCode INSTANCE = new PseudoCode();

    private PseudoCode() {}

    /** {@code condition} in pseudo-code. */
    public static String of(Condition condition) {
        return condition.accept(INSTANCE);
    }

    /** {@code operand} in pseudo-code. */
    public static String of(Operand operand) {
        return operand.accept(INSTANCE);
    }

    /** {@code outcome} in pseudo-code. */
    public static String of(Outcome outcome) {
        return outcome.accept(INSTANCE);
    }

    /** {@code if condition then outcome}; the outcome alone when the condition always holds. */
    public static String of(Condition condition, Outcome outcome) {
        return condition.equals(Condition.ALWAYS) ? of(outcome) : "if %s then %s".formatted(of(condition), of(outcome));
    }

    @Override
    public String comparison(Condition.Comparison it) {
        return of(it.left()) + " " + it.relation().symbol() + " " + of(it.right());
    }

    @Override
    public String membership(Condition.Membership it) {
        return of(it.value()) + " in " + listed(it.values());
    }

    @Override
    public String between(Condition.Between it) {
        return "%s between %s and %s".formatted(of(it.value()), of(it.low()), of(it.high()));
    }

    @Override
    public String isNull(Condition.IsNull it) {
        return of(it.value()) + " is missing";
    }

    @Override
    public String isBlank(Condition.IsBlank it) {
        return of(it.value()) + " is blank";
    }

    @Override
    public String typeTest(Condition.TypeTest it) {
        return of(it.value()) + " is a " + it.typeName().substring(it.typeName().lastIndexOf('.') + 1);
    }

    @Override
    public String textMatch(Condition.TextMatch it) {
        return of(it.value()) + " " + words(it.match()) + " " + of(it.pattern());
    }

    @Override
    public String holds(Condition.Holds it) {
        return of(it.value());
    }

    @Override
    public String and(Condition.And it) {
        return it.parts().isEmpty() ? "always" : joined(it.parts(), " and ");
    }

    @Override
    public String or(Condition.Or it) {
        return it.parts().isEmpty() ? "never" : joined(it.parts(), " or ");
    }

    private static String joined(List<Condition> parts, String separator) {
        StringJoiner text = new StringJoiner(separator);
        for (Condition part : parts) {
            boolean nested = part instanceof Condition.And || part instanceof Condition.Or;
            text.add(nested ? "(" + of(part) + ")" : of(part));
        }
        return text.toString();
    }

    @Override
    public String not(Condition.Not it) {
        return "not (" + of(it.inner()) + ")";
    }

    @Override
    public String quantified(Condition.Quantified it) {
        return "%s %s of %s: (%s)".formatted(words(it.quantifier()), it.element(), of(it.collection()), of(it.inner()));
    }

    @Override
    public String opaque(Condition.Opaque it) {
        return "`" + it.text() + "`";
    }

    @Override
    public String atom(Operand.Atom it) {
        return it.term();
    }

    @Override
    public String literal(Operand.Literal it) {
        return it.accept((Operand.LiteralVisitor<String>) this);
    }

    @Override
    public String constant(Operand.Constant it) {
        return it.term() + " (" + of(it.value()) + ")";
    }

    @Override
    public String arithmetic(Operand.Arithmetic it) {
        if (it.operator() == Operand.Operator.MINUS && it.operands().size() == 1) {
            return "-" + nested(it.operands().get(0));
        }
        if (Character.isLetter(it.operator().symbol().charAt(0))) {
            return it.operator().symbol() + listed(it.operands());
        }
        StringJoiner text = new StringJoiner(" " + it.operator().symbol() + " ");
        it.operands().forEach(operand -> text.add(nested(operand)));
        return text.toString();
    }

    private static String nested(Operand operand) {
        return operand instanceof Operand.Arithmetic arithmetic
                        && !Character.isLetter(arithmetic.operator().symbol().charAt(0))
                ? "(" + of(operand) + ")"
                : of(operand);
    }

    @Override
    public String rounded(Operand.Rounded it) {
        String digits = it.digits().map(scale -> ", " + scale).orElse("");
        return "round(" + of(it.value()) + digits + (it.mode().isEmpty() ? "" : ", " + it.mode()) + ")";
    }

    @Override
    public String aggregate(Operand.Aggregate it) {
        String filter = it.filter().equals(Condition.ALWAYS) ? "" : " where " + of(it.filter());
        return "%s(%s over %s%s)".formatted(words(it.function()), of(it.value()), of(it.collection()), filter);
    }

    @Override
    public String now(Operand.Now it) {
        return it.dayOnly() ? "today" : "now";
    }

    @Override
    public String choice(Operand.Choice it) {
        StringJoiner rows = new StringJoiner("; ", "{", "}");
        it.cases().forEach(row -> rows.add(of(row.when()) + ": " + of(row.value())));
        it.fallback().ifPresent(value -> rows.add("else: " + of(value)));
        return rows.toString();
    }

    @Override
    public String call(Operand.Call it) {
        return it.term() + listed(it.arguments());
    }

    private static String listed(List<Operand> operands) {
        return list(operands, PseudoCode::of);
    }

    private static <T> String list(List<T> items, Function<T, String> text) {
        StringJoiner joined = new StringJoiner(", ", "(", ")");
        items.forEach(item -> joined.add(text.apply(item)));
        return joined.toString();
    }

    @Override
    public String integer(Operand.IntegerLiteral it) {
        return it.value().toString();
    }

    @Override
    public String decimal(Operand.DecimalLiteral it) {
        return it.value().toPlainString();
    }

    @Override
    public String text(Operand.TextLiteral it) {
        return "\"" + it.value() + "\"";
    }

    @Override
    public String bool(Operand.BooleanLiteral it) {
        return Boolean.toString(it.value());
    }

    @Override
    public String date(Operand.DateLiteral it) {
        return it.iso();
    }

    @Override
    public String period(Operand.PeriodLiteral it) {
        return it.iso();
    }

    @Override
    public String enumConstant(Operand.EnumLiteral it) {
        return it.name();
    }

    @Override
    public String nothing(Operand.NullLiteral it) {
        return "nothing";
    }

    @Override
    public String reject(Outcome.Reject it) {
        String subject = it.subject().isEmpty() ? "" : " " + it.subject();
        return "reject" + subject + (it.message().isEmpty() ? "" : " \"" + it.message() + "\"");
    }

    @Override
    public String set(Outcome.Set it) {
        return "set " + of(it.path()) + " := " + of(it.value());
    }

    @Override
    public String returns(Outcome.Return it) {
        return "return " + of(it.value());
    }

    @Override
    public String change(Outcome.Change it) {
        return words(it.action()) + " " + it.entity();
    }

    @Override
    public String grant(Outcome.Grant it) {
        return (it.permitted() ? "permit " : "deny ")
                + it.operation()
                + (it.role().isEmpty() ? "" : " to " + it.role());
    }

    @Override
    public String inform(Outcome.Inform it) {
        return ("inform " + it.destination() + " " + it.message()).strip();
    }

    @Override
    public String display(Outcome.Display it) {
        return words(it.visibility()) + " " + it.field();
    }

    @Override
    public String schedule(Outcome.Schedule it) {
        return "schedule " + it.operation() + " " + it.when();
    }

    @Override
    public String perform(Outcome.Perform it) {
        return it.operation() + (it.arguments().isEmpty() ? "" : listed(it.arguments()));
    }

    @Override
    public String several(Outcome.Several it) {
        StringJoiner parts = new StringJoiner("; ");
        it.parts().forEach(part -> parts.add(of(part)));
        return parts.toString();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
