package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.NodeKey;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Measures under collection. */
final class Sheet {

    private final Map<NodeKey, Map<Measure, Double>> values = new HashMap<>();

    void put(NodeKey key, Measure measure, double value) {
        values.computeIfAbsent(key, each -> new EnumMap<>(Measure.class)).put(measure, value);
    }

    /** Adds all of {@code other}. */
    void add(Sheet other) {
        other.values.forEach((key, row) -> values.merge(key, row, (mine, more) -> {
            mine.putAll(more);
            return mine;
        }));
    }

    /** The value; 0 where there is none. */
    double get(NodeKey key, Measure measure) {
        return of(key).getOrDefault(measure, 0.0);
    }

    boolean has(NodeKey key, Measure measure) {
        return of(key).containsKey(measure);
    }

    private Map<Measure, Double> of(NodeKey key) {
        return values.getOrDefault(key, Collections.emptyMap());
    }

    /** All values, the measures of a key in the order of {@link Measure}. */
    Map<NodeKey, Map<Measure, Double>> values() {
        values.replaceAll((key, row) -> Collections.unmodifiableMap(row));
        return values;
    }
}
