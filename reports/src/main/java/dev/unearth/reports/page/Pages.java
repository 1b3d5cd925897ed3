package dev.unearth.reports.page;

import dev.unearth.reports.page.view.Page;
import dev.unearth.reports.page.view.RuleList;
import dev.unearth.reports.page.view.Surface;
import dev.unearth.reports.page.view.UnknownList;
import java.util.List;

/** Puts the sections together. */
final class Pages {

    private Pages() {}

    static Page of(ReportInput input) {
        Terrain terrain = new Terrain(input.snapshot().graph(), input.components());
        RuleList rules = RulesSection.of(input, terrain);
        Surface surface = SurfaceSection.of(terrain);
        UnknownList unknowns = UnknownsSection.of(input.snapshot());
        return new Page(
                input.snapshot().application(),
                sections(input),
                OverviewSection.of(input),
                RankingSection.of(input, terrain),
                rules,
                ComponentsSection.of(input, terrain),
                surface,
                FindingsSection.of(input.snapshot().findings()),
                unknowns,
                NextSteps.of(input));
    }

    private static List<Page.Section> sections(ReportInput input) {
        long places = input.snapshot().unknowns().stream()
                .mapToLong(unknown -> unknown.count())
                .sum();
        long business = input.rules().stream()
                .filter(rule -> rule.relevance().isBusiness())
                .count();
        return List.of(
                new Page.Section("understood", "Understood", ""),
                new Page.Section("candidates", "Modernize first", ""),
                new Page.Section("rules", "Business rules", Figures.count(business)),
                new Page.Section(
                        "components",
                        "Components",
                        Figures.count(input.components().size())),
                new Page.Section("surface", "Entry points and data", ""),
                new Page.Section(
                        "findings",
                        "Findings",
                        Figures.count(input.snapshot().findings().size())),
                new Page.Section("unknowns", "Unknowns", Figures.count(places)),
                new Page.Section("next", "How to go on", ""));
    }
}
