package dev.unearth.reports.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a table is written; lines end in a line feed everywhere. */
public enum TableFormat {
    /** Aligned columns for a terminal, long cells cut off. */
    TABLE {
        @Override
        public String write(Table table) {
            return Aligned.write(table);
        }
    },
    /** Tab separated with a header; tabs and line breaks in cells become spaces. */
    TSV {
        @Override
        public String write(Table table) {
            return lines(table, row -> row.stream().map(TableFormat::oneLine).collect(Collectors.joining("\t")));
        }
    },
    /** RFC 4180 but for the line ends; cells that a spreadsheet would run as a formula get a leading apostrophe. */
    CSV {
        @Override
        public String write(Table table) {
            return lines(table, row -> row.stream().map(TableFormat::quoted).collect(Collectors.joining(",")));
        }
    },
    /** An array of objects with texts as values. */
    JSON {
        @Override
        public String write(Table table) {
            return json(table);
        }
    },
    /** A Markdown table. */
    MD {
        @Override
        public String write(Table table) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(table.columns().stream().map(column -> "---").toList());
            rows.addAll(table.rows());
            return lines(
                    new Table(table.name(), table.columns(), rows),
                    row -> row.stream().map(TableFormat::inMarkdown).collect(Collectors.joining(" | ", "| ", " |")));
        }
    };

    /** The whole text of {@code table}, header included. */
    public abstract String write(Table table);

    /** Ending of files in this format. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    private interface RowText {
        String of(List<String> cells);
    }

    private static String lines(Table table, RowText text) {
        StringBuilder lines = new StringBuilder(text.of(table.columns())).append('\n');
        table.rows().forEach(row -> lines.append(text.of(row)).append('\n'));
        return lines.toString();
    }

    static String oneLine(String cell) {
        return cell.replaceAll("[\\t\\n\\r\\f\\u000B\\u0085\\u2028\\u2029]", " ");
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\\n\\r].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** HTML in cells is shown, not run, wherever the Markdown is rendered. */
    private static String inMarkdown(String cell) {
        return oneLine(cell)
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("`", "\\`")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }

    private static String json(Table table) {
        List<Map<String, String>> objects = new ArrayList<>();
        for (List<String> row : table.rows()) {
            Map<String, String> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(table.columns().get(i), row.get(i));
            }
            objects.add(object);
        }
        try {
            return com.fasterxml
                            .jackson
                            .jr
                            .ob
                            .JSON
                            .std
                            .with(com.fasterxml.jackson.jr.ob.JSON.Feature.PRETTY_PRINT_OUTPUT)
                            .asString(objects)
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write table " + table.name() + " as JSON", e);
        }
    }
}
