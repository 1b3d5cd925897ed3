package dev.unearth.analyzer.measure;

import static dev.unearth.analyzer.measure.Drawing.from;
import static dev.unearth.analyzer.measure.Drawing.graph;
import static dev.unearth.analyzer.measure.Drawing.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CyclesTest {

    @Test
    void a_ring_is_cut_where_the_fewest_places_are() {
        Measures measures = Measures.of(graph(
                from("a.A").to("a.B", 3),
                from("a.B").to("a.C", 1),
                from("a.C").to("a.A", 2),
                from("a.A").to("a.D")));

        assertThat(measures.typeCycles()).singleElement().satisfies(cycle -> {
            assertThat(cycle.members()).containsExactly(key("a.A"), key("a.B"), key("a.C"));
            assertThat(cycle.cuts()).singleElement().satisfies(cut -> {
                assertThat(cut.from()).isEqualTo(key("a.B"));
                assertThat(cut.to()).isEqualTo(key("a.C"));
                assertThat(cut.weight()).isEqualTo(1);
                assertThat(cut.places()).hasSize(1);
            });
        });
        assertThat(measures.value(key("a.B"), Measure.CYCLE_SIZE)).hasValue(3);
        assertThat(measures.value(key("a.D"), Measure.CYCLE_SIZE)).hasValue(0);
    }

    @Test
    void packages_form_a_cycle_where_no_types_do() {
        Measures measures = Measures.of(graph(from("a.A").to("b.B"), from("b.C").to("a.D", 2)));

        assertThat(measures.typeCycles()).isEmpty();
        assertThat(measures.packageCycles()).singleElement().satisfies(cycle -> {
            assertThat(cycle.level()).isEqualTo(NodeKind.PACKAGE);
            assertThat(cycle.members()).containsExactly(key("package:a"), key("package:b"));
            assertThat(cycle.cutWeight()).isEqualTo(1);
        });
        assertThat(measures.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("CYCLE");
            assertThat(finding.message()).contains("2 packages", "1 of their dependencies (1 places)", "a on b");
        });
    }

    @Test
    void a_type_and_its_nested_type_are_no_cycle() {
        Measures measures =
                Measures.of(graph(from("a.A").to("a.A$B"), from("a.A$B").to("a.A")));

        assertThat(measures.typeCycles()).isEmpty();
    }

    @Test
    void without_its_cuts_a_tangle_has_no_cycle_left_and_every_cut_closes_one() {
        List<Dependency> tangle = tangle(60, 400);

        for (Cycle cycle : Cycles.among(NodeKind.TYPE, tangle)) {
            List<Dependency> rest = new ArrayList<>(tangle);
            rest.removeAll(cycle.cuts());
            assertThat(Cycles.among(NodeKind.TYPE, rest)).isEmpty();
            assertThat(cycle.cuts()).isNotEmpty().allSatisfy(cut -> {
                List<Dependency> withCut = new ArrayList<>(rest);
                withCut.add(cut);
                assertThat(Cycles.among(NodeKind.TYPE, withCut)).hasSize(1);
            });
        }
    }

    @Test
    void the_order_of_dependencies_does_not_matter() {
        List<Dependency> tangle = tangle(60, 400);
        List<Dependency> shuffled = new ArrayList<>(tangle);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(Cycles.among(NodeKind.TYPE, shuffled)).isEqualTo(Cycles.among(NodeKind.TYPE, tangle));
    }

    private static List<Dependency> tangle(int members, int dependencies) {
        Random random = new Random(42);
        return IntStream.range(0, dependencies)
                .mapToObj(i -> List.of(random.nextInt(members), random.nextInt(members)))
                .distinct()
                .filter(ends -> !ends.get(0).equals(ends.get(1)))
                .map(ends -> new Dependency(named(ends.get(0)), named(ends.get(1)), 1 + random.nextInt(9), List.of()))
                .toList();
    }

    private static NodeKey named(int number) {
        return key("t.T" + number);
    }
}
