package dev.unearth.reports.page;

import static dev.unearth.reports.page.Figures.count;
import static dev.unearth.reports.page.Figures.counted;

import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.reports.export.MissingThings;
import dev.unearth.reports.page.view.Grid;
import dev.unearth.reports.page.view.Grid.Cell;
import dev.unearth.reports.page.view.Grid.Column;
import dev.unearth.reports.page.view.UnknownList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What could not be resolved, by reason and by what is missing. */
final class UnknownsSection {

    private static final int MOST_REASONS = 40;
    private static final int MOST_MISSING = 100;
    private static final int MOST_NAMES = 4;

    private UnknownsSection() {}

    static UnknownList of(Snapshot snapshot) {
        List<Unknown> unknowns = snapshot.unknowns();
        String said = "%s in %s."
                .formatted(
                        counted(places(unknowns), "place"),
                        counted(
                                unknowns.stream()
                                        .map(unknown -> unknown.place().file())
                                        .distinct()
                                        .count(),
                                "file"));
        return new UnknownList(said, unknowns.isEmpty(), byReason(unknowns), byMissing(snapshot));
    }

    private static long places(List<Unknown> unknowns) {
        return unknowns.stream().mapToLong(Unknown::count).sum();
    }

    private static Grid byReason(List<Unknown> unknowns) {
        Map<String, List<Unknown>> groups = new TreeMap<>();
        for (Unknown unknown : unknowns) {
            groups.computeIfAbsent(unknown.kind() + "\n" + unknown.reason(), key -> new ArrayList<>())
                    .add(unknown);
        }
        List<List<Unknown>> largest = groups.values().stream()
                .sorted(Comparator.comparingLong(UnknownsSection::places).reversed())
                .toList();
        List<Column> columns = List.of(
                new Column("Places", true),
                new Column("Kind", false),
                new Column("Reason", false),
                new Column("For example", false),
                new Column("At", false));
        return new Grid(
                "unknown-reasons",
                "Unknowns by reason",
                "",
                columns,
                largest.stream()
                        .limit(MOST_REASONS)
                        .map(UnknownsSection::reason)
                        .toList(),
                more(largest.size(), MOST_REASONS));
    }

    private static String more(int all, int most) {
        return all <= most
                ? ""
                : "The first %s of %s: unearth unknowns lists them all.".formatted(count(most), count(all));
    }

    private static List<Cell> reason(List<Unknown> group) {
        Unknown example = group.get(0);
        long places = places(group);
        return List.of(
                Cell.number(count(places), places),
                Cell.text(example.kind().toLowerCase(Locale.ROOT)),
                Cell.text(example.reason()),
                Cell.code(example.name(), ""),
                Cell.code(Wording.shortPlace(example.place()), example.place().display()));
    }

    private static Grid byMissing(Snapshot snapshot) {
        List<MissingThings.Thing> things = MissingThings.of(snapshot);
        List<Column> columns = List.of(
                new Column("Places", true),
                new Column("Calls", true),
                new Column("Missing", false),
                new Column("What to do", false),
                new Column("Of it", false));
        return new Grid(
                "unknown-missing",
                "Unknowns by what would settle them",
                "",
                columns,
                things.stream()
                        .limit(MOST_MISSING)
                        .map(UnknownsSection::missing)
                        .toList(),
                more(things.size(), MOST_MISSING));
    }

    private static List<Cell> missing(MissingThings.Thing thing) {
        return List.of(
                Cell.number(count(thing.places()), thing.places()),
                Cell.number(
                        count(thing.code().calls() + thing.tests().calls()),
                        thing.code().calls() + thing.tests().calls()),
                thing.isNamed() ? Cell.code(thing.name(), "") : Cell.text(thing.name()),
                Cell.text(thing.remedy()),
                Cell.text(Wording.some(thing.names(), MOST_NAMES)));
    }
}
