package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.NodeKey;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Measures under collection. */
final class Sheet {

    private final SortedMap<NodeKey, SortedMap<Measure, Double>> values = new TreeMap<>();

    void put(NodeKey key, Measure measure, double value) {
        values.computeIfAbsent(key, each -> new TreeMap<>()).put(measure, value);
    }

    void add(NodeKey key, Measure measure, double value) {
        values.computeIfAbsent(key, each -> new TreeMap<>()).merge(measure, value, Double::sum);
    }

    double get(NodeKey key, Measure measure) {
        SortedMap<Measure, Double> row = values.get(key);
        Double value = row == null ? null : row.get(measure);
        return value == null ? 0 : value;
    }

    boolean has(NodeKey key, Measure measure) {
        SortedMap<Measure, Double> row = values.get(key);
        return row != null && row.containsKey(measure);
    }

    SortedMap<NodeKey, SortedMap<Measure, Double>> values() {
        values.replaceAll((key, row) -> Collections.unmodifiableSortedMap(row));
        return Collections.unmodifiableSortedMap(values);
    }
}
