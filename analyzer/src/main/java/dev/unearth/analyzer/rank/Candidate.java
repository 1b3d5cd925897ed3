package dev.unearth.analyzer.rank;

import dev.unearth.analyzer.graph.NodeKey;

/**
 * A part of the system as ranked for modernization.
 *
 * @param key of the application, component, package or type
 * @param name what a person calls it
 * @param coupling how hard it is to take out
 * @param risk how dangerous it is as it is
 * @param value how much of the business runs through it
 * @param rank 1 is first; among the candidates of its level
 */
public record Candidate(NodeKey key, Level level, String name, Score coupling, Score risk, Score value, int rank) {

    /**
     * What the rank goes by, 0 to 100, to three decimals: {@code ((value + risk) / 2) / (1 + coupling / 100)}. This is cost of
     * delay over size of the job (Reinertsen, "The Principles of Product Development Flow", 2009, chapter 7): value and risk are
     * what waiting costs, and the tightest coupling doubles the job.
     */
    public double priority() {
        double urgency = (value.value() + risk.value()) / 2;
        return Math.round(urgency / (1 + coupling.value() / 100) * 1000) / 1000.0;
    }

    Candidate ranked(int place) {
        return new Candidate(key, level, name, coupling, risk, value, place);
    }
}
