package dev.unearth.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts names into an order in which most of the weight points from earlier to later ones: the greedy heuristic of P. Eades, X. Lin and
 * W. F. Smyth, "A fast and effective heuristic for the feedback arc set problem", Information Processing Letters 47 (1993), with
 * weights. Without cycles nothing points backwards. Ties go by name; O(n³) for n names.
 */
final class Layering {

    private final SortedMap<String, SortedMap<String, Integer>> needs;
    private final List<String> open;

    private Layering(List<String> names, SortedMap<String, SortedMap<String, Integer>> needs) {
        this.needs = needs;
        this.open = new ArrayList<>(names.stream().sorted().toList());
    }

    static List<String> of(List<String> names, SortedMap<String, SortedMap<String, Integer>> needs) {
        return new Layering(names, needs).order();
    }

    private List<String> order() {
        List<String> first = new ArrayList<>();
        LinkedList<String> last = new LinkedList<>();
        while (!open.isEmpty()) {
            open.stream()
                    .filter(name -> outgoing(name) == 0 && incoming(name) > 0)
                    .findFirst()
                    .ifPresentOrElse(
                            sink -> {
                                open.remove(sink);
                                last.addFirst(sink);
                            },
                            () -> {
                                String next = next();
                                open.remove(next);
                                first.add(next);
                            });
        }
        first.addAll(last);
        return first;
    }

    /** A source if there is one, else the name that gives the most and takes the least. */
    private String next() {
        return open.stream()
                .max(Comparator.comparing((String name) -> incoming(name) == 0)
                        .thenComparingLong(name -> outgoing(name) - incoming(name))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private long outgoing(String name) {
        return open.stream().mapToLong(other -> weight(name, other)).sum();
    }

    private long incoming(String name) {
        return open.stream().mapToLong(other -> weight(other, name)).sum();
    }

    private long weight(String from, String to) {
        return needs.getOrDefault(from, new TreeMap<>()).getOrDefault(to, 0);
    }
}
