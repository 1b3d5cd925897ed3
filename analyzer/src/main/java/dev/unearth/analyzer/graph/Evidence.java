package dev.unearth.analyzer.graph;

/**
 * Where something was seen and how it is known.
 *
 * @param reason the heuristic's reason when {@link Certainty#INFERRED}; else empty
 */
public record Evidence(Place place, Certainty certainty, String reason) {

    public Evidence {
        if (certainty == Certainty.INFERRED && reason.isBlank()) {
            throw new IllegalArgumentException("Inferred evidence at " + place.display() + " gives no reason");
        }
    }

    /** Written at {@code place}. */
    public static Evidence declared(Place place) {
        return new Evidence(place, Certainty.DECLARED, "");
    }

    /** Found by the linker at {@code place}. */
    public static Evidence resolved(Place place) {
        return new Evidence(place, Certainty.RESOLVED, "");
    }

    /** Found at {@code place} by a heuristic, for {@code reason}. */
    public static Evidence inferred(Place place, String reason) {
        return new Evidence(place, Certainty.INFERRED, reason);
    }
}
