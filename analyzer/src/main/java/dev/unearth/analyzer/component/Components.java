package dev.unearth.analyzer.component;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.measure.Codebase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Components by package. A package with its sub-packages becomes a component when enough types are in it that no sub-package
 * took along: at least 3, and at least a fortieth of all types, so that there are about 40 components at most. What is too
 * small goes to the package above; what is left at the top is a component of its own.
 *
 * <p>Example: with {@code gov.fee} (12 types), {@code gov.fee.rates} (2), {@code gov.permit} (8) and {@code gov} (1), of 23 types,
 * the components are {@code fee} (14), {@code permit} (8) and {@code gov} (1).
 */
public final class Components {

    private static final int MIN_TYPES = 3;
    private static final int MAX_COMPONENTS = 40;
    private static final String UNNAMED = "default";

    private final Codebase code;
    private final int enough;
    private final Map<String, List<NodeKey>> found = new TreeMap<>();

    private Components(Codebase code) {
        this.code = code;
        this.enough = Math.max(MIN_TYPES, (code.size() + MAX_COMPONENTS - 1) / MAX_COMPONENTS);
    }

    /** The components of the production types of {@code graph}, in the order of their names. */
    public static List<Component> of(SystemGraph graph) {
        return of(Codebase.of(graph));
    }

    /** The components of {@code code}, in the order of their names. */
    public static List<Component> of(Codebase code) {
        Components components = new Components(code);
        components.gather();
        Map<String, String> names = names(List.copyOf(components.found.keySet()));
        return components.found.entrySet().stream()
                .map(entry ->
                        new Component(names.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue(), false))
                .sorted(Comparator.comparing(Component::name))
                .toList();
    }

    /** Goes through the packages from the longest name up, so that a package comes after all that lie below it. */
    private void gather() {
        TreeMap<String, List<NodeKey>> open = new TreeMap<>(
                Comparator.comparingInt(Components::depth).reversed().thenComparing(Comparator.naturalOrder()));
        for (int type = 0; type < code.size(); type++) {
            open.computeIfAbsent(packageName(type), name -> new ArrayList<>()).add(code.key(type));
        }
        String top = commonPrefix(List.copyOf(open.keySet()));
        while (!open.isEmpty()) {
            Map.Entry<String, List<NodeKey>> next = open.pollFirstEntry();
            boolean isTop = depth(next.getKey()) <= depth(top);
            if (isTop || next.getValue().size() >= enough) {
                found.put(next.getKey(), next.getValue());
            } else {
                open.computeIfAbsent(parent(next.getKey()), name -> new ArrayList<>())
                        .addAll(next.getValue());
            }
        }
    }

    private String packageName(int type) {
        return code.packageOf(type)
                .map(NodeKey::value)
                .map(value -> value.substring(value.lastIndexOf(':') + 1))
                .orElse("");
    }

    private static int depth(String name) {
        return name.isEmpty() ? 0 : name.split("\\.").length;
    }

    private static String parent(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String commonPrefix(List<String> names) {
        String prefix = names.isEmpty() ? "" : names.get(0);
        for (String name : names) {
            while (!(name + ".").startsWith(prefix + ".") && !prefix.isEmpty()) {
                prefix = parent(prefix);
            }
        }
        return prefix;
    }

    /** The shortest end of each package's name that no other package has: {@code fee}, or {@code fee.web} beside {@code permit.web}. */
    private static Map<String, String> names(List<String> packages) {
        Map<String, Integer> uses = new HashMap<>();
        packages.forEach(name -> ends(name).forEach(end -> uses.merge(end, 1, Integer::sum)));
        Map<String, String> names = new HashMap<>();
        for (String name : packages) {
            String shortest = ends(name).stream()
                    .filter(end -> uses.getOrDefault(end, 0) == 1)
                    .findFirst()
                    .orElse(name);
            names.put(name, shortest.isEmpty() ? UNNAMED : shortest);
        }
        return names;
    }

    /** The ends of a dotted name at its dots, shortest first. */
    private static List<String> ends(String name) {
        List<String> ends = new ArrayList<>();
        for (int dot = name.lastIndexOf('.'); dot >= 0; dot = name.lastIndexOf('.', dot - 1)) {
            ends.add(name.substring(dot + 1));
        }
        ends.add(name);
        return ends;
    }
}
