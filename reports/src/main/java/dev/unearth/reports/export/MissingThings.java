package dev.unearth.reports.export;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.store.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What would settle unknowns, grouped. Types by the library or the sources that should hold them, as far as {@link Suppliers} tells;
 * other types by the first three parts of their package, or by fewer where a group of those is there too, and named by what their
 * packages have in common; types without a package together, unless one of that simple name is missing elsewhere; everything else
 * by itself.
 */
public final class MissingThings {

    /** What stands for types whose package the sources do not tell. */
    public static final String WITHOUT_PACKAGE = "types without a known package";

    private static final int PARTS = 3;
    private static final Set<String> OF_CODE = Set.of("TYPE", "METHOD", "FIELD", "NAME");
    private static final String CALL = "METHOD";

    private static final Comparator<Thing> ORDER = Comparator.comparingInt(
                    (Thing thing) -> thing.code().calls())
            .thenComparingInt(thing -> thing.code().places())
            .thenComparingInt(thing -> thing.tests().calls())
            .thenComparingInt(thing -> thing.tests().places())
            .reversed()
            .thenComparing(Thing::name);

    private final Snapshot snapshot;
    private final Suppliers suppliers;
    private final Set<String> testFiles;
    private final Map<String, String> qualified = new HashMap<>();

    private MissingThings(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.suppliers = new Suppliers(snapshot.graph(), KnownLibraries.read());
        this.testFiles = testFiles(snapshot);
        qualify();
    }

    /** What a missing thing is. */
    public enum Kind {
        /** A jar. */
        LIBRARY,
        /** Source of the application itself: not generated yet, or left out. */
        SOURCES,
        /** Types of which the code tells no package. */
        UNTOLD,
        /** A page, bean, action or the like. */
        OTHER
    }

    /**
     * How much needs a missing thing.
     *
     * @param calls calls that are not resolved without it
     * @param places places of any kind, those calls included
     * @param files how many files they are in
     */
    public record Use(int calls, int places, int files) {}

    /**
     * Something missing.
     *
     * @param name the packages of a library, else what the code calls it
     * @param remedy what to do; empty where nothing can be said
     * @param code what needs it in the application itself
     * @param tests what needs it in tests
     * @param names what they need of it, in the order of the alphabet
     */
    public record Thing(String name, Kind kind, String remedy, Use code, Use tests, List<String> names) {

        /** Whether a jar would help. */
        public boolean isLibrary() {
            return kind == Kind.LIBRARY || kind == Kind.UNTOLD;
        }

        /** Whether its name is one that the code uses. */
        public boolean isNamed() {
            return kind != Kind.UNTOLD;
        }

        /** How many places need it, tests included. */
        public int places() {
            return code.places() + tests.places();
        }
    }

    /** The groups: those with most calls of the application first, those that only tests need last. */
    public static List<Thing> of(Snapshot snapshot) {
        return new MissingThings(snapshot).things();
    }

    private static Set<String> testFiles(Snapshot snapshot) {
        Set<String> files = new HashSet<>();
        for (Node type : snapshot.graph().nodes(NodeKind.TYPE)) {
            if (type.is(NodeProperty.TEST)) {
                type.place().ifPresent(place -> files.add(place.file()));
            }
        }
        return files;
    }

