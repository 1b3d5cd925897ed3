package dev.unearth.analyzer.way;

import dev.unearth.analyzer.graph.Certainty;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.Relationship;

/**
 * One step of a way.
 *
 * @param relationship that says so; between {@code from} and {@code to}, or a type that one of them belongs to
 * @param certainty that of the relationship; INFERRED where it only says which type goes on and the method is a guess
 */
public record Step(Node from, Node to, Relationship relationship, Certainty certainty) {

    /** The first place that says so; nowhere where there is none. */
    public Place place() {
        return relationship.places().isEmpty()
                ? Place.NOWHERE
                : relationship.places().get(0);
    }
}
