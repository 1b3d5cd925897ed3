package dev.unearth.reports.page.view;

import java.util.List;

/**
 * What to modernize first and why.
 *
 * @param first the components to begin with, in full
 * @param moreComponents how many components are only in the table
 */
public record Ranking(
        List<Candidate> first, int moreComponents, Scatter scatter, Grid components, Grid packages, Grid types) {

    /**
     * A component as ranked.
     *
     * @param size types, lines and rules, as a phrase
     * @param reasons the strongest contributions to value, risk and coupling
     * @param command that explains it on the terminal
     */
    public record Candidate(
            int rank,
            String name,
            String key,
            String priority,
            String size,
            List<Meter> meters,
            List<Reason> reasons,
            String command) {}

    /**
     * A score.
     *
     * @param tone {@code value}, {@code risk} or {@code coupling}
     * @param percent 0 to 100
     */
    public record Meter(String label, String tone, String number, double percent, List<Contribution> contributions) {}

    /** One of the strongest contributions, in words. */
    public record Reason(String label, String tone, String sentence) {}

    /** A summand of a score. */
    public record Contribution(
            String name, String points, String maxPoints, double percent, String reason, List<Exhibit> evidence) {}

    /**
     * A piece of evidence.
     *
     * @param isCode whether it is about something that the code names
     * @param place the file's name and the line; empty where there is none
     * @param path the same with the file's whole path
     */
    public record Exhibit(String about, boolean isCode, String note, String place, String path) {}
}
