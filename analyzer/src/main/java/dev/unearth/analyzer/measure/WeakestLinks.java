package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.NodeKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The dependencies to cut so that a cycle falls apart: strong dependencies are kept first, and one that would close a cycle
 * with those kept is cut. On a simple ring this is the weakest dependency; in general the least possible sum of places is
 * NP-hard to find (Karp 1972), and this is a set from which nothing can be taken back.
 *
 * <p>Kept dependencies hold a topological order that is repaired as Pearce and Kelly, "A dynamic topological sort algorithm for
 * directed acyclic graphs", JEA 11, 2006, do it: only what lies between the two ends moves. Where more than {@link #EXACT_LIMIT}
 * dependencies lie in one cycle, nobody will cut one by one: then those against the order of net outgoing places are given.
 */
final class WeakestLinks {

    static final int EXACT_LIMIT = 20_000;

    private static final Comparator<Dependency> WEAKEST_FIRST = Comparator.comparingInt(Dependency::weight)
            .thenComparing(Dependency::from)
            .thenComparing(Dependency::to);

    private final Map<NodeKey, Integer> numbers = new HashMap<>();
    private final List<List<Integer>> kept = new ArrayList<>();
    private final List<List<Integer>> keptBack = new ArrayList<>();
    private final int[] position;

    private WeakestLinks(List<NodeKey> members, List<Dependency> dependencies) {
        for (NodeKey member : members) {
            numbers.put(member, numbers.size());
            kept.add(new ArrayList<>());
            keptBack.add(new ArrayList<>());
        }
        position = byNetWeight(dependencies);
    }

    /** What to cut among {@code dependencies}, all of which have both ends in {@code members}; fewest places first. */
    static List<Dependency> of(List<NodeKey> members, List<Dependency> dependencies) {
        WeakestLinks links = new WeakestLinks(members, dependencies);
        List<Dependency> cuts = new ArrayList<>();
        for (Dependency each :
                dependencies.stream().sorted(WEAKEST_FIRST.reversed()).toList()) {
            int from = links.number(each.from());
            int to = links.number(each.to());
            boolean fits = dependencies.size() > EXACT_LIMIT
                    ? links.position[from] < links.position[to]
                    : links.keeps(from, to);
            if (!fits) {
                cuts.add(each);
            }
        }
        cuts.sort(WEAKEST_FIRST);
        return cuts;
    }

    private int number(NodeKey member) {
        Integer number = numbers.get(member);
        if (number == null) {
            throw new IllegalArgumentException(member + " is no member of the cycle");
        }
        return number;
    }

    /** Positions in an order that puts first who depends more than it is depended on. */
    private int[] byNetWeight(List<Dependency> dependencies) {
        long[] net = new long[numbers.size()];
        for (Dependency each : dependencies) {
            net[number(each.from())] += each.weight();
            net[number(each.to())] -= each.weight();
        }
        Integer[] order = new Integer[net.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong((Integer i) -> -net[i]));
        int[] positions = new int[net.length];
        for (int i = 0; i < order.length; i++) {
            positions[order[i]] = i;
        }
        return positions;
    }

    /** Keeps a dependency if it closes no cycle with those kept so far; says whether it did. */
    private boolean keeps(int from, int to) {
        if (position[from] > position[to] && !moved(from, to)) {
            return false;
        }
        kept.get(from).add(to);
        keptBack.get(to).add(from);
        return true;
    }

    /** Moves what leads to {@code from} before what {@code to} leads to; says false where {@code to} leads to {@code from}. */
    private boolean moved(int from, int to) {
        List<Integer> after = reached(to, kept, position[to], position[from]);
        if (after.contains(from)) {
            return false;
        }
        List<Integer> before = reached(from, keptBack, position[to], position[from]);
        List<Integer> all = new ArrayList<>(inOrder(before));
        all.addAll(inOrder(after));
        int[] free = all.stream().mapToInt(member -> position[member]).sorted().toArray();
        for (int i = 0; i < free.length; i++) {
            position[all.get(i)] = free[i];
        }
        return true;
    }

    private List<Integer> inOrder(List<Integer> members) {
        return members.stream()
                .sorted(Comparator.comparingInt(member -> position[member]))
                .toList();
    }

    private List<Integer> reached(int start, List<List<Integer>> edges, int lowest, int highest) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        List<Integer> reached = new ArrayList<>();
        seen.set(start);
        open.push(start);
        while (!open.isEmpty()) {
            int member = open.pop();
            reached.add(member);
            for (int next : edges.get(member)) {
                if (!seen.get(next) && position[next] >= lowest && position[next] <= highest) {
                    seen.set(next);
                    open.push(next);
                }
            }
        }
        return reached;
    }
}
