package dev.unearth.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LayeringTest {

    private final SortedMap<String, SortedMap<String, Integer>> needs = new TreeMap<>();

    private LayeringTest needs(String from, String to, int weight) {
        needs.computeIfAbsent(from, name -> new TreeMap<>()).put(to, weight);
        return this;
    }

    @Test
    void puts_what_needs_before_what_is_needed() {
        needs("web", "fee", 1).needs("fee", "dao", 9).needs("web", "dao", 2);

        assertThat(Layering.of(List.of("dao", "fee", "web"), needs)).containsExactly("web", "fee", "dao");
    }

    @Test
    void turns_the_lighter_dependency_of_a_cycle_back() {
        needs("fee", "permit", 2).needs("permit", "fee", 7);

        assertThat(Layering.of(List.of("fee", "permit"), needs)).containsExactly("permit", "fee");
    }

    @Test
    void keeps_strangers_by_name() {
        assertThat(Layering.of(List.of("c", "a", "b"), needs)).containsExactly("a", "b", "c");
    }
}
