package dev.unearth.reports.page.view;

import java.util.List;

/**
 * What was scanned and how much of it was understood.
 *
 * @param scanned what was read, as a sentence
 * @param share of the lines understood, for example {@code 87.3 %}
 * @param percent the same, 0 to 100
 * @param linesSaid the numbers behind the share, as a sentence
 * @param trust what the share means for the rest of the page
 * @param calls share of the calls resolved
 * @param callPercent the same, 0 to 100
 * @param leftOut what was not read or only in part, most first
 * @param missing what would raise the share, most first
 * @param remedy what to do about what is missing, before the command that does it
 * @param moreMissing how many further groups there are
 */
public record Overview(
        String scanned,
        String origin,
        String share,
        double percent,
        String linesSaid,
        String trust,
        String calls,
        double callPercent,
        String callsSaid,
        List<Fact> facts,
        List<LeftOut> leftOut,
        List<Missing> missing,
        String remedy,
        int moreMissing) {

    /**
     * A figure about the system.
     *
     * @param section id of the section that has more
     */
    public record Fact(String number, String label, String section) {}

    /** Files that were not read, or not in full, for one reason. */
    public record LeftOut(String number, String status, String reason, String example) {}

    /**
     * Something outside that would settle unknowns.
     *
     * @param name a package, a library, or what types without a package have in common
     * @param places how many places need it
     * @param examples some of the names needed
     */
    public record Missing(String name, boolean isCode, String places, double percent, String examples) {}
}
