package dev.unearth.rules.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of programming and of administration that tell by themselves what a call or a value is about. They stand in
 * {@code vocabulary.txt}; none of them belongs to one application or trade.
 */
final class Vocabulary {

    private static final String RESOURCE = "vocabulary.txt";
    private static final Map<String, Set<String>> SETS = read();
    private static final Set<String> STATUS = words("status");
    private static final Set<String> MONEY = words("money");
    private static final Set<String> PROBLEM = words("problem");
    private static final Set<String> FAILURE = words("failure");
    private static final Set<String> INFORM = words("inform");
    private static final Set<String> CREATE = words("create");
    private static final Set<String> REMOVE = words("remove");
    private static final Set<String> COMPLAINT = words("complaint");
    private static final Set<String> NAVIGATION = words("navigation");
    private static final Set<String> REPORTING = words("reporting");
    private static final Set<String> LOG = words("log");
    private static final Set<String> TECHNICAL = words("technical");
    private static final Set<String> TECHNICAL_METHOD = words("technical method");
    private static final Set<String> TECHNICAL_TYPE = words("technical type");
    private static final Set<String> VALIDATION = words("validation");
    private static final Set<String> ROLE = words("role");
    private static final Set<String> LOGIN = words("login");
    private static final Set<String> PREDICATE = words("predicate");
    private static final Set<String> DATE = words("date");

    private Vocabulary() {}

    private static Set<String> words(String set) {
        Set<String> words = SETS.get(set);
        if (words == null) {
            throw new IllegalStateException("The vocabulary has no set of words called " + set);
        }
        return words;
    }

    private static Map<String, Set<String>> read() {
        InputStream stream = Vocabulary.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("The vocabulary is missing: " + RESOURCE);
        }
        Map<String, Set<String>> sets = new HashMap<>();
        Set<String> current = new HashSet<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line :
                    reader.lines().filter(each -> !each.startsWith("#")).toList()) {
                int colon = line.indexOf(':');
                if (colon >= 0) {
                    current = new HashSet<>();
                    sets.put(line.substring(0, colon), current);
                }
                current.addAll(List.of(line.substring(colon + 1).strip().split(" ")));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Reading the vocabulary, " + RESOURCE, failed);
        }
        return Map.copyOf(sets);
    }

    static boolean isStatus(List<String> words) {
        return words.stream().anyMatch(STATUS::contains);
    }

    static boolean isQuantity(List<String> words) {
        return words.stream().anyMatch(MONEY::contains);
    }

    static boolean isProblem(List<String> words) {
        return words.stream().anyMatch(PROBLEM::contains);
    }

    static boolean isFailure(List<String> words) {
        return words.stream().anyMatch(FAILURE::contains);
    }

    /** Whether a text shown to somebody complains about something. */
    static boolean isComplaint(String text) {
        List<String> words = List.of(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}']+"));
        return words.size() > 2 && words.stream().anyMatch(COMPLAINT::contains);
    }

    static boolean navigates(List<String> words) {
        return words.stream().anyMatch(NAVIGATION::contains);
    }

    static boolean reports(List<String> words) {
        return !words.isEmpty() && REPORTING.contains(words.get(0));
    }

    static boolean informs(List<String> words) {
        return !words.isEmpty() && (INFORM.contains(words.get(0)) || INFORM.contains(words.get(words.size() - 1)));
    }

    static boolean creates(List<String> words) {
        return !words.isEmpty() && CREATE.contains(words.get(0));
    }

    static boolean removes(List<String> words) {
        return !words.isEmpty() && REMOVE.contains(words.get(0));
    }

    static boolean logs(List<String> words) {
        return words.stream().anyMatch(LOG::contains);
    }

    static boolean isTechnical(String word) {
        return TECHNICAL.contains(word);
    }

    static boolean isTechnicalMethod(List<String> words) {
        boolean container = words.size() > 1
                && words.get(0).equals("ejb")
                && Set.of("load", "store", "activate", "passivate", "remove", "find")
                        .contains(words.get(1));
        return container || (!words.isEmpty() && TECHNICAL_METHOD.contains(words.get(0)));
    }

    static boolean isTechnicalType(List<String> words) {
        return words.stream().anyMatch(TECHNICAL_TYPE::contains);
    }

    static boolean isValidation(List<String> words) {
        return words.stream().anyMatch(VALIDATION::contains);
    }

    static boolean isRole(List<String> words) {
        return words.stream().anyMatch(ROLE::contains);
    }

    static boolean isLogin(List<String> words) {
        return words.stream().anyMatch(LOGIN::contains);
    }

    static boolean isPredicate(List<String> words) {
        return !words.isEmpty() && PREDICATE.contains(words.get(0));
    }

    static boolean isDate(List<String> words) {
        return words.stream().anyMatch(DATE::contains);
    }
}
