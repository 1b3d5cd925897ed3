package dev.unearth.analyzer.rank;

import static dev.unearth.analyzer.measure.Drawing.graph;
import static dev.unearth.analyzer.measure.Drawing.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.component.Components;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.measure.Measure;
import dev.unearth.analyzer.measure.Measures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/measures.md and the code together. */
class MeasuresPageTest {

    @Test
    void the_page_defines_every_measure() throws IOException {
        String page = page();

        assertThat(Measure.values()).allSatisfy(measure -> assertThat(page).contains("`" + measure.id() + "`"));
    }

    @Test
    void the_page_has_a_row_with_the_maximum_of_every_contribution() throws IOException {
        String page = page();
        SystemGraph graph = graph(node("a.A"));
        Candidate type = Ranking.of(new RankingInput(graph, Measures.of(graph), Components.of(graph), List.of()))
                .get(3);

        assertThat(Stream.of(type.coupling(), type.risk(), type.value())).allSatisfy(score -> {
            assertThat(score.contributions())
                    .allSatisfy(each ->
                            assertThat(page).contains("| %s | %.0f |".formatted(each.name(), each.maxPoints())));
            assertThat(score.contributions().stream()
                            .mapToDouble(Contribution::maxPoints)
                            .sum())
                    .isEqualTo(100);
        });
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "measures.md"));
    }
}
