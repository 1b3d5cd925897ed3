package dev.unearth.reports.spec;

import java.util.List;

/** Lines of Markdown. Text from the scanned system is escaped, so that it is shown and never rendered or run. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        if (!text.isEmpty() && !endsWithGap()) {
            text.append('\n');
        }
        text.append("#".repeat(level)).append(' ').append(title).append("\n\n");
        return this;
    }

    private boolean endsWithGap() {
        return text.length() > 1 && text.substring(text.length() - 2).equals("\n\n");
    }

    Markdown line(String markdown) {
        text.append(markdown).append('\n');
        return this;
    }

    Markdown gap() {
        text.append('\n');
        return this;
    }

    /** A table; cells are escaped here. */
    Markdown table(List<String> columns, List<List<String>> rows) {
        cells(columns);
        line("|" + " --- |".repeat(columns.size()));
        rows.forEach(this::cells);
        return this;
    }

    private void cells(List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(escaped(cell)).append(" |"));
        text.append('\n');
    }

    /** {@code words} as plain text of one line. */
    static String escaped(String words) {
        return oneLine(words).replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1");
    }

    /** {@code code} in a code span that it cannot leave. */
    static String code(String code) {
        String line = oneLine(code);
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return line.isEmpty() ? "" : fence + space + line + space + fence;
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
