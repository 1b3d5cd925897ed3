package dev.unearth.analyzer.way;

import dev.unearth.analyzer.graph.Certainty;
import dev.unearth.analyzer.graph.Node;
import java.util.Comparator;
import java.util.List;

/** A way through a system, step by step; at least one. */
public record Way(List<Step> steps) {

    public Way {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A way without steps leads nowhere");
        }
    }

    /** Where it starts. */
    public Node start() {
        return steps.get(0).from();
    }

    /** Where it ends. */
    public Node end() {
        return steps.get(steps.size() - 1).to();
    }

    /** The certainty of its weakest step. */
    public Certainty certainty() {
        return steps.stream()
                .map(Step::certainty)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
