package dev.unearth.cli;

import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.analyzer.rank.Contribution;
import dev.unearth.analyzer.rank.Exhibit;
import dev.unearth.analyzer.rank.Level;
import dev.unearth.analyzer.rank.Score;
import dev.unearth.analyzer.store.RankingOverlay;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unearth rank}. */
@Command(
        name = "rank",
        description = "What to modernize first, and why.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  unearth rank -o unearth-out --level package",
            "  unearth rank --explain component:permits:fee"
        })
final class RankCommand extends TableCommand {

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "COMPONENT")
    private Level level = Level.COMPONENT;

    @Option(
            names = "--explain",
            paramLabel = "KEY",
            description = "Every contribution to the scores of one candidate, with the evidence behind it.")
    private String explained = "";

    @Override
    String subject() {
        return level.label() + " candidates";
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        Table.Builder table = Table.of("candidates", "rank name priority value risk coupling why key");
        RankingOverlay.read(store).stream()
                .filter(candidate -> candidate.level() == level)
                .forEach(candidate -> table.row(
                        candidate.rank(),
                        candidate.name(),
                        number(candidate.priority()),
                        number(candidate.value().value()),
                        number(candidate.risk().value()),
                        number(candidate.coupling().value()),
                        why(candidate),
                        candidate.key()));
        return table.build();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The strongest contribution to value, to risk and to coupling. */
    static String why(Candidate candidate) {
        return List.of(candidate.value(), candidate.risk(), candidate.coupling()).stream()
                .flatMap(score -> score.strongest().stream().limit(1))
                .map(Contribution::name)
                .collect(Collectors.joining(", "));
    }

    @Override
    void print(Snapshot snapshot, SnapshotStore store) {
        if (explained.isEmpty()) {
            super.print(snapshot, store);
            return;
        }
        Candidate candidate = RankingOverlay.read(store).stream()
                .filter(each -> each.key().value().equals(explained))
                .findFirst()
                .orElseThrow(() -> new Refused("There is no candidate " + explained
                        + " in the newest scan. `unearth rank --level component|package|type` lists the keys."));
        explain(candidate, snapshot.graph());
    }

    private void explain(Candidate candidate, SystemGraph graph) {
        PrintWriter out = out();
        out.println("%s  rank %d of its level, priority %s"
                .formatted(candidate.key(), candidate.rank(), number(candidate.priority())));
        out.println(
                "priority = (value + risk) / 2 / (1 + coupling / 100); every measure is defined in docs/measures.md");
        score("value", candidate.value(), graph);
        score("risk", candidate.risk(), graph);
        score("coupling", candidate.coupling(), graph);
    }

    private void score(String name, Score score, SystemGraph graph) {
        PrintWriter out = out();
        out.println();
        out.println(name + " " + number(score.value()) + " of 100");
        for (Contribution each : score.contributions()) {
            out.println("  %5s of %-5s %s: %s"
                    .formatted(number(each.points()), number(each.maxPoints()), each.name(), each.reason()));
            for (Exhibit exhibit : each.evidence()) {
                String place =
                        exhibit.place().map(found -> "  " + found.display()).orElse("");
                out.println("                 " + about(exhibit, graph) + " " + exhibit.note() + place);
            }
        }
    }

    /** The key of what the evidence points at; of a rule its sentence too. */
    private static String about(Exhibit exhibit, SystemGraph graph) {
        String sentence =
                graph.node(exhibit.about()).map(node -> node.text("statement")).orElse("");
        return sentence.isEmpty() ? exhibit.about().value() : exhibit.about() + " " + sentence;
    }
}
