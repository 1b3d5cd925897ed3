package dev.unearth.analyzer.formal;

import static dev.unearth.analyzer.formal.Formulas.number;
import static dev.unearth.analyzer.formal.Formulas.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.formal.Condition.And;
import dev.unearth.analyzer.formal.Condition.Comparison;
import dev.unearth.analyzer.formal.Condition.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    private static final Outcome REJECT = new Outcome.Reject("permit", "too young", "a.b.TooYoung");

    @Test
    void does_not_see_names_of_locals_or_terms() {
        Condition a = less(number("age"), number("limit"));
        Condition b = less(number("alter"), number("grenze"));

        assertThat(Canonical.text(a, REJECT)).isEqualTo(Canonical.text(b, REJECT));
    }

    @Test
    void tells_one_local_from_two() {
        Condition twice = new And(List.of(less(number("a"), number("b")), less(number("a"), whole(3))));
        Condition other = new And(List.of(less(number("a"), number("b")), less(number("b"), whole(3))));

        assertThat(Canonical.text(twice)).isNotEqualTo(Canonical.text(other));
    }

    @Test
    void does_not_see_order_sides_or_strictness_of_whole_numbers() {
        Condition young = less(number("age"), whole(18));
        Condition paid = new Condition.Holds(number("paid"));

        assertThat(Canonical.text(new And(List.of(young, paid))))
                .isEqualTo(Canonical.text(new And(List.of(paid, young))));
        assertThat(Canonical.text(young))
                .isEqualTo(Canonical.text(new Comparison(number("age"), Relation.LE, whole(17))))
                .isEqualTo(Canonical.text(new Comparison(whole(18), Relation.GT, number("age"))));
    }

    @Test
    void sees_another_limit_another_field_and_another_message() {
        Condition young = less(number("age"), whole(18));

        assertThat(Canonical.text(young)).isNotEqualTo(Canonical.text(less(number("age"), whole(21))));
        assertThat(Canonical.text(young, REJECT))
                .isNotEqualTo(Canonical.text(young, new Outcome.Reject("permit", "too old", "a.b.TooYoung")));
        assertThat(Canonical.text(less(field("age"), whole(18))))
                .isNotEqualTo(Canonical.text(less(field("height"), whole(18))));
    }

    @Test
    void takes_a_constant_for_its_value_and_a_class_for_its_simple_name() {
        Operand named = new Operand.Constant("a.Limits", "MIN_AGE", "minimum age", whole(18));

        assertThat(Canonical.text(less(number("age"), named)))
                .isEqualTo(Canonical.text(less(number("age"), whole(18))));
        assertThat(Canonical.text(new Outcome.Reject("", "", "a.b.TooYoung")))
                .isEqualTo(Canonical.text(new Outcome.Reject("", "", "c.TooYoung")));
    }

    private static Operand.Atom field(String name) {
        return new Operand.Atom(ValueType.of(ValueType.Kind.INTEGER), name, new Access.Field("a.Applicant", name));
    }

    private static Condition less(Operand a, Operand b) {
        return new Comparison(a, Relation.LT, b);
    }
}
