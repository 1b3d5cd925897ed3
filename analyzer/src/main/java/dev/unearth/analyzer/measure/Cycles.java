package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * Cycles among parts of the code: strongly connected components of two or more parts (Kosaraju's algorithm, O(V + E)), each
 * with the dependencies to cut.
 */
public final class Cycles {

    private static final Comparator<Dependency> BY_KEYS =
            Comparator.comparing(Dependency::from).thenComparing(Dependency::to);

    private Cycles() {}

    /** Cycles among outermost types. */
    static List<Cycle> ofTypes(Codebase code) {
        return among(NodeKind.TYPE, dependencies(code, type -> Optional.of(code.key(code.outermost(type)))));
    }

    /** Cycles among packages. */
    static List<Cycle> ofPackages(Codebase code) {
        return among(NodeKind.PACKAGE, dependencies(code, code::packageOf));
    }

    /**
     * The dependencies among the parts that {@code partOf} puts types into, in the order of their ends; what stays inside one
     * part is none. Weights of the types' dependencies are added up.
     */
    public static List<Dependency> dependencies(Codebase code, IntFunction<Optional<NodeKey>> partOf) {
        int[] parts = new int[code.size()];
        List<NodeKey> keys = numbered(partOf, parts);
        Map<Long, List<Dependency>> gathered = new HashMap<>();
        for (int type = 0; type < code.size(); type++) {
            for (Codebase.Link link : code.links(type)) {
                int from = parts[type];
                int to = parts[link.to()];
                if (from >= 0 && to >= 0 && from != to) {
                    gathered.computeIfAbsent((long) from << Integer.SIZE | to, ends -> new ArrayList<>(1))
                            .add(link.dependency());
                }
            }
        }
        List<Dependency> dependencies = new ArrayList<>(gathered.size());
        gathered.forEach((ends, all) ->
                dependencies.add(sum(keys.get((int) (ends >>> Integer.SIZE)), keys.get(ends.intValue()), all)));
        dependencies.sort(BY_KEYS);
        return dependencies;
    }

    /** The keys of the parts; {@code parts} is set to the place of each type's part among them, or to -1. */
    private static List<NodeKey> numbered(IntFunction<Optional<NodeKey>> partOf, int[] parts) {
        Map<NodeKey, Integer> numbers = new LinkedHashMap<>();
        for (int type = 0; type < parts.length; type++) {
            parts[type] = partOf.apply(type)
                    .map(part -> numbers.computeIfAbsent(part, key -> numbers.size()))
                    .orElse(-1);
        }
        return List.copyOf(numbers.keySet());
    }

    private static Dependency sum(NodeKey from, NodeKey to, List<Dependency> parts) {
        if (parts.size() == 1) {
            return new Dependency(from, to, parts.get(0).weight(), parts.get(0).places());
        }
        int weight = parts.stream().mapToInt(Dependency::weight).sum();
        List<Place> places =
                parts.stream().flatMap(part -> part.places().stream()).toList();
        return new Dependency(from, to, weight, places);
    }

    /** The cycles that {@code dependencies} close, in the order of their first members. */
    public static List<Cycle> among(NodeKind level, List<Dependency> dependencies) {
        Graph<NodeKey, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        dependencies.stream().flatMap(each -> Stream.of(each.from(), each.to())).forEach(graph::addVertex);
        dependencies.forEach(each -> graph.addEdge(each.from(), each.to()));
        List<List<NodeKey>> components = new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(members -> members.size() > 1)
                        .map(members -> List.copyOf(new TreeSet<>(members)))
                        .sorted(Comparator.comparing(members -> members.get(0)))
                        .toList();
        return cycles(level, components, dependencies);
    }

    private static List<Cycle> cycles(NodeKind level, List<List<NodeKey>> components, List<Dependency> dependencies) {
        Map<NodeKey, Integer> componentOf = new HashMap<>();
        List<List<Dependency>> inside = new ArrayList<>();
        for (List<NodeKey> members : components) {
            members.forEach(member -> componentOf.put(member, inside.size()));
            inside.add(new ArrayList<>());
        }
        for (Dependency each : dependencies) {
            Integer component = componentOf.get(each.from());
            if (component != null && component.equals(componentOf.get(each.to()))) {
                inside.get(component).add(each);
            }
        }
        List<Cycle> cycles = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            inside.get(i).sort(BY_KEYS);
            cycles.add(new Cycle(level, components.get(i), WeakestLinks.of(components.get(i), inside.get(i))));
        }
        return cycles;
    }

    static void addTo(Sheet sheet, Codebase code, List<Cycle> typeCycles, List<Cycle> packageCycles) {
        Map<NodeKey, Integer> sizes = new HashMap<>();
        Stream.of(typeCycles, packageCycles)
                .flatMap(Collection::stream)
                .forEach(cycle -> cycle.members()
                        .forEach(member -> sizes.put(member, cycle.members().size())));
        HashSet<NodeKey> packages = new HashSet<>();
        for (int type = 0; type < code.size(); type++) {
            int size = sizes.getOrDefault(code.key(code.outermost(type)), 0);
            sheet.put(code.key(type), Measure.CYCLE_SIZE, size);
            code.packageOf(type).ifPresent(packages::add);
        }
        packages.forEach(key -> sheet.put(key, Measure.CYCLE_SIZE, sizes.getOrDefault(key, 0)));
    }

    /** The finding for a cycle, about its first member and at the first place to cut. */
    static Finding finding(Codebase code, Cycle cycle) {
        Dependency weakest = cycle.cuts().get(0);
        Place place = weakest.places().stream().findFirst().orElse(new Place("", SourceSpan.NONE));
        String parts = cycle.level() == NodeKind.PACKAGE ? "packages" : "types";
        String message =
                "%d %s depend on each other; cutting %d of their dependencies (%d places) would end it, first %s on %s"
                        .formatted(
                                cycle.members().size(),
                                parts,
                                cycle.cuts().size(),
                                cycle.cutWeight(),
                                name(code, weakest.from()),
                                name(code, weakest.to()));
        return new Finding("CYCLE", cycle.members().get(0), place, message);
    }

    private static String name(Codebase code, NodeKey key) {
        return code.graph().node(key).orElseThrow().name();
    }
}
