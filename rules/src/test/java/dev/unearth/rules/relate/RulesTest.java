package dev.unearth.rules.relate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.formal.ValueType;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.rules.rule.BusinessRule;
import dev.unearth.rules.rule.Occurrence;
import dev.unearth.rules.rule.RuleDraft;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.RuleNodes;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final SystemGraph NOTHING = SystemGraph.builder().build();

    @Test
    void equal_meanings_are_one_rule_with_its_places_in_reading_order() {
        List<RuleDraft> drafts = List.of(limit("b/Late.java", 7, "x", 18), limit("a/Early.java", 9, "age", 18));

        List<BusinessRule> rules = Rules.of(drafts, "app", NOTHING, List.of());

        assertThat(rules).hasSize(1);
        assertThat(rules.get(0).occurrences())
                .extracting(occurrence -> occurrence.place().display())
                .containsExactly("a/Early.java:9", "b/Late.java:7");
    }

    @Test
    void a_rule_that_moved_keeps_its_id() {
        BusinessRule before = only(limit("a/A.java", 9, "age", 18), List.of());

        BusinessRule after = only(limit("c/Elsewhere.java", 90, "years", 18), List.of(before));

        assertThat(after.id()).isEqualTo(before.id());
    }

    @Test
    void a_rule_with_another_limit_at_the_same_place_keeps_its_id_and_changes_its_fingerprint() {
        BusinessRule before = only(limit("a/A.java", 9, "age", 18), List.of());

        BusinessRule after = only(limit("a/A.java", 12, "age", 21), List.of(before));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    }

    @Test
    void a_new_rule_beside_an_unchanged_one_gets_an_id_of_its_own() {
        BusinessRule before = only(limit("a/A.java", 9, "age", 18), List.of());

        List<BusinessRule> after = Rules.of(
                List.of(limit("a/A.java", 9, "age", 18), limit("a/A.java", 12, "age", 65)),
                "app",
                NOTHING,
                List.of(before));

        assertThat(after).extracting(BusinessRule::id).doesNotHaveDuplicates().contains(before.id());
    }

    @Test
    void the_order_of_drafts_does_not_matter() {
        List<RuleDraft> drafts = new ArrayList<>();
        for (int i = 1; i < 20; i++) {
            drafts.add(limit("a/A" + i % 4 + ".java", i, "age", i % 7));
        }
        List<BusinessRule> rules = Rules.of(drafts, "app", NOTHING, List.of());

        Collections.reverse(drafts);

        assertThat(Rules.of(drafts, "app", NOTHING, List.of())).isEqualTo(rules);
    }

    @Test
    void rules_of_tests_are_left_out() {
        NodeKey type = NodeKey.of(NodeKind.TYPE, "app", "gov.A");
        SystemGraph graph = SystemGraph.builder()
                .add(Node.of(type, NodeKind.TYPE, "A", null).with("test", true))
                .build();

        assertThat(Rules.of(List.of(limit("a/A.java", 9, "age", 18)), "app", graph, List.of()))
                .isEmpty();
    }

    @Test
    void rules_in_a_graph_read_back_equal_and_point_at_method_and_terms() {
        BusinessRule rule = only(limit("a/A.java", 9, "age", 18), List.of());
        NodeKey method = NodeKey.of(NodeKind.METHOD, "app", "gov.A#check(Applicant)");
        SystemGraph.Builder builder = SystemGraph.builder().add(Node.of(method, NodeKind.METHOD, "check", null));

        RuleNodes.add(List.of(rule), "app", builder);

        SystemGraph graph = builder.build();
        NodeKey key = NodeKey.of(NodeKind.RULE, "app", rule.id().value());
        assertThat(RuleNodes.read(graph)).containsExactly(rule);
        assertThat(graph.outgoing(key, RelationKind.ENFORCED_BY))
                .extracting(relationship -> relationship.to())
                .containsExactly(method);
        assertThat(graph.outgoing(key, RelationKind.USES_TERM))
                .extracting(relationship -> relationship.to().value())
                .containsExactly("term:app:age");
    }

    private static BusinessRule only(RuleDraft draft, List<BusinessRule> previous) {
        List<BusinessRule> rules = Rules.of(List.of(draft), "app", NOTHING, previous);
        assertThat(rules).hasSize(1);
        return rules.get(0);
    }

    private static RuleDraft limit(String file, int line, String local, int years) {
        Operand age = new Operand.Atom(
                ValueType.of(ValueType.Kind.INTEGER),
                "age",
                new Access.Member(new Access.Local(local), "gov.Applicant", "getAge()"));
        return new RuleDraft(
                "rejecting-guards",
                RuleKind.VALIDATION,
                new Condition.Comparison(age, Condition.Relation.LT, Operand.IntegerLiteral.of(years)),
                Condition.ALWAYS,
                new Outcome.Reject("application", "too young", "gov.Refused"),
                new Occurrence(
                        Place.line(file, line),
                        line,
                        new MemberRef("gov.A", "gov.A", "check(Applicant)", "(Lgov/Applicant;)V")),
                Set.of(Trait.RAISES_OWN_EXCEPTION),
                List.of());
    }
}
