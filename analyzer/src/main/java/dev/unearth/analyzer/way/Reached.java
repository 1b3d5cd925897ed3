package dev.unearth.analyzer.way;

import dev.unearth.analyzer.graph.Certainty;
import dev.unearth.analyzer.graph.Node;

/**
 * Something that can be reached from a start.
 *
 * @param steps on the shortest of the most certain ways
 * @param certainty of the weakest step of that way
 */
public record Reached(Node node, int steps, Certainty certainty) {}
