package dev.unearth.reports.page;

import static dev.unearth.reports.page.Figures.count;

import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.reports.page.view.FindingGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Findings by kind, those first of which a person can do something about structure. */
final class FindingsSection {

    private static final int MOST_FINDINGS = 40;

    private static final Map<String, Advice> ADVICE = Map.of(
            "CYCLE",
            new Advice(
                    0,
                    "Cycles",
                    "What depends on each other can only be moved together. Cut the named dependency first."),
            "GOD_CLASS",
            new Advice(
                    1,
                    "God classes",
                    "Classes that do too much with the data of others. Split them before you move them."),
            "DEAD_CODE",
            new Advice(
                    2, "Dead code", "Nothing found leads here. Ask, then leave it behind: it need not be modernized."));

    private record Advice(int place, String title, String text) {}

    private FindingsSection() {}

    static List<FindingGroup> of(List<Finding> findings) {
        Map<String, List<Finding>> kinds = new TreeMap<>();
        findings.forEach(finding ->
                kinds.computeIfAbsent(finding.kind(), kind -> new ArrayList<>()).add(finding));
        return kinds.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Finding>> kind) -> advice(kind.getKey()).place)
                        .thenComparing(Map.Entry::getKey))
                .map(kind -> group(advice(kind.getKey()), kind.getValue()))
                .toList();
    }

    private static Advice advice(String kind) {
        String words = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
        String title = words.isEmpty() ? "Other" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return ADVICE.getOrDefault(kind, new Advice(ADVICE.size(), title, ""));
    }

    private static FindingGroup group(Advice advice, List<Finding> findings) {
        List<FindingGroup.Entry> entries = findings.stream()
                .limit(MOST_FINDINGS)
                .map(FindingsSection::entry)
                .toList();
        String more = findings.size() <= MOST_FINDINGS
                ? ""
                : "The first %s of %s: unearth export --format tsv lists them all."
                        .formatted(count(MOST_FINDINGS), count(findings.size()));
        return new FindingGroup(advice.title, count(findings.size()), advice.text, entries, more);
    }

    private static FindingGroup.Entry entry(Finding finding) {
        Place place = finding.place();
        return new FindingGroup.Entry(finding.message(), Terrain.name(finding.about()), place.display());
    }
}
