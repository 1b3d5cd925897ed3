package dev.unearth.analyzer.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.source.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsCacheTest {

    @TempDir
    private Path folder;

    @Test
    void gives_back_what_an_earlier_scan_put_in() {
        fill(3);

        try (FactsCache cache = FactsCache.open(folder)) {
            assertThat(cache.get(key(2))).contains(facts(2));
            assertThat(cache.get(key(3))).isEmpty();
        }
    }

    @Test
    void keys_differ_by_all_that_facts_depend_on() {
        FactsKey key = FactsKey.of("ab", FileKind.JAVA, "UTF-8", 8, "java-1");

        assertThat(Stream.of(
                        FactsKey.of("ac", FileKind.JAVA, "UTF-8", 8, "java-1"),
                        FactsKey.of("ab", FileKind.JSP, "UTF-8", 8, "java-1"),
                        FactsKey.of("ab", FileKind.JAVA, "ISO-8859-1", 8, "java-1"),
                        FactsKey.of("ab", FileKind.JAVA, "UTF-8", 9, "java-1"),
                        FactsKey.of("ab", FileKind.JAVA, "UTF-8", 8, "java-2")))
                .doesNotContain(key)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_torn_last_record_leaves_all_earlier_ones_readable() throws IOException {
        fill(3);
        Path segment = segments().get(0);
        byte[] whole = Files.readAllBytes(segment);

        for (int length = 0; length < whole.length; length++) {
            Files.write(segment, Arrays.copyOf(whole, length));
            try (FactsCache cache = FactsCache.open(folder)) {
                int kept = (int) IntStream.range(0, 3)
                        .filter(each -> cache.get(key(each)).equals(Optional.of(facts(each))))
                        .count();
                assertThat(kept)
                        .as("records in %d bytes", length)
                        .isEqualTo(Math.max(0, (length - 8) / ((whole.length - 8) / 3)));
            }
        }
    }

    @Test
    void a_damaged_record_is_a_miss() throws IOException {
        fill(1);
        Path segment = segments().get(0);
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length - 1]++;
        Files.write(segment, bytes);

        try (FactsCache cache = FactsCache.open(folder)) {
            assertThat(cache.get(key(0))).isEmpty();
        }
    }

    @Test
    void what_a_scan_did_not_use_is_dropped_once_it_is_the_greater_part() throws IOException {
        fill(5);

        useOnly(0, 1, 2);
        assertThat(sizeOnOpening()).isEqualTo(5);
        useOnly(0, 1);
        assertThat(sizeOnOpening()).isEqualTo(2);

        assertThat(segments()).hasSize(1);
        try (FactsCache cache = FactsCache.open(folder)) {
            assertThat(cache.get(key(1))).contains(facts(1));
        }
    }

    @Test
    void two_caches_on_one_folder_do_not_harm_each_other() {
        fill(5);
        try (FactsCache one = FactsCache.open(folder);
                FactsCache two = FactsCache.open(folder)) {
            one.put(key(10), facts(10));
            two.put(key(11), facts(11));
        }

        try (FactsCache cache = FactsCache.open(folder)) {
            assertThat(cache.get(key(10))).contains(facts(10));
            assertThat(cache.get(key(11))).contains(facts(11));
        }
    }

    @Test
    void several_threads_may_put_at_once() {
        try (FactsCache cache = FactsCache.open(folder)) {
            IntStream.range(0, 500).parallel().forEach(each -> cache.put(key(each), facts(each)));
        }

        try (FactsCache cache = FactsCache.open(folder)) {
            assertThat(IntStream.range(0, 500))
                    .allMatch(each -> cache.get(key(each)).isPresent());
        }
    }

    private void fill(int count) {
        try (FactsCache cache = FactsCache.open(folder)) {
            for (int each = 0; each < count; each++) {
                cache.put(key(each), facts(each));
            }
        }
    }

    private void useOnly(int... used) {
        try (FactsCache cache = FactsCache.open(folder)) {
            for (int each : used) {
                cache.get(key(each));
            }
        }
    }

    private int sizeOnOpening() {
        try (FactsCache cache = FactsCache.open(folder)) {
            int size = cache.size();
            for (int each = 0; each < size; each++) {
                cache.get(key(each));
            }
            return size;
        }
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static FactsKey key(int number) {
        return FactsKey.of("hash" + number, FileKind.PROPERTIES, "UTF-8", 0, "test-1");
    }

    private static PropertyFacts facts(int number) {
        return new PropertyFacts(List.of(new PropertyFacts.Entry("key", "value" + (100 + number), 1)));
    }
}
