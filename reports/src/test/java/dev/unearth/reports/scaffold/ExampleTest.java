package dev.unearth.reports.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Condition.Comparison;
import dev.unearth.analyzer.formal.Condition.Relation;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleTest {

    private static final Operand.Atom AGE = atom("age", 0);
    private static final Operand.Atom ZONE = atom("zone", 1);

    private static Operand.Atom atom(String name, int index) {
        return new Operand.Atom(ValueType.UNKNOWN, name, new Access.Parameter(index, name));
    }

    private static Operand whole(long value) {
        return Operand.IntegerLiteral.of(value);
    }

    @Test
    void finds_a_value_just_beyond_a_limit() {
        Condition tooYoung = new Comparison(AGE, Relation.LT, whole(18));

        assertThat(Example.of(tooYoung).orElseThrow().values()).containsEntry(AGE, (Operand.Literal) whole(17));
    }

    @Test
    void satisfies_all_that_is_said_of_one_value() {
        Condition between = new Condition.And(List.of(
                new Comparison(AGE, Relation.GT, whole(18)),
                new Comparison(AGE, Relation.NE, whole(19)),
                new Comparison(AGE, Relation.LE, whole(21)),
                new Comparison(ZONE, Relation.EQ, new Operand.TextLiteral("CV"))));

        assertThat(Example.of(between).orElseThrow().values())
                .containsEntry(AGE, (Operand.Literal) whole(20))
                .containsEntry(ZONE, new Operand.TextLiteral("CV"));
    }

    @Test
    void takes_the_first_alternative() {
        Condition either =
                new Condition.Or(List.of(new Condition.IsNull(ZONE), new Comparison(AGE, Relation.GT, whole(65))));

        assertThat(Example.of(either).orElseThrow().values())
                .containsOnlyKeys(ZONE)
                .containsEntry(ZONE, new Operand.NullLiteral());
    }

    @Test
    void has_no_example_for_a_contradiction_a_comparison_of_two_values_or_what_is_opaque() {
        Condition never = new Condition.And(
                List.of(new Comparison(AGE, Relation.LT, whole(1)), new Comparison(AGE, Relation.GT, whole(5))));

        assertThat(Example.of(never)).isEmpty();
        assertThat(Example.of(new Comparison(AGE, Relation.LT, ZONE))).isEmpty();
        assertThat(Example.of(new Condition.Opaque("f()", "unresolved"))).isEmpty();
    }
}
