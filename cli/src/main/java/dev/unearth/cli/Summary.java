package dev.unearth.cli;

import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.analyzer.rank.Level;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.Workspace;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a scan found, in words a person can act on; the share of lines understood comes first. */
final class Summary {

    private static final int SHOWN = 3;

    private final Finished finished;
    private final StringBuilder text = new StringBuilder();

    private Summary(Finished finished) {
        this.finished = finished;
    }

    /** The summary of a scan that took {@code millis}. */
    static String of(Finished finished, Workspace workspace, long millis) {
        Summary summary = new Summary(finished);
        summary.understood(millis);
        summary.found();
        summary.first();
        summary.missing();
        summary.next(workspace);
        return summary.text.toString();
    }

    private void line(String label, String format, Object... values) {
        text.append("  %-12s".formatted(label))
                .append(String.format(Locale.ROOT, format, values))
                .append('\n');
    }

    private void understood(long millis) {
        Snapshot snapshot = finished.snapshot();
        long read = snapshot.files().stream()
                .filter(file -> file.status() == SourceFile.Status.READ || file.status() == SourceFile.Status.PARTIAL)
                .count();
        text.append(String.format(
                Locale.ROOT, "%s: %,d files read in %.1f s%n", snapshot.application(), read, millis / 1000.0));
        Snapshot.Coverage coverage = snapshot.coverage();
        line(
                "understood",
                "%.1f %% of %,d lines; %.1f %% of %,d calls resolved",
                100 * coverage.share(),
                coverage.lines(),
                100 * coverage.callShare(),
                coverage.calls());
    }

    private void found() {
        line(
                "found",
                "%,d types, %,d entry points, %,d tables, %,d business rules, %,d components, %,d findings",
                finished.snapshot().graph().nodes(NodeKind.TYPE).stream()
                        .filter(type -> !type.is(dev.unearth.analyzer.graph.NodeProperty.EXTERNAL))
                        .count(),
                finished.count(NodeKind.ENTRY_POINT),
                finished.count(NodeKind.TABLE),
                finished.rules().size(),
                finished.components().size(),
                finished.snapshot().findings().size());
    }

    private void first() {
        List<Candidate> first = finished.candidates().stream()
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
    private void missing() {
        Map<String, Integer> missing = new TreeMap<>();
        for (Unknown unknown : finished.snapshot().unknowns()) {
            if (!unknown.missing().isEmpty()) {
                missing.merge(packageOf(unknown.missing()), unknown.count(), Integer::sum);
            }
        }
        List<Map.Entry<String, Integer>> most = missing.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .toList();
        for (int i = 0; i < most.size(); i++) {
            line(
                    i == 0 ? "missing" : "",
                    "%s: %,d places need it; pass its jar with --classpath",
                    most.get(i).getKey(),
                    most.get(i).getValue());
        }
        long others = finished.snapshot().unknowns().stream()
                .filter(unknown -> unknown.missing().isEmpty())
                .count();
        if (others > 0) {
            line(most.isEmpty() ? "unknown" : "", "%,d more places are not understood: unearth unknowns", others);
        }
    }

    /** The first three segments of a package, which is how libraries are told apart. */
    private static String packageOf(String type) {
        String[] segments = type.split("\\.", -1);
        int last = segments.length == 1 ? 1 : Math.min(3, segments.length - 1);
        return String.join(".", List.of(segments).subList(0, last));
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
