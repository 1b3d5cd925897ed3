package dev.unearth.analyzer.formal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormalTextTest {

    @Test
    void every_condition_reads_back_equal() {
        Formulas formulas = new Formulas(1);

        for (int i = 0; i < 2_000; i++) {
            Condition condition = formulas.condition(3);
            assertThat(FormalText.readCondition(FormalText.write(condition))).isEqualTo(condition);
        }
    }

    @Test
    void every_operand_reads_back_equal() {
        Formulas formulas = new Formulas(2);

        for (int i = 0; i < 2_000; i++) {
            Operand operand = formulas.operand(3);
            assertThat(FormalText.readOperand(FormalText.write(operand))).isEqualTo(operand);
        }
    }

    @Test
    void every_kind_of_outcome_reads_back_equal() {
        Formulas formulas = new Formulas(3);
        Outcome.Several outcome = new Outcome.Several(List.of(
                new Outcome.Reject("permit", "too young", "a.TooYoung"),
                new Outcome.Set(formulas.atom(), formulas.operand(2)),
                new Outcome.Return("fee", formulas.operand(2)),
                new Outcome.Change(Outcome.Action.EXCLUDE, "fee"),
                new Outcome.Grant(false, "approve", "clerk"),
                new Outcome.Inform("confirmation", "buyer"),
                new Outcome.Display(Outcome.Visibility.REQUIRE, "age"),
                new Outcome.Schedule("recompute summary", "every 20 seconds"),
                new Outcome.Perform("make back order", List.of(formulas.operand(1)))));

        assertThat(FormalText.readOutcome(FormalText.write(outcome))).isEqualTo(outcome);
    }

    @Test
    void says_what_it_could_not_read() {
        assertThatThrownBy(() -> FormalText.readCondition("(compare sideways 1 2)"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FormalText.readCondition("(holds (integer 1)"))
                .hasMessageContaining("(holds (integer 1)");
        assertThatThrownBy(() -> FormalText.readOutcome("(explode)")).hasMessageContaining("outcome");
    }
}
