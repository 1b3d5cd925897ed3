package dev.unearth.rules.rule;

import java.util.List;

/**
 * How likely a person of the domain would call something a business rule.
 *
 * @param score 0 (technical) to 1 (business), rounded to three digits
 * @param reasons what spoke for and against it, strongest first, each a phrase with its weight
 */
public record Relevance(double score, List<String> reasons) {

    /** From this score on a rule is reported as a business rule; what lies below is kept apart as technical. */
    public static final double THRESHOLD = 0.5;

    public Relevance {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A relevance lies between 0 and 1, not at " + score);
        }
        reasons = List.copyOf(reasons);
    }

    /** Whether the score reaches {@link #THRESHOLD}. */
    public boolean isBusiness() {
        return score >= THRESHOLD;
    }
}
