package dev.unearth.analyzer.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes down what one unit asks. For one thread. */
final class Inquiry {

    private final Set<String> names = new HashSet<>();
    private final Set<UnitScope> shapes = new HashSet<>();
    private final Set<UnitScope> wholes = new HashSet<>();
    private final UnitScope own;

    /** Stands for this inquiry in what outlives it. */
    final Object token = new Object();

    private @Nullable UnitScope last;

    /** The inquiry of {@code unit} itself, whose names depend on its namesakes. */
    Inquiry(UnitScope unit) {
        own = unit;
        shapes.add(unit);
    }

    void name(String dotted) {
        names.add(dotted);
    }

    /** Mostly one and the same unit is asked several times in a row. */
    void shape(UnitScope unit) {
        if (unit != last) {
            last = unit;
            shapes.add(unit);
        }
    }

    void whole(UnitScope unit) {
        if (unit != own) {
            wholes.add(unit);
        }
    }

    /** All that was asked. */
    Questions questions() {
        Set<String> asked = new TreeSet<>();
        for (String name : names) {
            asked.add(Answers.lastPart(name));
        }
        return new Questions(List.copyOf(asked), files(shapes), files(wholes));
    }

    private static List<String> files(Set<UnitScope> units) {
        List<String> files = new ArrayList<>(units.size());
        units.forEach(unit -> files.add(unit.file));
        files.sort(null);
        return List.copyOf(files);
    }
}
