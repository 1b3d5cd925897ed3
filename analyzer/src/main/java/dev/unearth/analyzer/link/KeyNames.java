package dev.unearth.analyzer.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives types whose name exists more than once the name of their source set, and a number where that is not enough. */
final class KeyNames {

    private KeyNames() {}

    /** @param namesakes lists of top-level types with one binary name, each in the order of their files */
    static void settle(Collection<List<SourceType>> namesakes) {
        for (List<SourceType> types : namesakes) {
            if (types.size() > 1) {
                Map<String, Integer> seen = new HashMap<>();
                for (SourceType type : types) {
                    String label = type.unit().lookup.label();
                    int count = seen.merge(label, 1, Integer::sum);
                    rename(type, "@" + label + (count == 1 ? "" : "/" + count));
                }
            }
        }
    }

    private static void rename(SourceType type, String suffix) {
        type.rename(type.binaryName() + suffix);
        type.memberTypes().forEach(member -> rename((SourceType) member, suffix));
    }
}
