package dev.unearth.reports.page;

import java.util.List;

/** Lists in words. */
final class Wording {

    private Wording() {}

    /** The first {@code most} names and how many more there are: {@code a, b and 3 more}. */
    static String some(List<String> names, int most) {
        String first = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() <= most ? first : first + " and " + Figures.count(names.size() - most) + " more";
    }
}
