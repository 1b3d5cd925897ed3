package dev.unearth.reports.page.view;

import java.util.List;

/**
 * The components and what they need of each other.
 *
 * @param said what the matrix shows, as a sentence
 * @param names in the order of rows and columns
 */
public record ComponentMap(String said, List<String> names, List<Row> matrix, Grid table) {

    /** What one component needs. */
    public record Row(int number, String name, List<Need> needs) {}

    /**
     * How much the row's component needs the column's.
     *
     * @param text number of places; empty for none
     * @param shade {@code same}, {@code none}, or {@code with1} to {@code with4} and {@code against1} to {@code against4}: with and
     *     against the order in which most dependencies point
     */
    public record Need(String text, String shade, String hint) {}
}
