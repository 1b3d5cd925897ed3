package dev.unearth.rules.phrase;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Articles, lists, plurals and quotation marks. */
final class English {

    private static final Set<String> UNCOUNTED = Set.of(
            "money",
            "information",
            "data",
            "stock",
            "interest",
            "access",
            "status",
            "address",
            "news",
            "series",
            "expires");

    private English() {}

    /** {@code an application}; plural and uncounted nouns go without an article. */
    static String a(String noun) {
        if (noun.isEmpty() || isPlural(noun) || isUncounted(noun)) {
            return noun;
        }
        char first = noun.charAt(0);
        boolean vowel =
                "aeio".indexOf(first) >= 0 || (first == 'u' && !noun.startsWith("us") && !noun.startsWith("uni"));
        return (vowel ? "an " : "a ") + noun;
    }

    /** {@code the application}. */
    static String the(String noun) {
        return noun.startsWith("the ") || noun.isEmpty() ? noun : "the " + noun;
    }

    private static boolean isUncounted(String noun) {
        return UNCOUNTED.contains(lastWord(noun));
    }

    /** Whether {@code noun} looks like a plural. */
    static boolean isPlural(String noun) {
        String last = lastWord(noun);
        return last.length() > 3
                && last.endsWith("s")
                && !last.endsWith("ss")
                && !last.endsWith("us")
                && !last.endsWith("is")
                && !UNCOUNTED.contains(last);
    }

    private static String lastWord(String noun) {
        return noun.substring(noun.lastIndexOf(' ') + 1);
    }

    /** {@code is} or {@code are}. */
    static String be(String noun) {
        return isPlural(noun) ? "are" : "is";
    }

    /** {@code verb}, which is that of one thing, for {@code noun}: {@code is less than} becomes {@code are less than}. */
    static String agree(String noun, String verb) {
        if (!isPlural(noun)) {
            return verb;
        }
        return verb.startsWith("is ") || verb.equals("is")
                ? "are" + verb.substring(2)
                : verb.startsWith("does ") ? "do" + verb.substring(4) : verb;
    }

    /** {@code a, b or c}. */
    static String list(List<String> items, String last) {
        int size = items.size();
        if (size < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, size - 1)) + " " + last + " " + items.get(size - 1);
    }

    /** {@code text} in quotation marks. */
    static String quoted(String text) {
        return "“" + text.strip() + "”";
    }

    /** {@code text} as a sentence. */
    static String sentence(String text) {
        String line = text.strip();
        if (line.isEmpty()) {
            return line;
        }
        return line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1) + ".";
    }
}
