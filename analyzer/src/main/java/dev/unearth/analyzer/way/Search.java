package dev.unearth.analyzer.way;

import dev.unearth.analyzer.graph.Certainty;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.way.StepMap.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** One search from some nodes over all that they reach: first by certain steps alone, then by all. */
final class Search {

    private final StepMap steps;
    private final int[] distance;
    private final int[] before;
    private final @Nullable Move[] by;
    private final boolean[] weak;
    private final List<Integer> found = new ArrayList<>();

    Search(StepMap steps, Collection<NodeKey> starts) {
        this.steps = steps;
        this.distance = new int[steps.size()];
        this.before = new int[steps.size()];
        this.by = new Move[steps.size()];
        this.weak = new boolean[steps.size()];
        Arrays.fill(distance, -1);
        Arrays.fill(before, -1);
        for (NodeKey each : starts.stream().sorted().toList()) {
            int start = steps.number(each);
            if (distance[start] < 0) {
                distance[start] = 0;
                found.add(start);
            }
        }
        run(false);
        run(true);
    }

    /** Goes on from all that has been found, nearest first; {@code inferred} says whether uncertain steps may be taken. */
    private void run(boolean inferred) {
        PriorityQueue<Integer> open = new PriorityQueue<>(
                Comparator.comparingInt((Integer each) -> distance[each]).thenComparing(Comparator.naturalOrder()));
        open.addAll(found);
        while (!open.isEmpty()) {
            int from = open.remove();
            for (Move move : steps.from(from, distance[from] == 0)) {
                int to = move.to();
                if (distance[to] < 0 && (inferred || !move.isInferred())) {
                    distance[to] = distance[from] + 1;
                    before[to] = from;
                    by[to] = move;
                    weak[to] = weak[from] || move.isInferred();
                    found.add(to);
                    open.add(to);
                }
            }
        }
    }

    /** The numbers of all that was found, the starts first. */
    List<Integer> found() {
        return found;
    }

    int distance(int node) {
        return distance[node];
    }

    Certainty certainty(int node) {
        return weak[node] ? Certainty.INFERRED : Certainty.RESOLVED;
    }

    /** The way to {@code node}, and on by {@code last}. */
    Way way(int node, Move last) {
        List<Step> way = new ArrayList<>();
        way.add(step(node, last));
        int at = node;
        Move move = by[at];
        while (move != null) {
            way.add(step(before[at], move));
            at = before[at];
            move = by[at];
        }
        Collections.reverse(way);
        return new Way(way);
    }

    private Step step(int from, Move move) {
        Certainty certainty =
                move.isInferred() ? Certainty.INFERRED : move.relationship().certainty();
        return new Step(steps.node(from), steps.node(move.to()), move.relationship(), certainty);
    }
}
