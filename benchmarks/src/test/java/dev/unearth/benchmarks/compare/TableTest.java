package dev.unearth.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Corpus CORPUS = new Corpus("small", Path.of("small"), 10, 40_000);

    @Test
    void gives_the_median_and_its_ratio_to_bare_parsing() {
        Map<Variant, List<Measurement>> runs = new EnumMap<>(Variant.class);
        runs.put(Variant.PARSE, List.of(run(2), run(9), run(4)));
        runs.put(Variant.SCAN, List.of(run(6)));

        assertThat(Table.of(CORPUS, runs).lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "small: 10 files, 40,000 lines",
                        "JavaParser alone (RAW, comments, no tokens) 4.0 2.0 9.0 1.00 8.0 1.00 200 50.0 % 1 10",
                        "unearth scan, into a fresh workspace 6.0 6.0 6.0 1.50 12.0 1.50 200 50.0 % 1 7");
    }

    @Test
    void says_why_a_variant_did_not_get_to_its_end() {
        Measurement failed = new Measurement(1, 1, 1024, 0, 0, "java.lang.OutOfMemoryError: Java heap space");

        assertThat(Table.of(CORPUS, Map.of(Variant.SOLVER, List.of(failed))))
                .contains("failed: java.lang.OutOfMemoryError: Java heap space");
    }

    private static Measurement run(double seconds) {
        return new Measurement(seconds, 2 * seconds, 1024, 200, 0.5, "");
    }
}
