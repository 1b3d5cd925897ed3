package dev.unearth.analyzer.library;

import java.util.Comparator;

/**
 * Something wrong with a library.
 *
 * @param library its name
 * @param entry the entry it is about; empty when it is the whole library
 * @param reason what is wrong, and what to do where something can be done
 */
public record LibraryFlaw(String library, String entry, String reason) implements Comparable<LibraryFlaw> {

    private static final Comparator<LibraryFlaw> ORDER = Comparator.comparing(LibraryFlaw::library)
            .thenComparing(LibraryFlaw::entry)
            .thenComparing(LibraryFlaw::reason);

    @Override
    public int compareTo(LibraryFlaw other) {
        return ORDER.compare(this, other);
    }
}
