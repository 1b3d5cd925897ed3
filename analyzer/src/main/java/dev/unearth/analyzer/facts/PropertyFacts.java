package dev.unearth.analyzer.facts;

import java.util.List;

/** The entries of a property file in order. */
public record PropertyFacts(List<Entry> entries) implements Facts {

    public PropertyFacts {
        entries = List.copyOf(entries);
    }

    /** A key and its value, escapes resolved; {@code line} is 1-based. */
    public record Entry(String key, String value, int line) {}
}
