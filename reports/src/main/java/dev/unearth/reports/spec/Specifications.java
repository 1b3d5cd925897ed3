package dev.unearth.reports.spec;

import static dev.unearth.analyzer.graph.NodeProperty.EXTERNAL;
import static dev.unearth.analyzer.graph.NodeProperty.KIND;
import static dev.unearth.analyzer.graph.NodeProperty.LINES;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.reports.trace.Clause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the specification of each component as a Markdown file of its own, and an index of them. A component without a rule has
 * one too: it says what enters, what data it touches and what it needs.
 */
public final class Specifications {

    private static final Map<RelationKind, String> OPERATIONS = Map.of(
            RelationKind.QUERIES,
            "reads",
            RelationKind.INSERTS,
            "inserts",
            RelationKind.UPDATES,
            "updates",
            RelationKind.DELETES,
            "deletes");

    private final Snapshot snapshot;
    private final SystemGraph graph;
    private final SortedMap<String, List<Clause>> clauses;
    private final List<Component> components;
    private final Map<NodeKey, String> componentOf = new HashMap<>();
    private final Map<String, Set<NodeKey>> membersOf = new HashMap<>();
    private final SortedMap<String, SortedMap<String, Integer>> dependencies;

    /**
     * Specifications of {@code components}.
     *
     * @param clauses those of each component by name
     */
    public Specifications(Snapshot snapshot, List<Component> components, SortedMap<String, List<Clause>> clauses) {
        this.snapshot = snapshot;
        this.graph = snapshot.graph();
        this.components = List.copyOf(components);
        this.clauses = clauses;
        for (Component component : components) {
            component.types().forEach(type -> {
                componentOf.put(type, component.name());
                graph.outgoing(type, RelationKind.DECLARES)
                        .forEach(member -> componentOf.put(member.to(), component.name()));
            });
        }
        componentOf.forEach((member, component) ->
                membersOf.computeIfAbsent(component, key -> new HashSet<>()).add(member));
        this.dependencies = dependencies();
    }

    /** Writes a file per component and {@code index.md} into {@code folder}. */
    public void writeTo(Path folder) throws IOException {
        SortedMap<String, String> files = fileNames(components, clauses.keySet());
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(folder.resolve(file.getValue()), SpecificationWriter.write(specification(file.getKey())));
        }
        write(folder.resolve("index.md"), index(files));
    }

    /**
     * The names of the files by component.
     *
     * @param others names of what has clauses and is no component
     */
    public static SortedMap<String, String> fileNames(List<Component> components, Set<String> others) {
        Set<String> names = new TreeSet<>(others);
        components.forEach(component -> names.add(component.name()));
        SortedMap<String, String> files = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        names.forEach(name -> files.put(name, fileName(name, taken)));
        return files;
    }

    /** Names of components come from the scanned system: nothing in them may lead out of the folder. */
    private static String fileName(String component, Set<String> taken) {
        String base = component.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^\\.+", "_");
        String name = base;
        for (int i = 2; name.equalsIgnoreCase("index") || !taken.add(name.toLowerCase(java.util.Locale.ROOT)); i++) {
            name = base + "_" + i;
        }
        return name + ".md";
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private String index(SortedMap<String, String> files) {
        Markdown text = new Markdown();
        text.heading(1, "Specifications of " + Markdown.escaped(snapshot.application()));
        text.line("One per component; [the report](../report/index.html) says which to begin with.")
                .gap();
        files.forEach((name, file) -> text.line("- [%s](%s): %d clauses"
                .formatted(
                        Markdown.escaped(name),
                        file,
                        clauses.getOrDefault(name, List.of()).size())));
        return text.toString();
    }

    private Specification specification(String name) {
        Set<NodeKey> members = membersOf.getOrDefault(name, Set.of());
        return new Specification(
                name,
                facts(members),
                entryPoints(members),
                data(members),
                clauses.getOrDefault(name, List.of()),
                neighbours(name),
                unknowns(members));
    }

    private List<String> facts(Set<NodeKey> members) {
        List<Node> types = members.stream()
                .filter(key -> key.prefix().equals(NodeKind.TYPE.prefix()))
                .map(key -> graph.node(key).orElseThrow())
                .filter(type -> !type.is(EXTERNAL))
                .toList();
        long lines = (long) types.stream()
                .filter(type -> graph.incoming(type.key(), RelationKind.DECLARES).stream()
                        .noneMatch(declares -> members.contains(declares.from())))
                .mapToDouble(type -> type.number(LINES))
                .sum();
        return types.isEmpty() ? List.of() : List.of("%d types, %,d lines".formatted(types.size(), lines));
    }

    private List<List<String>> entryPoints(Set<NodeKey> members) {
        List<List<String>> rows = new ArrayList<>();
        for (Node entry : graph.nodes(NodeKind.ENTRY_POINT)) {
            for (Relationship handled : graph.outgoing(entry.key(), RelationKind.HANDLED_BY)) {
                if (members.contains(handled.to())) {
                    rows.add(List.of(entry.text(KIND), entry.name(), name(handled.to())));
                }
            }
        }
        return rows;
    }

    private String name(NodeKey key) {
        String value = key.value();
        return value.substring(value.indexOf(':', value.indexOf(':') + 1) + 1);
    }

    private List<List<String>> data(Set<NodeKey> members) {
        SortedMap<String, SortedMap<String, Set<String>>> methods = new TreeMap<>();
        for (NodeKey member : members.stream().sorted().toList()) {
            for (Relationship each : graph.outgoing(member)) {
                String operation = OPERATIONS.get(each.kind());
                if (operation != null && each.to().prefix().equals(NodeKind.TABLE.prefix())) {
                    methods.computeIfAbsent(name(each.to()), table -> new TreeMap<>())
                            .computeIfAbsent(operation, key -> new LinkedHashSet<>())
                            .add(name(member));
                }
            }
        }
        List<List<String>> rows = new ArrayList<>();
        methods.forEach((table, operations) ->
                operations.forEach((operation, in) -> rows.add(List.of(table, operation, String.join(", ", in)))));
        return rows;
    }

    private List<List<String>> neighbours(String name) {
        List<List<String>> rows = new ArrayList<>();
        dependencies
                .getOrDefault(name, new TreeMap<>())
                .forEach((other, places) -> rows.add(List.of(other, "is needed by this one", places.toString())));
        dependencies.forEach((other, needs) -> {
            Integer places = needs.get(name);
            if (places != null) {
                rows.add(List.of(other, "needs this one", places.toString()));
            }
        });
        return rows;
    }

    /** In how many places the code of one component needs another, by the names of both. */
    private SortedMap<String, SortedMap<String, Integer>> dependencies() {
        SortedMap<String, SortedMap<String, Integer>> found = new TreeMap<>();
        for (Relationship each : graph.relationships()) {
            if (each.kind() == RelationKind.DEPENDS_ON) {
                String from = componentOf.get(each.from());
                String to = componentOf.get(each.to());
                if (from != null && to != null && !from.equals(to)) {
                    found.computeIfAbsent(from, key -> new TreeMap<>()).merge(to, each.weight(), Integer::sum);
                }
            }
        }
        return found;
    }

    private List<Unknown> unknowns(Set<NodeKey> members) {
        Set<String> files = new HashSet<>();
        members.stream()
                .map(graph::node)
                .flatMap(java.util.Optional::stream)
                .map(Node::source)
                .filter(Objects::nonNull)
                .forEach(place -> files.add(place.file()));
        return snapshot.unknowns().stream()
                .filter(unknown -> files.contains(unknown.place().file()))
                .toList();
    }
}
