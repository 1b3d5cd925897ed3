package dev.unearth.reports.page.view;

import java.util.List;

/**
 * The whole page.
 *
 * @param sections what the navigation lists, in the order of the page
 * @param steps how to go on
 */
public record Page(
        String application,
        List<Section> sections,
        Overview overview,
        Ranking ranking,
        RuleList rules,
        ComponentMap components,
        Surface surface,
        List<FindingGroup> findings,
        UnknownList unknowns,
        List<Step> steps) {

    /**
     * An entry of the navigation.
     *
     * @param id of the section's element
     * @param count how many things the section lists; empty where that says nothing
     */
    public record Section(String id, String title, String count) {}

    /**
     * Something to do next.
     *
     * @param purpose why one would, as a sentence without its full stop
     * @param command to be typed as it is
     */
    public record Step(String purpose, String command) {}
}
