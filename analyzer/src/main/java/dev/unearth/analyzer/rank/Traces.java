package dev.unearth.analyzer.rank;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.measure.Codebase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each type has to do with rules, entry points, tables, the container and unknowns, whatever the level. */
final class Traces {

    private static final Set<RelationKind> TABLE_READS = EnumSet.of(RelationKind.QUERIES);
    private static final Set<RelationKind> TABLE_WRITES =
            EnumSet.of(RelationKind.INSERTS, RelationKind.UPDATES, RelationKind.DELETES);
    private static final Set<RelationKind> CONTAINER = EnumSet.of(
            RelationKind.FORWARDS_TO,
            RelationKind.INCLUDES,
            RelationKind.FILTERS,
            RelationKind.INJECTS,
            RelationKind.WIRED_TO,
            RelationKind.SENDS_TO,
            RelationKind.RECEIVES_FROM,
            RelationKind.INVOKES_REMOTE,
            RelationKind.SCHEDULES);

    private final SystemGraph graph;
    private final Codebase code;
    private final Map<Integer, List<Trace>> rules = new HashMap<>();
    private final Map<Integer, List<Trace>> entries = new HashMap<>();
    private final Map<Integer, List<Trace>> tables = new HashMap<>();
    private final Map<Integer, List<Trace>> writtenTables = new HashMap<>();
    private final Map<Integer, List<Trace>> partners = new HashMap<>();
    private final Map<Integer, List<Unknown>> unknowns = new HashMap<>();
    private final Map<NodeKey, List<Integer>> tableUsers = new HashMap<>();

    /**
     * What joins a type to something.
     *
     * @param other what it is joined to
     */
    record Trace(NodeKey other, Relationship relationship) {
        Exhibit exhibit(String note) {
            Place place = relationship.places().isEmpty()
                    ? null
                    : relationship.places().get(0);
            return new Exhibit(other, note, place);
        }
    }

    Traces(SystemGraph graph, Codebase code, List<Unknown> allUnknowns) {
        this.graph = graph;
        this.code = code;
        graph.relationships().forEach(this::read);
        Map<String, List<Integer>> typesOfFile = new HashMap<>();
        for (int type = 0; type < code.size(); type++) {
            int number = type;
            if (code.outermost(type) == type) {
                code.type(type)
                        .place()
                        .ifPresent(place -> typesOfFile
                                .computeIfAbsent(place.file(), file -> new ArrayList<>())
                                .add(number));
            }
        }
        allUnknowns.forEach(
                unknown -> owner(typesOfFile.getOrDefault(unknown.place().file(), List.of()), unknown)
                        .ifPresent(type -> list(unknowns, type).add(unknown)));
    }

    private void read(Relationship each) {
        int from = code.numberOf(each.from());
        int to = code.numberOf(each.to());
        if (each.kind() == RelationKind.ENFORCED_BY && to >= 0) {
            list(rules, to).add(new Trace(each.from(), each));
        } else if (each.kind() == RelationKind.HANDLED_BY && to >= 0) {
            list(entries, to).add(new Trace(each.from(), each));
        } else if (from >= 0 && isTableUse(each.kind())) {
            table(each.to()).ifPresent(table -> tableUse(from, table, each));
        } else if (CONTAINER.contains(each.kind())) {
            partner(from, to, each);
        }
    }

    private static boolean isTableUse(RelationKind kind) {
        return TABLE_READS.contains(kind) || TABLE_WRITES.contains(kind) || kind == RelationKind.MAPS_TO;
    }

    private void tableUse(int type, NodeKey table, Relationship each) {
        Trace trace = new Trace(table, each);
        list(tables, type).add(trace);
        tableUsers.computeIfAbsent(table, key -> new ArrayList<>()).add(type);
        if (TABLE_WRITES.contains(each.kind())) {
            list(writtenTables, type).add(trace);
        }
    }

    private void partner(int from, int to, Relationship each) {
        if (from >= 0) {
            list(partners, from).add(new Trace(each.to(), each));
        }
        if (to >= 0) {
            list(partners, to).add(new Trace(each.from(), each));
        }
    }

    /** The table itself, or the table of a column: what stands before the last dot of the column's key. */
    private Optional<NodeKey> table(NodeKey key) {
        Optional<Node> node = graph.node(key);
        if (node.filter(each -> each.kind() == NodeKind.TABLE).isPresent()) {
            return Optional.of(key);
        }
        String value = key.value();
        return node.filter(each -> each.kind() == NodeKind.COLUMN && value.indexOf('.') >= 0)
                .map(each -> new NodeKey(NodeKind.TABLE.prefix()
                        + value.substring(NodeKind.COLUMN.prefix().length(), value.lastIndexOf('.'))));
    }

    /** The type of the file whose lines hold the unknown; the first of the file for what stands before all types. */
    private Optional<Integer> owner(List<Integer> types, Unknown unknown) {
        return types.stream()
                .filter(type -> start(type) <= unknown.place().line())
                .max(Comparator.comparingInt(this::start))
                .or(() -> types.stream().min(Comparator.comparingInt(this::start)));
    }

    private int start(int type) {
        return code.type(type).place().map(Place::line).orElse(0);
    }

    private static <T> List<T> list(Map<Integer, List<T>> map, int type) {
        return map.computeIfAbsent(type, key -> new ArrayList<>(2));
    }

    List<Trace> rules(Area area) {
        return gather(rules, area);
    }

    List<Trace> entries(Area area) {
        return gather(entries, area);
    }

    List<Trace> tables(Area area) {
        return gather(tables, area);
    }

    List<Trace> writtenTables(Area area) {
        return gather(writtenTables, area);
    }

    List<Trace> partners(Area area) {
        return gather(partners, area);
    }

    List<Unknown> unknowns(Area area) {
        return gather(unknowns, area);
    }

    /** The types that use a table, some more than once. */
    List<Integer> usersOf(NodeKey table) {
        return tableUsers.getOrDefault(table, List.of());
    }

    private static <T> List<T> gather(Map<Integer, List<T>> map, Area area) {
        return area.types().stream()
                .flatMap(type -> map.getOrDefault(type, List.of()).stream())
                .toList();
    }
}
