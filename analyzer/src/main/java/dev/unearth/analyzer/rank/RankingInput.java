package dev.unearth.analyzer.rank;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.measure.Measures;
import java.util.List;

/**
 * What ranking looks at.
 *
 * @param graph with wiring, and with rules where they are known
 * @param measures of a graph with the same types; rules added since do not matter
 * @param components no type in two of them
 * @param unknowns all that the scan could not resolve
 */
public record RankingInput(SystemGraph graph, Measures measures, List<Component> components, List<Unknown> unknowns) {
    public RankingInput {
        components = List.copyOf(components);
        unknowns = List.copyOf(unknowns);
    }
}
