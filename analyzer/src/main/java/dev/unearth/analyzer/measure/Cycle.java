package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import java.util.List;

/**
 * A strongly connected component of two or more members: each depends on each, directly or by way of others.
 *
 * @param level {@link NodeKind#TYPE}, nested types standing for their outermost one, or {@link NodeKind#PACKAGE}
 * @param members in the order of their keys
 * @param cuts dependencies that are few places each and without which no cycle is left, fewest places first; putting any of
 *     them back closes a cycle, but a set with still fewer places may exist
 */
public record Cycle(NodeKind level, List<NodeKey> members, List<Dependency> cuts) {
    public Cycle {
        members = List.copyOf(members);
        cuts = List.copyOf(cuts);
    }

    /** In how many places the cuts would change code. */
    public int cutWeight() {
        return cuts.stream().mapToInt(Dependency::weight).sum();
    }
}
