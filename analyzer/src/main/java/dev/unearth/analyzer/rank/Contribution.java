package dev.unearth.analyzer.rank;

import java.util.List;

/**
 * One summand of a score.
 *
 * @param name what is looked at, for example {@code shared tables}; unique in its score
 * @param value what was counted
 * @param unit what it was counted in
 * @param points what it adds, 0 to {@code maxPoints}
 * @param maxPoints what it can add at most
 * @param reason a sentence with the numbers in it
 * @param evidence the weightiest pieces, at most {@link #MAX_EVIDENCE}
 */
public record Contribution(
        String name,
        double value,
        String unit,
        double points,
        double maxPoints,
        String reason,
        List<Exhibit> evidence) {

    /** How many pieces of evidence a contribution carries at most. */
    public static final int MAX_EVIDENCE = 5;

    public Contribution {
        if (!(points >= 0 && points <= maxPoints)) {
            throw new IllegalArgumentException(
                    "%s: %f points are not within 0 and %f".formatted(name, points, maxPoints));
        }
        evidence = evidence.stream().limit(MAX_EVIDENCE).toList();
    }
}
