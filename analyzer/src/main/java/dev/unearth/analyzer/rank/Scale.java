package dev.unearth.analyzer.rank;

import java.util.Arrays;

/**
 * How a counted value becomes a part of the points, 0 to 1.
 *
 * @param full the value that gets all points; of counts the least such value
 * @param isCount counts go by their logarithm and in comparison with the other candidates of the level, shares straight
 */
record Scale(double full, boolean isCount) {

    /** {@code ln(1 + x) / ln(1 + max(full, P95))}, where P95 is the 95th percentile of the level's values. */
    static Scale count(double full) {
        return new Scale(full, true);
    }

    /** {@code x / full}. */
    static Scale share(double full) {
        return new Scale(full, false);
    }

    /** The value that gets all points, given the values of all candidates of the level. */
    double top(double[] values) {
        return isCount ? Math.max(full, percentile95(values)) : full;
    }

    /** The part of the points for {@code value}, 0 to 1. */
    double part(double value, double top) {
        double part = isCount ? Math.log1p(value) / Math.log1p(top) : value / top;
        return Math.min(1, part);
    }

    /** The smallest value that at least 95 % do not exceed (nearest rank); 0 of nothing. */
    private static double percentile95(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
    }
}
