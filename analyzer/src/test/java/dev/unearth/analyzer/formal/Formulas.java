package dev.unearth.analyzer.formal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random formulas for property tests; the same seed gives the same formulas. */
final class Formulas {

    private final Random random;

    Formulas(long seed) {
        random = new Random(seed);
    }

    static Operand.Atom number(String term) {
        return new Operand.Atom(new ValueType(ValueType.Kind.INTEGER, "int"), term, new Access.Local(term));
    }

    static Operand.Literal whole(long value) {
        return Operand.IntegerLiteral.of(value);
    }

    Condition condition(int depth) {
        int kind = random.nextInt(depth <= 0 ? 7 : 12);
        return switch (kind) {
            case 0, 1 -> new Condition.Comparison(atom(), pick(Condition.Relation.values()), operand(depth - 1));
            case 2 -> new Condition.IsNull(atom());
            case 3 -> new Condition.Membership(atom(), some(this::literal));
            case 4 -> new Condition.Holds(operand(0));
            case 5 -> new Condition.TextMatch(atom(), pick(Condition.Match.values()), literal());
            case 6 -> new Condition.Opaque("f(\"x\")\n", "because \\ of it");
            case 7 -> new Condition.And(some(() -> condition(depth - 1)));
            case 8 -> new Condition.Or(some(() -> condition(depth - 1)));
            case 9, 10 -> new Condition.Not(condition(depth - 1));
            default ->
                new Condition.Quantified(pick(Condition.Quantifier.values()), "item", atom(), condition(depth - 1));
        };
    }

    Operand operand(int depth) {
        int kind = random.nextInt(depth <= 0 ? 4 : 9);
        return switch (kind) {
            case 0, 1 -> atom();
            case 2 -> literal();
            case 3 -> new Operand.Now(random.nextBoolean());
            case 4 ->
                new Operand.Arithmetic(
                        pick(Operand.Operator.values()), some(() -> operand(depth - 1)), ValueType.UNKNOWN);
            case 5 -> new Operand.Rounded(operand(depth - 1), random.nextBoolean() ? null : 2, "HALF_UP");
            case 6 ->
                new Operand.Choice(
                        List.of(new Operand.Case(condition(0), operand(0))),
                        random.nextBoolean() ? null : operand(depth - 1));
            case 7 ->
                new Operand.Aggregate(pick(Operand.Function.values()), atom(), operand(depth - 1), Condition.ALWAYS);
            default -> new Operand.Call(ValueType.UNKNOWN, "a.B", "f", "f of", some(() -> operand(depth - 1)));
        };
    }

    Operand.Atom atom() {
        String name = pick(new String[] {"age", "late fee", "say \"x\""});
        Access access = switch (random.nextInt(5)) {
            case 0 -> Access.NONE;
            case 1 -> new Access.Parameter(1, name);
            case 2 -> new Access.Member(new Access.Self("a.B"), "a.B", "fee()");
            case 3 -> new Access.Element(new Access.Field("a.B", "items"));
            default -> new Access.Attribute(Access.Scope.SESSION, name);
        };
        return new Operand.Atom(new ValueType(pick(ValueType.Kind.values()), "T"), name, access);
    }

    Operand.Literal literal() {
        return switch (random.nextInt(7)) {
            case 0 -> whole(random.nextInt(3));
            case 1 -> new Operand.DecimalLiteral(new BigDecimal("25.00"));
            case 2 -> new Operand.TextLiteral(random.nextBoolean() ? "" : "a (b) \\ \"c\"\t");
            case 3 -> new Operand.BooleanLiteral(random.nextBoolean());
            case 4 -> new Operand.EnumLiteral("a.Status", "OPEN");
            case 5 -> new Operand.PeriodLiteral("P30D");
            default -> new Operand.NullLiteral();
        };
    }

    private <T> List<T> some(Supplier<? extends T> item) {
        List<T> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            items.add(item.get());
        }
        return items;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
