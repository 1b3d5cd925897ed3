package dev.unearth.cli;

import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.analyzer.rank.Level;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.Workspace;
import dev.unearth.reports.export.MissingThings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a scan found, in words a person can act on; the share of lines understood comes first. */
final class Summary {

    private static final int SHOWN = 3;

    private final StringBuilder text = new StringBuilder();

    /** The summary of a scan that took {@code millis}. */
    static String of(Finished finished, Workspace workspace, long millis) {
        Summary summary = new Summary();
        summary.understood(finished.snapshot(), millis);
        summary.found(finished);
        summary.first(finished.candidates());
        summary.missing(finished.snapshot());
        summary.next(workspace);
        return summary.text.toString();
    }

    /** The summary of a scan that stopped at the graph after {@code millis}. */
    static String ofGraph(Snapshot snapshot, long millis) {
        Summary summary = new Summary();
        summary.understood(snapshot, millis);
        summary.line(
                "found",
                "%,d types, %,d entry points, %,d tables, %,d findings; rules and ranking were not asked for",
                types(snapshot),
                count(snapshot, NodeKind.ENTRY_POINT),
                count(snapshot, NodeKind.TABLE),
                snapshot.findings().size());
        summary.missing(snapshot);
        return summary.text.toString();
    }

    private static long types(Snapshot snapshot) {
        return snapshot.graph().nodes(NodeKind.TYPE).stream()
                .filter(type -> !type.is(NodeProperty.EXTERNAL))
                .count();
    }

    private static int count(Snapshot snapshot, NodeKind kind) {
        return snapshot.graph().nodes(kind).size();
    }

    private void line(String label, String format, Object... values) {
        text.append("  %-12s".formatted(label))
                .append(String.format(Locale.ROOT, format, values))
                .append('\n');
    }

    private void understood(Snapshot snapshot, long millis) {
        long read = snapshot.files().stream()
                .filter(file -> file.status() == SourceFile.Status.READ || file.status() == SourceFile.Status.PARTIAL)
                .count();
        text.append(String.format(
                Locale.ROOT, "%s: %,d files read in %.1f s%n", snapshot.application(), read, millis / 1000.0));
        Snapshot.Coverage coverage = snapshot.coverage();
        line(
                "understood",
                "%.1f %% of %,d lines; %.1f %% of %,d calls resolved",
                percent(coverage.share()),
                coverage.lines(),
                percent(coverage.callShare()),
                coverage.calls());
    }

    /** Rounded down: 100 is said of nothing that is not whole. */
    private static double percent(double share) {
        return Math.floor(share * 1000) / 10;
    }

    private void found(Finished finished) {
        line(
                "found",
                "%,d types, %,d entry points, %,d tables, %,d business rules, %,d components, %,d findings",
                types(finished.snapshot()),
                count(finished.snapshot(), NodeKind.ENTRY_POINT),
                count(finished.snapshot(), NodeKind.TABLE),
                finished.rules().size(),
                finished.components().size(),
                finished.snapshot().findings().size());
    }

    private void first(List<Candidate> candidates) {
        List<Candidate> first = candidates.stream()
                .filter(candidate -> candidate.level() == Level.COMPONENT)
                .limit(SHOWN)
                .toList();
        for (Candidate candidate : first) {
            line(
                    candidate.rank() == 1 ? "begin with" : "",
                    "%d. %s (value %.0f, risk %.0f, coupling %.0f): %s",
                    candidate.rank(),
                    candidate.name(),
                    candidate.value().value(),
                    candidate.risk().value(),
                    candidate.coupling().value(),
                    RankCommand.why(candidate));
        }
    }

    /** What would settle most unknowns. */
    private void missing(Snapshot snapshot) {
        List<MissingThings.Thing> most = MissingThings.of(snapshot).stream()
                .filter(thing ->
                        thing.kind() == MissingThings.Kind.LIBRARY || thing.kind() == MissingThings.Kind.SOURCES)
                .limit(SHOWN)
                .toList();
        String label = "missing";
        for (MissingThings.Thing thing : most) {
            line(
                    label,
                    "%s: %s need it%s; %s",
                    thing.name(),
                    need(thing.code()),
                    thing.tests().places() == 0 ? "" : ", and " + need(thing.tests()) + " of tests",
                    thing.remedy());
            label = "";
        }
        long others = snapshot.unknowns().stream()
                .filter(unknown -> unknown.missing().isEmpty())
                .count();
        if (others > 0) {
            line(most.isEmpty() ? "unknown" : "", "%,d more places are not understood: unearth unknowns", others);
        }
    }

    private static String need(MissingThings.Use use) {
        return String.format(Locale.ROOT, "%,d calls, %,d places", use.calls(), use.places());
    }

    private void next(Workspace workspace) {
        Path report = workspace.results("report").resolve("index.html");
        line("read", "%s", report);
        line("", "%s", workspace.results("specs").resolve("index.md"));
        line(
                "go on",
                "unearth rank --explain KEY, unearth rules --explain ID, unearth unknowns (-o %s)",
                workspace.folder());
    }
}
