package dev.unearth.analyzer.graph;

import java.util.Arrays;
import java.util.List;

/** The evidence gathered for one relationship. All evidence without a place says the same and counts as one where there is no other. */
final class RelationshipDraft {

    private static final Place[] NONE = {};

    /** How many pieces of evidence have a place. */
    private int placed;

    private Certainty certainty = Certainty.INFERRED;
    private String reason = "";

    /** Different, in reading order; the first {@link #count} are set. */
    private Place[] places = NONE;

    private int count;

    void add(Evidence evidence) {
        strengthen(evidence.certainty(), evidence.reason());
        if (!evidence.place().equals(Place.NOWHERE)) {
            placed++;
            add(evidence.place());
        }
    }

    /** Adds the evidence that another draft has become a relationship of. */
    void add(Relationship relationship) {
        placed += relationship.places().isEmpty() ? 0 : relationship.weight();
        strengthen(relationship.certainty(), relationship.reason());
        relationship.places().forEach(this::add);
    }

    private void strengthen(Certainty other, String otherReason) {
        certainty = certainty.strongest(other);
        if (!otherReason.isEmpty() && (reason.isEmpty() || otherReason.compareTo(reason) < 0)) {
            reason = otherReason;
        }
    }

    /** Puts {@code place} where it belongs; evidence mostly comes in reading order, so that this is mostly the end. */
    private void add(Place place) {
        int at = count;
        int order = -1;
        while (at > 0 && (order = places[at - 1].compareTo(place)) > 0) {
            at--;
        }
        if (at == Relationship.MAX_PLACES || (at > 0 && order == 0)) {
            return;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, Math.min(Relationship.MAX_PLACES, Math.max(1, 2 * count)));
        }
        int moved = Math.min(count, Relationship.MAX_PLACES - 1) - at;
        System.arraycopy(places, at, places, at + 1, moved);
        places[at] = place;
        count = at + moved + 1;
    }

    Relationship relationship(NodeKey from, RelationKind kind, NodeKey to, String detail) {
        return new Relationship(
                from,
                kind,
                to,
                detail,
                Math.max(1, placed),
                certainty,
                certainty == Certainty.INFERRED ? reason : "",
                List.of(count == places.length ? places : Arrays.copyOf(places, count)));
    }
}
