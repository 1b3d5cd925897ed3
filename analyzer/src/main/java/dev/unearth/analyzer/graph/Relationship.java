package dev.unearth.analyzer.graph;

import java.util.List;

/**
 * A relationship of the graph: all evidence for one {@code (from, kind, to, detail)} together.
 *
 * @param detail tells relationships of one kind apart, such as {@code forward} or {@code redirect}; usually empty
 * @param weight how many places say so, at least 1
 * @param certainty the strongest of the evidence
 * @param reason the reason when {@link Certainty#INFERRED}; else empty
 * @param places the first {@link #MAX_PLACES} places in reading order
 */
public record Relationship(
        NodeKey from,
        RelationKind kind,
        NodeKey to,
        String detail,
        int weight,
        Certainty certainty,
        String reason,
        List<Place> places) {

    /** How many places a relationship carries at most. */
    public static final int MAX_PLACES = 20;

    public Relationship {
        places = List.copyOf(places);
    }
}
