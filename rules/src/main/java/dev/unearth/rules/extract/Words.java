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
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= identifier.length(); i++) {
            if (i == identifier.length() || isBoundary(identifier, i)) {
                add(words, identifier.substring(start, i));
                start = i;
            }
        }
        return words;
    }

    private static void add(List<String> words, String part) {
        boolean whole = true;
        for (int i = 0; i < part.length(); i++) {
            whole &= Character.isLetterOrDigit(part.charAt(i));
        }
        String word = whole ? part : onlyWord(part);
        if (!word.isEmpty()) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
    }

    private static String onlyWord(String part) {
        StringBuilder word = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            if (Character.isLetterOrDigit(part.charAt(i))) {
                word.append(part.charAt(i));
            }
        }
        return word.toString();
    }

    private static boolean isBoundary(String text, int i) {
        char before = text.charAt(i - 1);
        char here = text.charAt(i);
        if (!Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(here)) {
            return true;
        }
        if (Character.isUpperCase(here)) {
            boolean startsWord = i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
            return !Character.isUpperCase(before) || startsWord;
        }
        return Character.isDigit(here) && Character.isLetter(before) && Character.isLowerCase(before) && i > 1;
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
