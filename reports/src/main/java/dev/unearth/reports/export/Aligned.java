package dev.unearth.reports.export;

import java.util.List;

/** A table with aligned columns. */
final class Aligned {

    /** Longer cells are cut off; those of the last column are not. */
    private static final int WIDEST = 60;

    private Aligned() {}

    static String write(Table table) {
        int[] widths = widths(table);
        StringBuilder text = new StringBuilder();
        line(
                text,
                table.columns().stream().map(column -> column.replace('_', ' ')).toList(),
                widths);
        table.rows().forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private static int[] widths(Table table) {
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = table.columns().get(i).length();
            for (List<String> row : table.rows()) {
                widths[i] = Math.min(WIDEST, Math.max(widths[i], row.get(i).length()));
            }
        }
        return widths;
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            boolean last = i == cells.size() - 1;
            String cell = printable(cells.get(i));
            String shown = last || cell.length() <= WIDEST ? cell : shortened(cell);
            line.append(shown);
            if (!last) {
                line.append(" ".repeat(widths[i] - shown.length() + 2));
            }
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /** Paths tell more at their end. */
    private static String shortened(String cell) {
        boolean isPath = cell.indexOf('/') >= 0 && cell.indexOf(' ') < 0;
        return isPath ? "…" + cell.substring(cell.length() - WIDEST + 1) : cell.substring(0, WIDEST - 1) + "…";
    }

    /** Names in the scanned system may hold control characters, which must not reach a terminal. */
    private static String printable(String cell) {
        return TableFormat.oneLine(cell).replaceAll("\\p{Cntrl}", "?");
    }
}
