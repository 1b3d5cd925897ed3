package dev.unearth.analyzer.formal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns {@link Sexp}s back into the formal language. */
final class FormalReader {

    private FormalReader() {}

    static Condition condition(Sexp.Group it) {
        return switch (it.tag()) {
            case "compare" ->
                new Condition.Comparison(
                        operand(it.group(2)), constant(Condition.Relation.class, it.text(1)), operand(it.group(3)));
            case "in" -> new Condition.Membership(operand(it.group(1)), operands(it, 2));
            case "between" -> new Condition.Between(operand(it.group(1)), operand(it.group(2)), operand(it.group(3)));
            case "null" -> new Condition.IsNull(operand(it.group(1)));
            case "blank" -> new Condition.IsBlank(operand(it.group(1)));
            case "is-a" -> new Condition.TypeTest(operand(it.group(1)), it.text(2));
            case "text" ->
                new Condition.TextMatch(
                        operand(it.group(2)), constant(Condition.Match.class, it.text(1)), operand(it.group(3)));
            case "holds" -> new Condition.Holds(operand(it.group(1)));
            case "and" -> new Condition.And(conditions(it));
            case "or" -> new Condition.Or(conditions(it));
            case "not" -> new Condition.Not(condition(it.group(1)));
            case "quantified" ->
                new Condition.Quantified(
                        constant(Condition.Quantifier.class, it.text(1)),
                        it.text(2),
                        operand(it.group(3)),
                        condition(it.group(4)));
            case "opaque" -> new Condition.Opaque(it.text(1), it.text(2));
            default -> throw unknown("condition", it);
        };
    }

    private static List<Condition> conditions(Sexp.Group it) {
        List<Condition> conditions = new ArrayList<>();
        it.groupsFrom(1).forEach(part -> conditions.add(condition(part)));
        return conditions;
    }

    static Operand operand(Sexp.Group it) {
        return switch (it.tag()) {
            case "atom" -> atom(it);
            case "constant" -> new Operand.Constant(it.text(1), it.text(2), it.text(3), literal(it.group(4)));
            case "arithmetic" ->
                new Operand.Arithmetic(
                        constant(Operand.Operator.class, it.text(1)), operands(it, 3), type(it.group(2)));
            case "rounded" ->
                new Operand.Rounded(
                        operand(it.group(1)), it.text(2).isEmpty() ? null : Integer.valueOf(it.text(2)), it.text(3));
            case "aggregate" ->
                new Operand.Aggregate(
                        constant(Operand.Function.class, it.text(1)),
                        operand(it.group(2)),
                        operand(it.group(3)),
                        condition(it.group(4)));
            case "now" -> new Operand.Now(false);
            case "today" -> new Operand.Now(true);
            case "choice" -> choice(it);
            case "call" -> new Operand.Call(type(it.group(1)), it.text(2), it.text(3), it.text(4), operands(it, 5));
            default -> literal(it);
        };
    }

    private static Operand.Atom atom(Sexp.Group it) {
        return new Operand.Atom(type(it.group(1)), it.text(2), access(it.group(3)));
    }

    private static List<Operand> operands(Sexp.Group it, int from) {
        List<Operand> operands = new ArrayList<>();
        it.groupsFrom(from).forEach(part -> operands.add(operand(part)));
        return operands;
    }

    private static Operand choice(Sexp.Group it) {
        List<Operand.Case> cases = new ArrayList<>();
        Operand otherwise = null;
        for (Sexp.Group row : it.groupsFrom(1)) {
            if (row.tag().equals("otherwise")) {
                otherwise = operand(row.group(1));
            } else {
                cases.add(new Operand.Case(condition(row.group(1)), operand(row.group(2))));
            }
        }
        return new Operand.Choice(cases, otherwise);
    }

    private static ValueType type(Sexp.Group it) {
        return new ValueType(constant(ValueType.Kind.class, it.text(1)), it.text(2));
    }

    private static Operand.Literal literal(Sexp.Group it) {
        return switch (it.tag()) {
            case "integer" -> new Operand.IntegerLiteral(new BigInteger(it.text(1)));
            case "decimal" -> new Operand.DecimalLiteral(new BigDecimal(it.text(1)));
            case "string" -> new Operand.TextLiteral(it.text(1));
            case "true" -> new Operand.BooleanLiteral(true);
            case "false" -> new Operand.BooleanLiteral(false);
            case "date" -> new Operand.DateLiteral(it.text(1));
            case "period" -> new Operand.PeriodLiteral(it.text(1));
            case "enum" -> new Operand.EnumLiteral(it.text(1), it.text(2));
            case "nothing" -> new Operand.NullLiteral();
            default -> throw unknown("operand", it);
        };
    }

    private static Access access(Sexp.Group it) {
        return switch (it.tag()) {
            case "none" -> Access.NONE;
            case "self" -> new Access.Self(it.text(1));
            case "parameter" -> new Access.Parameter(Integer.parseInt(it.text(1)), it.text(2));
            case "local" -> new Access.Local(it.text(1));
            case "field" -> new Access.Field(it.text(1), it.text(2));
            case "member" -> new Access.Member(access(it.group(1)), it.text(2), it.text(3));
            case "element" -> new Access.Element(access(it.group(1)));
            case "column" -> new Access.Column(it.text(1), it.text(2));
            case "form-field" -> new Access.FormField(it.text(1), it.text(2));
            case "attribute" -> new Access.Attribute(constant(Access.Scope.class, it.text(1)), it.text(2));
            case "config" -> new Access.ConfigKey(it.text(1));
            case "caller" -> new Access.Caller();
            default -> throw unknown("access", it);
        };
    }

    static Outcome outcome(Sexp.Group it) {
        return switch (it.tag()) {
            case "reject" -> new Outcome.Reject(it.text(1), it.text(2), it.text(3));
            case "set" -> new Outcome.Set(atom(it.group(1)), operand(it.group(2)));
            case "return" -> new Outcome.Return(it.text(1), operand(it.group(2)));
            case "change" -> new Outcome.Change(constant(Outcome.Action.class, it.text(1)), it.text(2));
            case "permit" -> new Outcome.Grant(true, it.text(1), it.text(2));
            case "deny" -> new Outcome.Grant(false, it.text(1), it.text(2));
            case "inform" -> new Outcome.Inform(it.text(1), it.text(2));
            case "display" -> new Outcome.Display(constant(Outcome.Visibility.class, it.text(1)), it.text(2));
            case "schedule" -> new Outcome.Schedule(it.text(1), it.text(2));
            case "perform" -> new Outcome.Perform(it.text(1), operands(it, 2));
            case "several" -> several(it);
            default -> throw unknown("outcome", it);
        };
    }

    private static Outcome several(Sexp.Group it) {
        List<Outcome> parts = new ArrayList<>();
        it.groupsFrom(1).forEach(part -> parts.add(outcome(part)));
        return new Outcome.Several(parts);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static IllegalArgumentException unknown(String what, Sexp.Group it) {
        return new IllegalArgumentException("No %s of the formal language: %s".formatted(what, Sexp.write(it)));
    }
}
