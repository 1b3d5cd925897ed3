package dev.unearth.rules.declared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.rules.relate.Rules;
import dev.unearth.rules.rule.BusinessRule;
import dev.unearth.rules.rule.RuleNodes;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredRulesTest {

    private static final SystemGraph EMPTY = SystemGraph.builder().build();

    private static List<BusinessRule> rules(Documents documents, List<BusinessRule> previous) {
        return Rules.of(documents.drafts(), "app", EMPTY, previous);
    }

    @Test
    void what_is_declared_is_business_and_survives_the_graph() {
        List<BusinessRule> rules =
                rules(new Documents().file("a.sql", "CREATE TABLE FEE (A INTEGER CHECK (A > 0));"), List.of());
        SystemGraph.Builder graph = SystemGraph.builder();
        RuleNodes.add(rules, "app", graph);

        assertThat(rules).hasSize(1).allMatch(rule -> rule.relevance().isBusiness());
        assertThat(RuleNodes.read(graph.build())).isEqualTo(rules);
    }

    @Test
    void a_changed_rule_keeps_its_id_within_its_file() {
        List<BusinessRule> before = rules(
                new Documents()
                        .file("a.sql", "CREATE TABLE FEE (A INTEGER CHECK (A > 0));")
                        .file("b.sql", "CREATE TABLE FEE (B INTEGER CHECK (B > 0));"),
                List.of());
        List<BusinessRule> after =
                rules(new Documents().file("b.sql", "CREATE TABLE FEE (B INTEGER CHECK (B > 5));"), before);

        assertThat(after)
                .extracting(BusinessRule::id)
                .containsExactly(before.get(1).id());
        assertThat(after.get(0).fingerprint()).isNotEqualTo(before.get(1).fingerprint());
    }
}
