package dev.unearth.rules.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.rules.rule.Occurrence;
import dev.unearth.rules.rule.Relevance;
import dev.unearth.rules.rule.RuleDraft;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelevanceModelTest {

    @Test
    void the_score_is_the_logistic_function_of_the_sum_and_every_weight_is_a_reason_in_words() {
        RelevanceModel model = RelevanceModel.parse(List.of(
                "# weights", "constant\t-1", "TELLS_REASON\t2", "CHECKS_PRESENCE\t-0.5", "rejecting-guards\t0.5"));

        Relevance relevance = model.of(draft(Trait.TELLS_REASON, Trait.CHECKS_PRESENCE));

        assertThat(relevance.score()).isEqualTo(0.731);
        assertThat(relevance.reasons())
                .containsExactly(
                        "it tells somebody the reason (+2.00)",
                        "it asks only whether something is there (-0.50)",
                        "it was found by rejecting guards (+0.50)");
    }

    @Test
    void a_weight_for_something_that_is_no_trait_is_a_mistake() {
        assertThatThrownBy(() -> RelevanceModel.parse(List.of("TELLS_NOTHING\t2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TELLS_NOTHING");
    }

    @Test
    void the_consequence_outweighs_the_condition_in_the_standard_model() {
        RelevanceModel model = RelevanceModel.standard();

        double refused =
                model.of(draft(Trait.RAISES_OWN_EXCEPTION, Trait.TELLS_REASON)).score();
        double technical = model.of(draft(Trait.ASKS_DOMAIN, Trait.COMPARES_NUMBER, Trait.IN_TECHNICAL_TYPE))
                .score();

        assertThat(refused).isGreaterThan(Relevance.THRESHOLD).isGreaterThan(technical);
    }

    private static RuleDraft draft(Trait... traits) {
        return new RuleDraft(
                "rejecting-guards",
                RuleKind.VALIDATION,
                Condition.ALWAYS,
                Condition.ALWAYS,
                new Outcome.Reject("order", "", ""),
                new Occurrence(Place.line("A.java", 1), 1, new MemberRef("A", "A", "a()", "()V")),
                Set.of(traits),
                List.of());
    }
}
