package dev.unearth.analyzer.graph;

/** How a piece of evidence is known, strongest first. */
public enum Certainty {
    /** Written there. */
    DECLARED,
    /** Found by the linker. */
    RESOLVED,
    /** Found by a heuristic; the evidence says which. */
    INFERRED;

    /** The stronger of the two. */
    public Certainty strongest(Certainty other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The weaker of the two, as for a path whose certainty is that of its weakest step. */
    public Certainty weakest(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
