package dev.unearth.analyzer.rank;

import dev.unearth.analyzer.graph.NodeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of the business runs through an area. */
final class ValueGauges {

    private final Traces traces;

    ValueGauges(Traces traces) {
        this.traces = traces;
    }

    List<Ingredient> ingredients() {
        return List.of(
                new Ingredient("business rules", "rules", 50, Scale.count(10), this::rules),
                new Ingredient("entry points", "entry points", 30, Scale.count(3), this::entries),
                new Ingredient("tables written", "tables", 20, Scale.count(3), this::writtenTables));
    }

    private Ingredient.Reading rules(Area area) {
        return distinct(traces.rules(area), "%d business rules were found in it.");
    }

    private Ingredient.Reading entries(Area area) {
        return distinct(traces.entries(area), "It handles %d entry points.");
    }

    private Ingredient.Reading writtenTables(Area area) {
        return distinct(traces.writtenTables(area), "It changes the rows of %d tables.");
    }

    /** The different things that {@code found} leads to, in the order of their keys. */
    static Ingredient.Reading distinct(List<Traces.Trace> found, String reason) {
        Map<NodeKey, Exhibit> things = new TreeMap<>();
        found.forEach(trace -> things.putIfAbsent(trace.other(), trace.exhibit("")));
        return new Ingredient.Reading(things.size(), reason.formatted(things.size()), new ArrayList<>(things.values()));
    }
}
