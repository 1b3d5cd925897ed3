package dev.unearth.analyzer.rank;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.measure.Codebase;
import dev.unearth.analyzer.measure.Cycle;
import dev.unearth.analyzer.measure.Dependency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What makes an area hard to take out: who needs it, what it needs, and what it shares. */
final class CouplingGauges {

    private static final Comparator<Dependency> HEAVIEST_FIRST = Comparator.comparingInt(Dependency::weight)
            .reversed()
            .thenComparing(Dependency::from)
            .thenComparing(Dependency::to);

    private final Codebase code;
    private final Division division;
    private final Traces traces;
    private final List<List<Codebase.Link>> incoming;

    CouplingGauges(Codebase code, Division division, Traces traces, List<List<Codebase.Link>> incoming) {
        this.code = code;
        this.division = division;
        this.traces = traces;
        this.incoming = incoming;
    }

    List<Ingredient> ingredients() {
        return List.of(
                new Ingredient("used by", "types", 25, Scale.count(14), this::usedBy),
                new Ingredient("uses", "types", 15, Scale.count(14), this::uses),
                new Ingredient("libraries", "types", 10, Scale.count(10), this::libraries),
                new Ingredient("cycle", "members", 20, Scale.count(5), this::cycle),
                new Ingredient("shared tables", "tables", 15, Scale.count(3), this::sharedTables),
                new Ingredient("container", "partners", 15, Scale.count(5), this::container));
    }

    private Ingredient.Reading usedBy(Area area) {
        Map<NodeKey, Dependency> users = new TreeMap<>();
        for (int type : area.types()) {
            for (Codebase.Link link : incoming.get(type)) {
                if (division.isOutside(area, link.from())) {
                    users.merge(link.dependency().from(), link.dependency(), CouplingGauges::heavier);
                }
            }
        }
        String reason = "%d types outside depend on it: each may break when it changes.".formatted(users.size());
        return new Ingredient.Reading(users.size(), reason, exhibits(users));
    }

    private Ingredient.Reading uses(Area area) {
        Map<NodeKey, Dependency> used = new TreeMap<>();
        for (int type : area.types()) {
            for (Codebase.Link link : code.links(type)) {
                if (division.isOutside(area, link.to())) {
                    used.merge(link.dependency().to(), link.dependency(), CouplingGauges::heavier);
                }
            }
        }
        String reason = "It depends on %d types outside: each must come along or be bridged.".formatted(used.size());
        return new Ingredient.Reading(used.size(), reason, exhibits(used));
    }

    private static Dependency heavier(Dependency a, Dependency b) {
        return HEAVIEST_FIRST.compare(a, b) <= 0 ? a : b;
    }

    private static List<Exhibit> exhibits(Map<NodeKey, Dependency> partners) {
        return partners.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(HEAVIEST_FIRST))
                .limit(Contribution.MAX_EVIDENCE)
                .map(entry -> exhibit(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Exhibit exhibit(NodeKey partner, Dependency dependency) {
        String note = dependency.weight() == 1 ? "1 place" : dependency.weight() + " places";
        return new Exhibit(
                partner,
                note,
                dependency.places().isEmpty() ? null : dependency.places().get(0));
    }

    private Ingredient.Reading libraries(Area area) {
        Set<NodeKey> libraries = new TreeSet<>();
        area.types().forEach(type -> libraries.addAll(code.libraries(type)));
        String reason = "It uses %d types of libraries outside the Java platform.".formatted(libraries.size());
        List<Exhibit> evidence =
                libraries.stream().map(key -> new Exhibit(key, "", null)).toList();
        return new Ingredient.Reading(libraries.size(), reason, evidence);
    }

    private Ingredient.Reading cycle(Area area) {
        String members =
                division.level() == Level.TYPE ? "types" : division.level().label() + "s";
        return division.cycle(area)
                .map(cycle -> cycle(cycle, members))
                .orElseGet(() -> new Ingredient.Reading(0, "It is in no cycle of %s.".formatted(members), List.of()));
    }

    private static Ingredient.Reading cycle(Cycle cycle, String members) {
        int others = cycle.members().size() - 1;
        String reason = "It is in a cycle with %d other %s; %d dependencies would have to be cut to end it."
                .formatted(others, members, cycle.cuts().size());
        List<Exhibit> evidence = cycle.cuts().stream()
                .limit(Contribution.MAX_EVIDENCE)
                .map(cut -> new Exhibit(
                        cut.from(),
                        "cut its %d places on %s".formatted(cut.weight(), cut.to()),
                        cut.places().isEmpty() ? null : cut.places().get(0)))
                .toList();
        return new Ingredient.Reading(others, reason, evidence);
    }

    private Ingredient.Reading sharedTables(Area area) {
        Map<NodeKey, Exhibit> shared = new TreeMap<>();
        for (Traces.Trace trace : traces.tables(area)) {
            long outside = traces.usersOf(trace.other()).stream()
                    .distinct()
                    .filter(type -> division.isOutside(area, type))
                    .count();
            if (outside > 0) {
                shared.putIfAbsent(trace.other(), trace.exhibit("also used by %d types outside".formatted(outside)));
            }
        }
        String reason =
                "%d of the tables it uses are used outside too: the data cannot move alone.".formatted(shared.size());
        return new Ingredient.Reading(shared.size(), reason, new ArrayList<>(shared.values()));
    }

    private Ingredient.Reading container(Area area) {
        Map<NodeKey, Exhibit> partners = new TreeMap<>();
        for (Traces.Trace trace : traces.partners(area)) {
            int type = code.numberOf(trace.other());
            if (type < 0 || division.isOutside(area, type)) {
                partners.putIfAbsent(
                        trace.other(), trace.exhibit(trace.relationship().kind().name()));
            }
        }
        String reason =
                "The container or configuration joins it to %d things outside: pages, beans, destinations, systems."
                        .formatted(partners.size());
        return new Ingredient.Reading(partners.size(), reason, new ArrayList<>(partners.values()));
    }
}
