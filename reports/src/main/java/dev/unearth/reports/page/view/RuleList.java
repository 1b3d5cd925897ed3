package dev.unearth.reports.page.view;

import java.util.List;

/**
 * The business rules by component.
 *
 * @param said how many there are of which kind of certainty, as a sentence
 * @param kinds those that occur, with their meanings
 * @param more how many are not shown and what lists them; empty when all are
 */
public record RuleList(String said, int shown, List<Kind> kinds, List<Group> groups, String more) {

    /** A kind of rule and how often it occurs. */
    public record Kind(String word, String meaning, int count) {}

    /**
     * The rules of a component.
     *
     * @param specification where its specification is, relative to the page; empty where there is none
     */
    public record Group(String component, String specification, List<Rule> rules) {}

    /**
     * A rule.
     *
     * @param formal in pseudo-code
     * @param context what holds besides, in pseudo-code; empty when nothing does
     * @param clause what the specification calls it; empty where it is in none
     * @param morePlaces how many places are not listed
     * @param excerpt the lines of its first place; empty when not at hand
     */
    public record Rule(
            String id,
            String kind,
            String sentence,
            String place,
            String relevance,
            double percent,
            String formal,
            String context,
            String clause,
            String test,
            String verdict,
            List<String> reasons,
            List<Spot> places,
            int morePlaces,
            List<Line> excerpt) {}

    /** A place that enforces a rule. */
    public record Spot(String place, String member) {}

    /** A line of source. */
    public record Line(int number, String text) {}
}
