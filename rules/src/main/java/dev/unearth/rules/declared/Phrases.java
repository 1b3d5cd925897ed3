package dev.unearth.rules.declared;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names as the words a person reads, and what some of these words tell. None belongs to one application or trade. */
final class Phrases {

    private static final Set<String> STATUS =
            Set.of("status", "state", "stage", "phase", "lifecycle", "active", "enabled", "result");
    private static final Set<String> TECHNICAL = Set.of(
            "keygen",
            "sequence",
            "sequences",
            "generator",
            "hibernate",
            "lock",
            "locks",
            "cache",
            "session",
            "qrtz",
            "schema",
            "version",
            "migration",
            "changelog",
            "log");
    private static final Set<String> KEY = Set.of("id", "no", "nr", "number", "key", "code", "uid", "oid", "ref");
    private static final Set<String> DATE =
            Set.of("date", "time", "day", "on", "at", "until", "since", "expires", "due");

    private Phrases() {}

    /** The words of {@code name} in lower case, a blank between: {@code workValue} and {@code WORK_VALUE} are alike. */
    static String of(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** What a row of {@code table} is called: its words without an ending that only names the technology. */
    static String entity(String table) {
        return of(table).replaceAll("(?<=\\p{L}{3})(ejb| (bo|vo|dto|ejb|entity|bean))$", "");
    }

    /** {@code words} as the name of many. */
    static String plural(String words) {
        return words.isEmpty() || words.endsWith("s") ? words : words + "s";
    }

    private static List<String> words(String phrase) {
        return List.of(phrase.split(" "));
    }

    static boolean isStatus(String phrase) {
        return words(phrase).stream().anyMatch(STATUS::contains);
    }

    static boolean isTechnical(String phrase) {
        return words(phrase).stream().anyMatch(word -> TECHNICAL.contains(word) || word.startsWith("keygen"));
    }

    /** Whether the last word says that it identifies something. */
    static boolean isKey(String phrase) {
        List<String> words = words(phrase);
        return KEY.contains(words.get(words.size() - 1));
    }

    static boolean isDate(String phrase) {
        return words(phrase).stream().anyMatch(DATE::contains);
    }
}
