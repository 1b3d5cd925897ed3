package dev.unearth.reports.page;

import static dev.unearth.reports.page.Figures.count;
import static dev.unearth.reports.page.Figures.counted;

import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.Snapshot.Coverage;
import dev.unearth.reports.export.MissingThings;
import dev.unearth.reports.page.view.Overview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was scanned, how much of it was understood, what was left out, and what would help. */
final class OverviewSection {

    private static final int MOST_MISSING = 8;
    private static final int MOST_LEFT_OUT = 10;
    private static final int MOST_EXAMPLES = 3;

    private final ReportInput input;
    private final Snapshot snapshot;
    private final Coverage coverage;

    private OverviewSection(ReportInput input) {
        this.input = input;
        this.snapshot = input.snapshot();
        this.coverage = snapshot.coverage();
    }

    static Overview of(ReportInput input) {
        return new OverviewSection(input).overview();
    }

    private Overview overview() {
        List<MissingThings.Thing> things = MissingThings.of(snapshot);
        return new Overview(
                scanned(),
                origin(),
                Figures.percent(coverage.share()),
                Figures.tenth(100 * coverage.share()),
                linesSaid(),
                trust(),
                Figures.percent(coverage.callShare()),
                Figures.tenth(100 * coverage.callShare()),
                callsSaid(),
                facts(),
                leftOut(),
                things.stream()
                        .limit(MOST_MISSING)
                        .map(thing -> missing(thing, things))
                        .toList(),
                remedy(things),
                Math.max(0, things.size() - MOST_MISSING));
    }

    private String scanned() {
        Map<String, Integer> kinds = new TreeMap<>();
        long lines = 0;
        for (SourceFile file : snapshot.files()) {
            if (file.status() == Status.READ || file.status() == Status.PARTIAL) {
                kinds.merge(word(file.kind()), 1, Integer::sum);
                lines += file.lines();
            }
        }
        String most = kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(4)
                .map(entry -> count(entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        int files = kinds.values().stream().mapToInt(Integer::intValue).sum();
        return "%s read, %s%s."
                .formatted(counted(files, "file"), counted(lines, "line"), most.isEmpty() ? "" : ": " + most);
    }

    private static String word(FileKind kind) {
        return switch (kind) {
            case JAVA -> "Java";
            case JSP, HTML, XML, TLD, SQL -> kind.name();
            default -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** Roots by their folders' names only: where they lay is the business of the machine that scanned them. */
    private String origin() {
        List<String> parts = new ArrayList<>();
        String roots = snapshot.provenance().getOrDefault("roots", "");
        if (!roots.isBlank()) {
            parts.add(roots.lines().map(OverviewSection::lastName).collect(Collectors.joining(", ")));
        }
        String commit = snapshot.provenance().getOrDefault("commit", "");
        if (!commit.isBlank()) {
            parts.add("commit " + commit.substring(0, Math.min(10, commit.length())));
        }
        String tool = snapshot.provenance().getOrDefault("tool", "");
        parts.add(("Unearth " + tool).strip());
        return String.join(" · ", parts);
    }

    private static String lastName(String path) {
        String[] names = path.split("[/\\\\]+");
        return names.length == 0 ? path : names[names.length - 1];
    }

    private String linesSaid() {
        return "%s of %s lines that say something stand in files that were read and hold nothing that did not parse or resolve."
                .formatted(count(coverage.understood()), count(coverage.lines()));
    }

    private String trust() {
        double share = coverage.share();
        if (share >= 0.95) {
            return "What follows rests on nearly all of the system.";
        }
        if (share >= 0.8) {
            return "What follows rests on most of the system; what is listed below can still change it.";
        }
        return "Take what follows as a first draft: supply what is listed below and scan again before you decide.";
    }

    private String callsSaid() {
        return "%s of %s calls lead to a method that was found."
                .formatted(count(coverage.resolvedCalls()), count(coverage.calls()));
    }

    private List<Overview.Fact> facts() {
        long types = snapshot.graph().nodes(NodeKind.TYPE).stream()
                .filter(type -> !type.is(NodeProperty.EXTERNAL))
                .count();
        long rules = input.rules().stream()
                .filter(rule -> rule.relevance().isBusiness())
                .count();
        return List.of(
                fact(types, "type", "types", "components"),
                fact(input.components().size(), "component", "components", "components"),
                fact(rules, "business rule", "business rules", "rules"),
                fact(nodes(NodeKind.ENTRY_POINT), "entry point", "entry points", "surface"),
                fact(nodes(NodeKind.TABLE), "table", "tables", "tables"),
                fact(snapshot.findings().size(), "finding", "findings", "findings"));
    }

    private long nodes(NodeKind kind) {
        return snapshot.graph().nodes(kind).size();
    }

    private static Overview.Fact fact(long number, String one, String many, String section) {
        return new Overview.Fact(count(number), number == 1 ? one : many, section);
    }

    private List<Overview.LeftOut> leftOut() {
        Map<String, List<SourceFile>> groups = new TreeMap<>();
        for (SourceFile file : snapshot.files()) {
            if (file.status() != Status.READ) {
                String reason =
                        file.status() == Status.PARTIAL ? "parts of the file did not parse" : general(file.reason());
                groups.computeIfAbsent(file.status() + "\n" + reason, key -> new ArrayList<>())
                        .add(file);
            }
        }
        return groups.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<SourceFile>> group) ->
                                -group.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_LEFT_OUT)
                .map(group -> leftOut(group.getKey(), group.getValue()))
                .toList();
    }

    /** A reason without the file it names, so that a thousand copies are one line. */
    private static String general(String reason) {
        if (reason.isBlank()) {
            return "no reason given";
        }
        return reason.startsWith("copy of ") ? "copies of other files" : reason;
    }

    private static Overview.LeftOut leftOut(String key, List<SourceFile> files) {
        String[] parts = key.split("\n", 2);
        String status = parts[0].toLowerCase(Locale.ROOT);
        String example = files.get(0).path();
        return new Overview.LeftOut(
                count(files.size()), status.equals("partial") ? "read in part" : status, parts[1], example);
    }

    private static Overview.Missing missing(MissingThings.Thing thing, List<MissingThings.Thing> all) {
        return new Overview.Missing(
                thing.name(),
                thing.isNamed(),
                count(thing.places()),
                Figures.ratio(thing.places(), all.get(0).places()),
                Wording.some(thing.names(), MOST_EXAMPLES));
    }

    private static String remedy(List<MissingThings.Thing> things) {
        return things.stream().allMatch(MissingThings.Thing::isLibrary)
                ? "Pass the jars that hold them and scan again:"
                : "Pass the jars that hold them, add the other files to the scanned folders, and scan again:";
    }
}