    /** Finds the package of simple names that some other file tells, where all tell the same. */
    private void qualify() {
        Map<String, Set<String>> bySimpleName = new HashMap<>();
        for (Unknown unknown : snapshot.unknowns()) {
            String name = unknown.missing();
            if (OF_CODE.contains(unknown.kind()) && name.indexOf('.') > 0) {
                bySimpleName
                        .computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), key -> new HashSet<>(2))
                        .add(name);
            }
        }
        bySimpleName.forEach((simple, names) -> {
            if (names.size() == 1) {
                qualified.put(simple, names.iterator().next());
            }
        });
    }

    /** The unknowns that one thing would settle. */
    private static final class Group {
        private final Kind kind;
        private final String remedy;
        private final List<Unknown> members = new ArrayList<>();
        private final Set<String> types = new TreeSet<>();

        Group(Kind kind, String remedy) {
            this.kind = kind;
            this.remedy = remedy;
        }
    }

    private List<Thing> things() {
        Map<String, Group> groups = new TreeMap<>();
        Map<String, List<Unknown>> byPrefix = new TreeMap<>();
        for (Unknown unknown : snapshot.unknowns()) {
            if (!unknown.missing().isBlank()) {
                put(unknown, groups, byPrefix);
            }
        }
        byPrefix.forEach((prefix, members) -> {
            Group group = groups.computeIfAbsent(
                    "package " + shortest(prefix, byPrefix.keySet()),
                    key -> new Group(Kind.LIBRARY, "pass the jar that holds it with --classpath"));
            members.forEach(member -> add(group, member));
        });
        List<Thing> things = new ArrayList<>();
        groups.forEach((key, group) -> things.add(thing(key, group)));
        things.sort(ORDER);
        return List.copyOf(things);
    }

    private void put(Unknown unknown, Map<String, Group> groups, Map<String, List<Unknown>> byPrefix) {
        String type = typeOf(unknown);
        if (type.isEmpty()) {
            add(groups.computeIfAbsent(unknown.missing(), key -> new Group(Kind.OTHER, "")), unknown);
            return;
        }
        List<String> parts = packageOf(type);
        String packageName = String.join(".", parts);
        var supplier = suppliers.of(packageName);
        if (parts.isEmpty()) {
            add(groups.computeIfAbsent(WITHOUT_PACKAGE, key -> new Group(Kind.UNTOLD, "")), unknown);
        } else if (supplier.isPresent()) {
            Kind kind = supplier.get().isLibrary() ? Kind.LIBRARY : Kind.SOURCES;
            String remedy = supplier.get().remedy();
            add(groups.computeIfAbsent(supplier.get().name(), key -> new Group(kind, remedy)), unknown);
        } else {
            byPrefix.computeIfAbsent(
                            String.join(".", parts.subList(0, Math.min(PARTS, parts.size()))), key -> new ArrayList<>())
                    .add(unknown);
        }
    }

    private void add(Group group, Unknown unknown) {
        group.members.add(unknown);
        String type = typeOf(unknown);
        group.types.add(type.isEmpty() ? unknown.missing() : type);
    }

    /** The qualified name of the type that is missing; the simple one where nothing tells more; empty where it is no type. */
    private String typeOf(Unknown unknown) {
        String missing = unknown.missing();
        if (OF_CODE.contains(unknown.kind())) {
            return missing.indexOf('.') > 0 ? missing : qualified.getOrDefault(missing, missing);
        }
        boolean isClass = missing.indexOf('.') > 0
                && missing.indexOf('/') < 0
                && missing.chars().allMatch(each -> each == '.' || Character.isJavaIdentifierPart(each))
                && Character.isUpperCase(missing.charAt(missing.lastIndexOf('.') + 1));
        return isClass ? missing : "";
    }

    private static String shortest(String name, Set<String> all) {
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            if (all.contains(name.substring(0, dot))) {
                return name.substring(0, dot);
            }
        }
        return name;
    }

    private Thing thing(String key, Group group) {
        Set<String> names = new TreeSet<>();
        group.types.forEach(type -> names.add(type.substring(type.lastIndexOf('.') + 1)));
        return new Thing(
                group.kind == Kind.LIBRARY ? nameOf(key, group) : key,
                group.kind,
                group.remedy,
                use(group.members, false),
                use(group.members, true),
                List.copyOf(names));
    }

    private Use use(List<Unknown> members, boolean tests) {
        int calls = 0;
        int places = 0;
        Set<String> files = new HashSet<>();
        for (Unknown member : members) {
            if (testFiles.contains(member.place().file()) == tests) {
                calls += member.kind().equals(CALL) ? member.count() : 0;
                places += member.count();
                files.add(member.place().file());
            }
        }
        return new Use(calls, places, files.size());
    }

    /** The parts that the packages of all types begin with; the library's own name where they have less than two in common. */
    private static String nameOf(String key, Group group) {
        List<String> common = null;
        for (String type : group.types) {
            List<String> other = packageOf(type);
            int same = 0;
            while (common != null
                    && same < Math.min(common.size(), other.size())
                    && common.get(same).equals(other.get(same))) {
                same++;
            }
            common = common == null ? other : common.subList(0, same);
        }
        boolean tells = common != null && (common.size() > 1 || key.startsWith("package "));
        return tells ? String.join(".", common) : key;
    }

    /** What stands before the first part that begins with a capital, or before the last. */
    private static List<String> packageOf(String type) {
        List<String> parts = List.of(type.split("\\."));
        int end = 0;
        while (end < parts.size() - 1
                && !parts.get(end).isEmpty()
                && !Character.isUpperCase(parts.get(end).charAt(0))) {
            end++;
        }
        return parts.subList(0, end);
    }
}
