package dev.unearth.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.analyzer.rank.Contribution;
import dev.unearth.analyzer.rank.Level;
import dev.unearth.analyzer.rank.Score;
import dev.unearth.reports.page.view.Scatter;
import dev.unearth.reports.page.view.Scatter.Bubble;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScatterDrawingTest {

    private static Candidate candidate(String name, double coupling, double risk, int rank) {
        NodeKey key = NodeKey.of(NodeKind.COMPONENT, "permits", name);
        return new Candidate(key, Level.COMPONENT, name, score(coupling), score(risk), score(10), rank);
    }

    private static Score score(double points) {
        return new Score(List.of(new Contribution("all", 1, "", points, 100, "", List.of())));
    }

    @Test
    void puts_coupling_to_the_right_and_risk_upwards() {
        Scatter scatter = ScatterDrawing.of(
                List.of(candidate("a", 10, 60, 1), candidate("b", 50, 20, 2)),
                Map.of("component:permits:a", 400L, "component:permits:b", 100L));

        Bubble a = scatter.bubbles().get(0);
        Bubble b = scatter.bubbles().get(1);
        assertThat(a.x()).isLessThan(b.x());
        assertThat(a.y()).isLessThan(b.y());
        assertThat(a.radius()).isEqualTo(2 * b.radius());
    }

    @Test
    void names_the_first_of_many_in_one_spot_and_none_over_another() {
        List<Candidate> crowd = IntStream.range(0, 30)
                .mapToObj(i -> candidate("component" + i, 30 + i % 5, 40 + i % 3, i + 1))
                .toList();

        List<Bubble> named = ScatterDrawing.of(crowd, Map.of()).bubbles().stream()
                .filter(bubble -> !bubble.label().isEmpty())
                .toList();

        assertThat(named).extracting(Bubble::label).contains("component0");
        assertThat(named.size()).isLessThan(30);
        assertThat(named)
                .extracting(bubble -> bubble.labelX() + " " + bubble.labelY())
                .doesNotHaveDuplicates();
    }

    @Test
    void keeps_all_within_the_field() {
        Scatter scatter = ScatterDrawing.of(List.of(candidate("a", 100, 100, 1), candidate("b", 0, 0, 2)), Map.of());

        assertThat(scatter.bubbles())
                .allSatisfy(bubble -> assertThat(bubble.x()).isBetween((double) Scatter.LEFT, (double) Scatter.RIGHT))
                .allSatisfy(bubble -> assertThat(bubble.y()).isBetween((double) Scatter.TOP, (double) Scatter.BOTTOM));
    }
}
