package dev.unearth.analyzer.way;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.way.StepMap.Move;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The ways through a graph. Among all ways to a node the most certain one is taken, and the shortest among those. Not safe for use by
 * several threads.
 */
public final class Ways {

    private final StepMap steps;

    /** The ways through {@code graph}. */
    public Ways(SystemGraph graph) {
        this.steps = new StepMap(graph);
    }

    /**
     * All that can be reached from {@code start}, itself left out; in the order of keys.
     *
     * @throws IllegalArgumentException if the node is not in the graph
     */
    public List<Reached> reach(NodeKey start) {
        Search search = new Search(steps, Set.of(start));
        return search.found().stream()
                .filter(each -> search.distance(each) > 0)
                .map(each -> new Reached(steps.node(each), search.distance(each), search.certainty(each)))
                .sorted(Comparator.comparing(reached -> reached.node().key()))
                .toList();
    }

    /**
     * The ways from any of {@code starts} to any of {@code ends}: one for each step into an end, the most certain and shortest
     * first.
     */
    public List<Way> between(Collection<NodeKey> starts, Collection<NodeKey> ends) {
        return between(starts, numbers(ends));
    }

    private Set<Integer> numbers(Collection<NodeKey> keys) {
        return keys.stream().map(steps::number).collect(Collectors.toSet());
    }

    private List<Way> between(Collection<NodeKey> starts, Set<Integer> ends) {
        List<Way> ways = new ArrayList<>();
        Search search = new Search(steps, starts);
        for (int each : search.found()) {
            if (!ends.contains(each)) {
                Map<String, Move> endings = new TreeMap<>();
                for (Move move : steps.from(each, search.distance(each) == 0)) {
                    if (ends.contains(move.to())) {
                        endings.putIfAbsent(
                                move.to() + move.relationship().kind().name(), move);
                    }
                }
                endings.values().forEach(move -> ways.add(search.way(each, move)));
            }
        }
        ways.sort(Comparator.comparing(Way::certainty)
                .thenComparing(way -> way.steps().size())
                .thenComparing(way -> way.end().key())
                .thenComparing(
                        way -> way.steps().get(way.steps().size() - 1).from().key()));
        return List.copyOf(ways);
    }

    /** Those of {@code starts} from which any of {@code ends} can be reached, each with the best way, in the order of their keys. */
    public Map<Node, Way> leadingTo(Collection<NodeKey> starts, Collection<NodeKey> ends) {
        Set<Integer> last = numbers(ends);
        BitSet before = before(last);
        Map<Node, Way> found = new LinkedHashMap<>();
        for (NodeKey start : starts.stream().sorted().toList()) {
            if (before.get(steps.number(start))) {
                found.put(
                        steps.node(steps.number(start)),
                        between(Set.of(start), last).get(0));
            }
        }
        return found;
    }

    /** All from which any of {@code ends} can be reached, themselves left out, in the order of keys. */
    public List<Node> before(Collection<NodeKey> ends) {
        return before(numbers(ends)).stream().mapToObj(steps::node).toList();
    }

    private BitSet before(Set<Integer> ends) {
        Map<Integer, List<Integer>> sources = new TreeMap<>();
        for (int each = 0; each < steps.size(); each++) {
            for (Move move : steps.from(each, false)) {
                sources.computeIfAbsent(move.to(), key -> new ArrayList<>()).add(each);
            }
        }
        BitSet found = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(ends);
        while (!open.isEmpty()) {
            for (int source : sources.getOrDefault(open.remove(), List.of())) {
                if (!found.get(source) && !ends.contains(source)) {
                    found.set(source);
                    open.add(source);
                }
            }
        }
        return found;
    }
}
