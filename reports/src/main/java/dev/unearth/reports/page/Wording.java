package dev.unearth.reports.page;

import dev.unearth.analyzer.graph.Place;
import java.util.List;

/** Lists and places in words. */
final class Wording {

    private Wording() {}

    /** The file's name and the line, without folders. */
    static String shortPlace(Place place) {
        String display = place.display();
        return display.substring(display.lastIndexOf('/') + 1);
    }

    /** The first {@code most} names and how many more there are: {@code a, b and 3 more}. */
    static String some(List<String> names, int most) {
        String first = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() <= most ? first : first + " and " + Figures.count(names.size() - most) + " more";
    }
}
