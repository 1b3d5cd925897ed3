package dev.unearth.reports.export;

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
 * too, and named by what their packages have in common; types without a package together; everything else by itself.
 */
public final class MissingThings {

    /** What stands for types whose package the sources do not tell. */
    public static final String WITHOUT_PACKAGE = "types without a known package";

    private static final int PARTS = 3;
    private static final Set<String> OF_CODE = Set.of("TYPE", "METHOD", "FIELD", "NAME");

    /**
     * Something missing.
     *
     * @param isLibrary whether a jar would help
     * @param places how many places need it
     * @param names what they need of it, in the order of the alphabet
     */
    public record Thing(String name, boolean isLibrary, int places, List<String> names) {

        /** Whether its name is one that the code uses. */
        public boolean isNamed() {
            return !name.equals(WITHOUT_PACKAGE);
        }
    }

    private MissingThings() {}

    /** The groups, most places first. */
    public static List<Thing> of(List<Unknown> unknowns) {
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
        if (!isOfCode(unknown)) {
            return unknown.missing();
        }
        List<String> parts = packageOf(unknown);
        return parts.isEmpty() ? WITHOUT_PACKAGE : String.join(".", parts.subList(0, Math.min(PARTS, parts.size())));
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
        boolean isLibrary = members.stream().anyMatch(MissingThings::isOfCode);
        boolean isPackage = isLibrary && !name.equals(WITHOUT_PACKAGE);
        return new Thing(
                isPackage ? common(members) : name,
                isLibrary,
                members.stream().mapToInt(Unknown::count).sum(),
                List.copyOf(names));
    }

    private static boolean isOfCode(Unknown unknown) {
        return OF_CODE.contains(unknown.kind());
    }

    /** The parts that the packages of all members begin with; at least those of their group. */
    private static String common(List<Unknown> members) {
        List<String> common = packageOf(members.get(0));
        for (Unknown member : members) {
            List<String> other = packageOf(member);
            int same = 0;
            while (same < Math.min(common.size(), other.size())
                    && common.get(same).equals(other.get(same))) {
                same++;
            }
            common = common.subList(0, same);
        }
        return String.join(".", common);
    }

    /** What stands before the first part that begins with a capital, or before the last. */
    private static List<String> packageOf(Unknown unknown) {
        List<String> parts = List.of(unknown.missing().split("\\."));
        int end = 0;
        while (end < parts.size() - 1
                && !parts.get(end).isEmpty()
                && !Character.isUpperCase(parts.get(end).charAt(0))) {
            end++;
        }
        return parts.subList(0, end);
    }
}
