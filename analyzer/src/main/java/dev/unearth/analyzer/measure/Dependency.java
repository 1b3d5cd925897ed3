package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import java.util.List;

/**
 * That one type or package depends on another.
 *
 * @param weight in how many places, at least 1
 * @param places the first of them in reading order, at most {@link #MAX_PLACES}
 */
public record Dependency(NodeKey from, NodeKey to, int weight, List<Place> places) {

    /** How many places a dependency carries at most. */
    public static final int MAX_PLACES = 5;

    public Dependency {
        places = isShortAndOrdered(places)
                ? List.copyOf(places)
                : places.stream().distinct().sorted().limit(MAX_PLACES).toList();
    }

    private static boolean isShortAndOrdered(List<Place> places) {
        for (int i = 1; i < places.size(); i++) {
            if (places.get(i - 1).compareTo(places.get(i)) >= 0) {
                return false;
            }
        }
        return places.size() <= MAX_PLACES;
    }
}
