package dev.unearth.reports.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A named table of texts; each row has a cell per column.
 *
 * @param name also the name of its file, without ending
 */
public record Table(String name, List<String> columns, List<List<String>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Row %s of table %s does not fit its columns %s".formatted(row, name, columns));
            }
        }
    }

    /** An empty table under construction; {@code columns} are separated by spaces. */
    public static Builder of(String name, String columns) {
        return new Builder(name, List.of(columns.split(" ", -1)));
    }

    /** This table with its first {@code count} rows only. */
    public Table first(int count) {
        return new Table(name, columns, rows.subList(0, Math.min(count, rows.size())));
    }

    /** Collects rows. */
    public static final class Builder {

        private final String name;
        private final List<String> columns;
        private final List<List<String>> rows = new ArrayList<>();

        private Builder(String name, List<String> columns) {
            this.name = name;
            this.columns = columns;
        }

        /** Adds a row; cells are shown by their {@code toString}. */
        public Builder row(Object... cells) {
            List<String> row = new ArrayList<>(cells.length);
            for (Object cell : cells) {
                row.add(cell.toString());
            }
            rows.add(row);
            return this;
        }

        /** The table, rows in the order they were added. */
        public Table build() {
            return new Table(name, columns, rows);
        }

        /** The table, rows sorted cell by cell, numbers in line columns as numbers, doubles dropped. */
        public Table sorted() {
            List<List<String>> sorted = new ArrayList<>(rows.stream().distinct().toList());
            sorted.sort(this::compare);
            return new Table(name, columns, sorted);
        }

        private int compare(List<String> a, List<String> b) {
            for (int i = 0; i < columns.size(); i++) {
                int order = columns.get(i).startsWith("line")
                        ? Comparator.comparingInt(String::length)
                                .thenComparing(Comparator.naturalOrder())
                                .compare(a.get(i), b.get(i))
                        : a.get(i).compareTo(b.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
