package dev.unearth.benchmarks.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The result of a side-by-side run in columns. Where a variant ran several times: least, median and most seconds, medians of the rest. */
final class Table {

    private static final String ROW = "%-50s %7s %7s %7s %7s %7s %7s %9s %7s %8s %7s%n";

    private final Corpus corpus;
    private final Map<Variant, List<Measurement>> runs;
    private final StringBuilder text = new StringBuilder();

    private Table(Corpus corpus, Map<Variant, List<Measurement>> runs) {
        this.corpus = corpus;
        this.runs = runs;
    }

    /** The table of {@code runs}, in their order. */
    static String of(Corpus corpus, Map<Variant, List<Measurement>> runs) {
        Table table = new Table(corpus, runs);
        table.text.append("%n%s: %,d files, %,d lines%n".formatted(corpus.name(), corpus.files(), corpus.lines()));
        table.line("", "wall s", "min", "max", "x parse", "CPU s", "x parse", "calls", "found", "peak MB", "klines/s");
        runs.forEach(table::row);
        return table.text.toString();
    }

    private void line(Object... cells) {
        text.append(String.format(Locale.ROOT, ROW, cells));
    }

    private void row(Variant variant, List<Measurement> measured) {
        String failure = measured.stream()
                .map(Measurement::failure)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        double wall = median(measured, Measurement::wallSeconds);
        double cpu = median(measured, Measurement::cpuSeconds);
        double calls = median(measured, Measurement::calls);
        line(
                variant.title(),
                number("%.1f", wall),
                number(
                        "%.1f",
                        measured.stream()
                                .mapToDouble(Measurement::wallSeconds)
                                .min()
                                .orElse(0)),
                number(
                        "%.1f",
                        measured.stream()
                                .mapToDouble(Measurement::wallSeconds)
                                .max()
                                .orElse(0)),
                ratio(wall, Measurement::wallSeconds),
                number("%.1f", cpu),
                ratio(cpu, Measurement::cpuSeconds),
                calls > 0 ? number("%,.0f", calls) : "",
                calls > 0 ? number("%.1f %%", median(measured, Measurement::resolved) * 100) : "",
                number("%,.0f", median(measured, Measurement::peakKibibytes) / 1024),
                number("%.0f", corpus.lines() / wall / 1000));
        if (!failure.isEmpty()) {
            text.append("  failed: ").append(failure).append('\n');
        }
    }

    /** To bare parsing; empty where that was not run. */
    private String ratio(double value, ToDoubleFunction<Measurement> property) {
        List<Measurement> parse = runs.getOrDefault(Variant.PARSE, List.of());
        return parse.isEmpty() ? "" : number("%.2f", value / median(parse, property));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static double median(List<Measurement> measured, ToDoubleFunction<Measurement> property) {
        double[] sorted = measured.stream().mapToDouble(property).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
