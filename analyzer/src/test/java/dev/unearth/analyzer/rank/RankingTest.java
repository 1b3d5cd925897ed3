package dev.unearth.analyzer.rank;

import static dev.unearth.analyzer.measure.Drawing.from;
import static dev.unearth.analyzer.measure.Drawing.graph;
import static dev.unearth.analyzer.measure.Drawing.key;
import static dev.unearth.analyzer.measure.Drawing.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unearth.analyzer.component.Components;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.measure.Drawing;
import dev.unearth.analyzer.measure.Measures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Unknown FOUR_UNKNOWNS =
            new Unknown("METHOD", "rate.of", Place.line("fee.Fee.java", 7), "receiver's type is unknown", "", 4);

    /** The worked example of docs/measures.md. */
    @Test
    void the_documented_type_has_the_documented_scores() {
        SystemGraph graph = graph(
                node("fee.Fee", NodeProperty.LINES, 200),
                node("fee.Fee#fee(int)", NodeProperty.COGNITIVE, 50),
                from("web.FeeAction").to("fee.Fee"),
                from("web.PermitAction").to("fee.Fee"),
                from("fee.Fee#fee(int)").relate(RelationKind.UPDATES, "table:FEE"),
                from("web.PermitAction#show()").relate(RelationKind.QUERIES, "table:FEE"),
                from("rule:BR-1").relate(RelationKind.ENFORCED_BY, "fee.Fee#fee(int)"));

        Candidate fee = candidate(rank(graph, FOUR_UNKNOWNS), "fee.Fee");

        assertThat(points(fee.coupling(), "used by")).isCloseTo(10.1, within(0.05));
        assertThat(points(fee.coupling(), "shared tables")).isCloseTo(7.5, within(0.05));
        assertThat(fee.coupling().value()).isEqualTo(17.6);
        assertThat(points(fee.risk(), "complexity")).isCloseTo(20, within(0.05));
        assertThat(points(fee.risk(), "size")).isCloseTo(12.8, within(0.05));
        assertThat(points(fee.risk(), "unknowns")).isCloseTo(6, within(0.05));
        assertThat(points(fee.risk(), "rules at stake")).isCloseTo(2.9, within(0.05));
        assertThat(points(fee.risk(), "missing tests")).isCloseTo(10, within(0.05));
        assertThat(fee.risk().value()).isEqualTo(51.7);
        assertThat(fee.value().value()).isEqualTo(24.5);
        assertThat(fee.priority()).isEqualTo(32.398);
        assertThat(fee.rank()).isEqualTo(1);
    }

    @Test
    void of_two_alike_the_less_coupled_comes_first() {
        SystemGraph graph = graph(
                node("a.Free", NodeProperty.LINES, 300),
                node("a.Held", NodeProperty.LINES, 300),
                from("b.User").to("a.Held"));

        assertThat(keys(rank(graph), Level.TYPE))
                .containsExactly("type:app:a.Free", "type:app:a.Held", "type:app:b.User");
    }

    @Test
    void equals_are_ranked_by_key() {
        SystemGraph graph = graph(node("a.C"), node("a.A"), node("a.B"));

        assertThat(rank(graph)).filteredOn(each -> each.level() == Level.TYPE).satisfies(types -> {
            assertThat(types)
                    .extracting(each -> each.key().value())
                    .containsExactly("type:app:a.A", "type:app:a.B", "type:app:a.C");
            assertThat(types).extracting(Candidate::rank).containsExactly(1, 2, 3);
        });
    }

    @Test
    void every_level_has_its_candidates() {
        List<Candidate> candidates =
                rank(graph(from("a.A").to("a.B"), from("a.B$N").to("b.C"), node("b.Test", NodeProperty.TEST, true)));

        assertThat(candidates.stream().collect(Collectors.groupingBy(Candidate::level, Collectors.counting())))
                .containsEntry(Level.APPLICATION, 1L)
                .containsEntry(Level.PACKAGE, 2L)
                .containsEntry(Level.TYPE, 3L);
        assertThat(rank(graph())).isEmpty();
    }

    @Test
    void what_stays_inside_an_area_does_not_couple_it() {
        SystemGraph graph = graph(from("a.A").to("a.B", "b.C"), from("b.C").to("b.D"));
        List<Candidate> candidates = rank(graph);

        assertThat(value(candidate(candidates, "package:a").coupling(), "uses")).isEqualTo(1);
        assertThat(value(candidate(candidates, "package:b").coupling(), "used by"))
                .isEqualTo(1);
        assertThat(value(candidate(candidates, "a.B").coupling(), "used by")).isEqualTo(1);
    }

    @Test
    void a_cycle_couples_at_its_own_level_and_shows_what_to_cut() {
        SystemGraph graph = graph(from("a.A").to("b.B", 2), from("b.C").to("a.D"));
        List<Candidate> candidates = rank(graph);

        Contribution cycle = contribution(candidate(candidates, "package:a").coupling(), "cycle");
        assertThat(cycle.value()).isEqualTo(1);
        assertThat(cycle.evidence()).singleElement().satisfies(exhibit -> {
            assertThat(exhibit.about()).isEqualTo(key("package:b"));
            assertThat(exhibit.note()).isEqualTo("cut its 1 places on package:app:a");
            assertThat(exhibit.place()).isPresent();
        });
        assertThat(value(candidate(candidates, "a.A").coupling(), "cycle")).isZero();
    }

    @Test
    void a_table_couples_only_where_somebody_else_uses_it_also_by_a_column() {
        SystemGraph graph = graph(
                from("a.Fee#a()").relate(RelationKind.QUERIES, "table:FEE", "table:OWN"),
                from("b.Late#b()").relate(RelationKind.UPDATES, "column:FEE.STATUS"));
        List<Candidate> candidates = rank(graph);

        Contribution shared = contribution(candidate(candidates, "a.Fee").coupling(), "shared tables");
        assertThat(shared.value()).isEqualTo(1);
        assertThat(shared.evidence()).extracting(Exhibit::about).containsExactly(key("table:FEE"));
        assertThat(value(candidate(candidates, "b.Late").value(), "tables written"))
                .isEqualTo(1);
        assertThat(value(candidate(candidates, "a.Fee").value(), "tables written"))
                .isZero();
    }

    @Test
    void pages_and_entry_points_show_up_as_container_and_exposure() {
        SystemGraph graph = graph(
                from("entry:/fee.do").relate(RelationKind.HANDLED_BY, "a.FeeAction"),
                from("a.FeeAction").relate(RelationKind.FORWARDS_TO, "file:fee.jsp"));
        Candidate action = candidate(rank(graph), "a.FeeAction");

        assertThat(contribution(action.coupling(), "container").evidence())
                .extracting(Exhibit::note)
                .containsExactly("FORWARDS_TO");
        assertThat(value(action.risk(), "exposure")).isEqualTo(1);
        assertThat(value(action.value(), "entry points")).isEqualTo(1);
    }

    @Test
    void a_test_takes_away_the_points_for_missing_tests() {
        SystemGraph graph = graph(
                node("a.A", NodeProperty.LINES, 10),
                node("a.B", NodeProperty.LINES, 30),
                from("a.ATest").to("a.A"),
                node("a.ATest", NodeProperty.TEST, true));
        List<Candidate> candidates = rank(graph);

        assertThat(value(candidate(candidates, "a.A").risk(), "missing tests")).isZero();
        assertThat(value(candidate(candidates, "package:a").risk(), "missing tests"))
                .isEqualTo(0.75);
    }

    @Test
    void object_in_a_signature_counts_as_untyped_unless_somebody_else_wrote_the_signature() {
        SystemGraph graph = graph(
                node("a.A#items", NodeProperty.VALUE_TYPE, "java.util.Vector"),
                node("a.A#name", NodeProperty.VALUE_TYPE, "java.lang.String"),
                node("a.A#put(Object)", NodeProperty.DESCRIPTOR, "(Ljava/lang/Object;)V"),
                node(
                        "a.A#compareTo(Object)",
                        NodeProperty.DESCRIPTOR,
                        "(Ljava/lang/Object;)I",
                        "calledFromOutside",
                        true),
                node("a.A#equals(Object)", NodeProperty.DESCRIPTOR, "(Ljava/lang/Object;)Z"));

        assertThat(value(candidate(rank(graph), "a.A").risk(), "untyped style")).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void dead_code_is_the_share_of_methods_nothing_leads_to() {
        SystemGraph graph = graph(
                from("entry:/a.do").relate(RelationKind.HANDLED_BY, "a.Action"),
                from("a.Action").to("a.B"),
                from("a.Action#run()").calls("a.B#used()"),
                node("a.B#unused()"),
                node("a.Old#m()"));
        List<Candidate> candidates = rank(graph);

        assertThat(value(candidate(candidates, "a.B").risk(), "dead code")).isEqualTo(0.5);
        assertThat(value(candidate(candidates, "a.Old").risk(), "dead code")).isEqualTo(1);
    }

    @Test
    void generated_types_are_no_candidates_but_still_use_others() {
        SystemGraph graph = graph(from("a.Parser").to("a.Fee"), node("a.Parser", NodeProperty.GENERATED, true));
        List<Candidate> candidates = rank(graph);

        assertThat(keys(candidates, Level.TYPE)).containsExactly("type:app:a.Fee");
        assertThat(value(candidate(candidates, "a.Fee").coupling(), "used by")).isEqualTo(1);
    }

    @Test
    void the_application_is_the_mean_of_its_components_by_lines() {
        List<Candidate> candidates = rank(graph(
                node("x.a.A", NodeProperty.LINES, 300),
                node("x.a.B"),
                node("x.a.C"),
                node("x.b.D", NodeProperty.LINES, 100),
                node("x.b.E"),
                node("x.b.F")));
        double large = points(candidate(candidates, "component:a").risk(), "size");
        double small = points(candidate(candidates, "component:b").risk(), "size");

        assertThat(points(candidate(candidates, "app").risk(), "size"))
                .isCloseTo(0.75 * large + 0.25 * small, within(1e-9));
    }

    @Test
    void the_order_of_drawing_does_not_matter() {
        List<Drawing.Part> parts = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(i -> (Drawing.Part) from("p" + i % 5 + ".T" + i)
                        .to("p" + i % 7 + ".T" + i * 7 % 60, "p" + i % 3 + ".T" + i * 3 % 60))
                .toList());
        List<String> first = summary(parts);
        Collections.shuffle(parts, new Random(1));

        assertThat(summary(parts)).isEqualTo(first);
    }

    private static List<String> summary(List<Drawing.Part> parts) {
        return rank(graph(parts.toArray(Drawing.Part[]::new))).stream()
                .map(each -> "%s %d %s %s %s"
                        .formatted(
                                each.key(),
                                each.rank(),
                                each.coupling().value(),
                                each.risk().value(),
                                each.value().value()))
                .toList();
    }

    private static List<Candidate> rank(SystemGraph graph, Unknown... unknowns) {
        return Ranking.of(new RankingInput(graph, Measures.of(graph), Components.of(graph), List.of(unknowns)));
    }

    private static Candidate candidate(List<Candidate> candidates, String name) {
        return candidates.stream()
                .filter(each ->
                        each.key().equals(name.equals(Drawing.APP) ? NodeKey.application(Drawing.APP) : key(name)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(List<Candidate> candidates, Level level) {
        return candidates.stream()
                .filter(each -> each.level() == level)
                .map(each -> each.key().value())
                .toList();
    }

    private static Contribution contribution(Score score, String name) {
        return score.contributions().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double value(Score score, String name) {
        return contribution(score, name).value();
    }

    private static double points(Score score, String name) {
        return contribution(score, name).points();
    }
}
