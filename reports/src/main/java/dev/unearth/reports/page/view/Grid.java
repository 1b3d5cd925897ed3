package dev.unearth.reports.page.view;

import java.util.List;

/**
 * A table that a script may sort and filter.
 *
 * @param id of its element, unique on the page
 * @param caption says what a row is
 * @param filter label of the field to filter by; empty for none
 * @param more what to do to see the rows left out; empty when none are
 */
public record Grid(String id, String caption, String filter, List<Column> columns, List<List<Cell>> rows, String more) {

    /** A column; numbers are aligned to the right and sorted by size. */
    public record Column(String title, boolean isNumber) {}

    /**
     * A cell.
     *
     * @param sort what to sort by where the text does not do; else empty
     * @param hint shown when pointed at; empty for none
     * @param percent 0 to 100 where a bar stands beside the number; negative for none
     * @param tone of the bar: {@code value}, {@code risk}, {@code coupling} or {@code plain}
     */
    public record Cell(String text, String sort, String hint, boolean isCode, double percent, String tone) {

        /** Words. */
        public static Cell text(String text) {
            return new Cell(text, "", "", false, -1, "");
        }

        /** A name as it stands in the code, with a longer form of it to be shown on demand. */
        public static Cell code(String text, String hint) {
            return new Cell(text, "", hint, true, -1, "");
        }

        /** A number. */
        public static Cell number(String text, double value) {
            return new Cell(text, Double.toString(value), "", false, -1, "");
        }

        /** A number from 0 to 100 with a bar. */
        public static Cell meter(String text, double value, String tone) {
            return new Cell(text, Double.toString(value), "", false, value, tone);
        }
    }
}
