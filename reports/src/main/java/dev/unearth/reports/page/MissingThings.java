package dev.unearth.reports.page;

import dev.unearth.analyzer.graph.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What would settle unknowns, grouped: types by the first three parts of their package, or by fewer where a group of those is there
 * too; types without a package together; everything else by itself.
 */
final class MissingThings {

    /** What stands for types whose package the sources do not tell. */
    static final String WITHOUT_PACKAGE = "types without a known package";

    private static final int PARTS = 3;
    private static final Set<String> OF_CODE = Set.of("TYPE", "METHOD", "FIELD", "NAME");

    /**
     * Something missing.
     *
     * @param isLibrary whether a jar would help
     * @param places how many places need it
     * @param names what they need of it, in the order of the alphabet
     */
    record Thing(String name, boolean isLibrary, int places, List<String> names) {}

    private MissingThings() {}

    /** The groups, most places first. */
    static List<Thing> of(List<Unknown> unknowns) {
        Map<String, List<Unknown>> groups = new TreeMap<>();
        for (Unknown unknown : unknowns) {
            if (!unknown.missing().isBlank()) {
                groups.computeIfAbsent(group(unknown), name -> new ArrayList<>())
                        .add(unknown);
            }
        }
        Map<String, List<Unknown>> merged = new TreeMap<>();
        groups.forEach(
                (name, members) -> merged.computeIfAbsent(shortest(name, groups.keySet()), n -> new ArrayList<>())
                        .addAll(members));
        return merged.entrySet().stream()
                .map(entry -> thing(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Thing::places).reversed().thenComparing(Thing::name))
                .toList();
    }

    private static String group(Unknown unknown) {
        if (!OF_CODE.contains(unknown.kind())) {
            return unknown.missing();
        }
        List<String> parts = new ArrayList<>();
        for (String part : unknown.missing().split("\\.")) {
            if (part.isEmpty() || Character.isUpperCase(part.charAt(0)) || parts.size() == PARTS) {
                break;
            }
            parts.add(part);
        }
        boolean hasPackage = unknown.missing().contains(".") && !parts.isEmpty();
        return hasPackage ? String.join(".", parts) : WITHOUT_PACKAGE;
    }

    private static String shortest(String name, Set<String> all) {
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            if (all.contains(name.substring(0, dot))) {
                return name.substring(0, dot);
            }
        }
        return name;
    }

    private static Thing thing(String name, List<Unknown> members) {
        TreeSet<String> names = new TreeSet<>();
        members.forEach(
                member -> names.add(member.missing().substring(member.missing().lastIndexOf('.') + 1)));
        boolean isLibrary = members.stream().anyMatch(member -> OF_CODE.contains(member.kind()));
        return new Thing(
                name, isLibrary, members.stream().mapToInt(Unknown::count).sum(), List.copyOf(names));
    }
}
