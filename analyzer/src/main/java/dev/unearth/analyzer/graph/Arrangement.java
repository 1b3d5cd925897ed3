package dev.unearth.analyzer.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The relationships of a graph in the order of from, kind, to and detail, and those that arrive at each node. Nodes are told by their
 * numbers, which follow the order of their keys, so that putting in order compares numbers and no texts.
 */
final class Arrangement {

    /** How many bits of a sort key hold the number of a node, and how many that of an item. */
    private static final int NUMBER_BITS = 28;

    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    /** How many nodes are put in order at a time. */
    private static final int BLOCK = 2_048;

    /** All, in order. */
    private final List<Relationship> leaving;

    /** The number of the node that each of {@link #leaving} leads to. */
    private final int[] targets;

    /** Where those that leave a node begin, by its number; one more at the end. */
    private final int[] leavingFrom;

    /** All, in order of the node they arrive at. */
    private final List<Relationship> arriving;

    private final int[] arrivingFrom;

    /**
     * Puts relationships in order; those of the same ends, kind and detail become one.
     *
     * @param nodes how many nodes there are
     * @param from the number of the node that each of {@code items} leaves
     * @param to the number of the node that each of {@code items} leads to
     */
    Arrangement(int nodes, Relationship[] items, int[] from, int[] to) {
        if (Math.max(nodes, items.length) > NUMBER) {
            throw new IllegalArgumentException(
                    "%d nodes and %d relationships are more than one graph holds".formatted(nodes, items.length));
        }
        int[] begin = begins(nodes, from, from.length);
        long[] keys = keys(items, from, to, begin);
        IntStream.rangeClosed(0, nodes / BLOCK).parallel().forEach(block -> {
            for (int node = block * BLOCK; node < Math.min(nodes, (block + 1) * BLOCK); node++) {
                sort(keys, begin[node], begin[node + 1], items);
            }
        });
        this.targets = new int[items.length];
        this.leavingFrom = new int[nodes + 1];
        List<Relationship> ordered = new ArrayList<>(items.length);
        for (int node = 0; node < nodes; node++) {
            for (int each = begin[node]; each < begin[node + 1]; ) {
                int next = each + 1;
                while (next < begin[node + 1] && isSame(keys[each], keys[next], items)) {
                    next++;
                }
                targets[ordered.size()] = (int) (keys[each] >>> NUMBER_BITS & NUMBER);
                ordered.add(next == each + 1 ? item(keys[each], items) : merged(keys, each, next, items));
                each = next;
            }
            leavingFrom[node + 1] = ordered.size();
        }
        this.leaving = Collections.unmodifiableList(ordered);
        this.arrivingFrom = begins(nodes, targets, ordered.size());
        this.arriving = arriving();
    }

    /** Where the ends of each node begin, when they are counted out; one longer than there are nodes. */
    private static int[] begins(int nodes, int[] ends, int count) {
        int[] begin = new int[nodes + 1];
        for (int each = 0; each < count; each++) {
            begin[ends[each] + 1]++;
        }
        for (int node = 1; node <= nodes; node++) {
            begin[node] += begin[node - 1];
        }
        return begin;
    }

    /** Kind, target and number of every item as one number, those of one from together. */
    private static long[] keys(Relationship[] items, int[] from, int[] to, int[] begin) {
        int[] next = begin.clone();
        long[] keys = new long[items.length];
        for (int item = 0; item < items.length; item++) {
            long kind = items[item].kind().ordinal();
            keys[next[from[item]]++] = kind << 2 * NUMBER_BITS | (long) to[item] << NUMBER_BITS | item;
        }
        return keys;
    }

    private static void sort(long[] keys, int begin, int end, Relationship[] items) {
        Arrays.sort(keys, begin, end);
        for (int each = begin + 1; each < end; each++) {
            for (int at = each; at > begin && isBefore(keys[at], keys[at - 1], items); at--) {
                long key = keys[at];
                keys[at] = keys[at - 1];
                keys[at - 1] = key;
            }
        }
    }

    /** Whether {@code one} has the kind and the target of {@code other}, and a detail that comes before its. */
    private static boolean isBefore(long one, long other, Relationship[] items) {
        return one >>> NUMBER_BITS == other >>> NUMBER_BITS
                && item(one, items).detail().compareTo(item(other, items).detail()) < 0;
    }

    private static boolean isSame(long one, long other, Relationship[] items) {
        return one >>> NUMBER_BITS == other >>> NUMBER_BITS
                && item(one, items).detail().equals(item(other, items).detail());
    }

    private static Relationship item(long key, Relationship[] items) {
        return items[(int) (key & NUMBER)];
    }

    private static Relationship merged(long[] keys, int from, int to, Relationship[] items) {
        RelationshipDraft draft = new RelationshipDraft();
        for (int each = from; each < to; each++) {
            draft.add(item(keys[each], items));
        }
        Relationship first = item(keys[from], items);
        return draft.relationship(first.from(), first.kind(), first.to(), first.detail());
    }

    private List<Relationship> arriving() {
        int[] next = arrivingFrom.clone();
        Relationship[] sorted = new Relationship[leaving.size()];
        for (int each = 0; each < sorted.length; each++) {
            sorted[next[targets[each]]++] = leaving.get(each);
        }
        return Collections.unmodifiableList(Arrays.asList(sorted));
    }

    List<Relationship> all() {
        return leaving;
    }

    List<Relationship> leaving(int node) {
        return leaving.subList(leavingFrom[node], leavingFrom[node + 1]);
    }

    List<Relationship> arriving(int node) {
        return arriving.subList(arrivingFrom[node], arrivingFrom[node + 1]);
    }

    /** The numbers of the nodes that those of {@link #leaving(int)} lead to. */
    int[] targets(int node) {
        return Arrays.copyOfRange(targets, leavingFrom[node], leavingFrom[node + 1]);
    }

    /**
     * All relationships, for an arrangement with more.
     *
     * @param from is set to the number of the node that each leaves
     * @param to is set to the number of the node that each leads to
     * @param renumbered the new number of each node
     */
    void copyTo(Relationship[] items, int[] from, int[] to, int[] renumbered) {
        for (int node = 0; node < renumbered.length; node++) {
            for (int each = leavingFrom[node]; each < leavingFrom[node + 1]; each++) {
                items[each] = leaving.get(each);
                from[each] = renumbered[node];
                to[each] = renumbered[targets[each]];
            }
        }
    }
}
