package dev.unearth.analyzer.formal;

import static dev.unearth.analyzer.formal.Formulas.number;
import static dev.unearth.analyzer.formal.Formulas.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.formal.Condition.And;
import dev.unearth.analyzer.formal.Condition.Comparison;
import dev.unearth.analyzer.formal.Condition.IsNull;
import dev.unearth.analyzer.formal.Condition.Not;
import dev.unearth.analyzer.formal.Condition.Or;
import dev.unearth.analyzer.formal.Condition.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalFormTest {

    private static final Operand.Atom AGE = number("age");

    @Test
    void is_its_own_normal_form() {
        Formulas formulas = new Formulas(4);

        for (int i = 0; i < 2_000; i++) {
            Condition normal = NormalForm.of(formulas.condition(4));
            assertThat(NormalForm.of(normal)).isEqualTo(normal);
        }
    }

    @Test
    void negating_twice_changes_nothing() {
        Formulas formulas = new Formulas(5);

        for (int i = 0; i < 2_000; i++) {
            Condition normal = NormalForm.of(formulas.condition(4));
            assertThat(normal.negated().negated()).isEqualTo(normal);
        }
    }

    @Test
    void pushes_negation_to_the_leaves() {
        Condition condition = new Not(
                new And(List.of(new Comparison(AGE, Relation.LT, whole(18)), new Not(new IsNull(number("guardian"))))));

        assertThat(PseudoCode.of(NormalForm.of(condition))).isEqualTo("age >= 18 or guardian is missing");
    }

    @Test
    void puts_the_literal_on_the_right_and_says_truth_and_absence_plainly() {
        assertThat(of(new Comparison(whole(18), Relation.GT, AGE))).isEqualTo("age < 18");
        assertThat(of(new Comparison(AGE, Relation.NE, new Operand.BooleanLiteral(true))))
                .isEqualTo("not (age)");
        assertThat(of(new Comparison(new Operand.NullLiteral(), Relation.EQ, AGE)))
                .isEqualTo("age is missing");
    }

    @Test
    void joins_alternatives_ranges_and_blanks() {
        assertThat(of(new Or(List.of(equal(1), equal(2), equal(3))))).isEqualTo("age in (1, 2, 3)");
        assertThat(of(new And(List.of(new Not(equal(1)), new Not(equal(2)))))).isEqualTo("not (age in (1, 2))");
        assertThat(of(new And(List.of(
                        new Comparison(AGE, Relation.GE, whole(18)), new Comparison(AGE, Relation.LE, whole(65))))))
                .isEqualTo("age between 18 and 65");
        assertThat(of(new Or(List.of(new IsNull(AGE), new Comparison(AGE, Relation.EQ, new Operand.TextLiteral(""))))))
                .isEqualTo("age is blank");
    }

    @Test
    void keeps_ranges_apart_that_are_open_or_about_different_values() {
        assertThat(of(new And(List.of(
                        new Comparison(AGE, Relation.GT, whole(18)), new Comparison(AGE, Relation.LE, whole(65))))))
                .isEqualTo("age > 18 and age <= 65");
    }

    private static Comparison equal(int value) {
        return new Comparison(AGE, Relation.EQ, whole(value));
    }

    private static String of(Condition condition) {
        return PseudoCode.of(NormalForm.of(condition));
    }
}
