package dev.unearth.analyzer.rank;

import java.util.List;

/**
 * What a contribution of one name is made by.
 *
 * @param maxPoints what it can add to a score at most
 * @param gauge reads the value off an area
 */
record Ingredient(String name, String unit, double maxPoints, Scale scale, Gauge gauge) {

    /** Reads one value off an area. */
    @FunctionalInterface
    interface Gauge {
        Reading read(Area area);
    }

    /**
     * A value with the sentence that explains it.
     *
     * @param evidence weightiest first; not more than a few are kept
     */
    record Reading(double value, String reason, List<Exhibit> evidence) {}

    Contribution contribution(Reading reading, double top) {
        double points = maxPoints * scale.part(reading.value(), top);
        return new Contribution(name, reading.value(), unit, points, maxPoints, reading.reason(), reading.evidence());
    }
}
