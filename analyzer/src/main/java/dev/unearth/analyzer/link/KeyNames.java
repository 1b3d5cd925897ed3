package dev.unearth.analyzer.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives types whose name exists more than once the name of their source set, and a number where that is not enough. */
final class KeyNames {

    private KeyNames() {}

    /** @param namesakes lists of types with one binary name: top-level ones, and members known from class files, each in the order of their files */
    static void settle(Collection<List<OwnType>> namesakes) {
        for (List<OwnType> types : namesakes) {
            if (types.size() > 1) {
                Map<String, Integer> seen = new HashMap<>();
                for (OwnType type : types) {
                    String label = type.lookup().label();
                    int count = seen.merge(label, 1, Integer::sum);
                    type.addToKeyName("@" + label + (count == 1 ? "" : "/" + count));
                }
            }
        }
    }
}
