package dev.unearth.rules.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Identifiers as the words a person would read in them. */
final class Words {

    /** Endings by which programmers mark the role of a class; the thing itself is called without them. */
    private static final Set<String> ROLES = Set.of(
            "bean",
            "impl",
            "dto",
            "vo",
            "bo",
            "to",
            "entity",
            "data",
            "pojo",
            "model",
            "object",
            "obj",
            "value",
            "ejb",
            "local",
            "remote",
            "info",
            "record",
            "instance",
            "form",
            "action",
            "e",
            "i",
            "vos",
            "dtos");

    private static final Set<String> ACCESSORS = Set.of("get", "set", "is", "fetch", "retrieve", "read", "find");

    private static final Set<String> PREPOSITIONS = Set.of(
            "for", "from", "by", "with", "if", "to", "of", "in", "on", "as", "and", "before", "after", "when", "into",
            "at");

    private Words() {}

    /** The lower-case words of an identifier: {@code maxHTTPCount_2} gives max, http, count, 2. */
    static List<String> of(String identifier) {
        int length = identifier.length();
        List<String> words = new ArrayList<>(4);
        int start = 0;
        Kind before = length == 0 ? Kind.OTHER : Kind.of(identifier.charAt(0));
        for (int i = 1; i <= length; i++) {
            Kind here = i == length ? Kind.OTHER : Kind.of(identifier.charAt(i));
            if (isBoundary(identifier, i, before, here)) {
                if (before != Kind.OTHER) {
                    words.add(identifier.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i;
            }
            before = here;
        }
        return words;
    }

    /** What a character is to the words of an identifier. */
    private enum Kind {
        LOWER,
        UPPER,
        DIGIT,
        LETTER,
        OTHER;

        private static final Kind[] ASCII = new Kind[128];

        static {
            for (char c = 0; c < ASCII.length; c++) {
                ASCII[c] = any(c);
            }
        }

        static Kind of(char c) {
            return c < ASCII.length ? ASCII[c] : any(c);
        }

        private static Kind any(char c) {
            if (Character.isDigit(c)) {
                return DIGIT;
            } else if (!Character.isLetter(c)) {
                return OTHER;
            } else if (Character.isUpperCase(c)) {
                return UPPER;
            }
            return Character.isLowerCase(c) ? LOWER : LETTER;
        }
    }

    private static boolean isBoundary(String text, int i, Kind before, Kind here) {
        return switch (here) {
            case OTHER -> true;
            case UPPER -> before != Kind.UPPER || isLower(text, i + 1);
            case DIGIT -> before == Kind.OTHER || (before == Kind.LOWER && i > 1);
            case LOWER, LETTER -> before == Kind.OTHER;
        };
    }

    private static boolean isLower(String text, int i) {
        return i < text.length() && Kind.of(text.charAt(i)) == Kind.LOWER;
    }

    /** The words joined: {@code orderStatus} gives "order status". */
    static String phrase(String identifier) {
        return String.join(" ", of(identifier));
    }

    /** What an accessor returns: {@code getOrderStatus} gives "order status". */
    static String property(String accessor) {
        List<String> words = of(accessor);
        return words.size() > 1 && ACCESSORS.contains(words.get(0))
                ? String.join(" ", words.subList(1, words.size()))
                : String.join(" ", words);
    }

    /** What a class or a variable of it stands for, without the endings that mark roles: {@code OrderDataBean} gives "order". */
    static String thing(String name) {
        List<String> words = new ArrayList<>(of(name));
        while (words.size() > 1 && ROLES.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }

    /** The words up to the first preposition: {@code event from meeting} gives "event". */
    static List<String> noun(List<String> words) {
        int end = 0;
        while (end < words.size() && !PREPOSITIONS.contains(words.get(end))) {
            end++;
        }
        return words.subList(0, end);
    }

    /** {@code owner's part}, without saying the same word twice: order, order status gives "order status". */
    static String possessive(String owner, String part) {
        if (owner.isEmpty() || part.isEmpty() || part.startsWith(owner + " ") || part.equals(owner)) {
            return part.isEmpty() ? owner : part;
        }
        int last = owner.lastIndexOf(' ') + 1;
        if (part.startsWith(owner.substring(last) + " ")) {
            return owner.substring(0, last) + part;
        }
        return owner + (owner.endsWith("s") ? "' " : "'s ") + part;
    }
}
