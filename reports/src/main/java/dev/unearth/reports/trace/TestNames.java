package dev.unearth.reports.trace;

import dev.unearth.rules.rule.BusinessRule;
import java.util.Locale;

/** Names of the scaffold's classes and methods, made from words that a scanned system chose. */
final class TestNames {

    private static final int LONGEST = 80;

    private TestNames() {}

    /** {@code permit-fees} becomes {@code PermitFeesRulesTest}. */
    static String classOf(String component) {
        StringBuilder name = new StringBuilder();
        for (String word : component.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        boolean starts = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0));
        return (starts ? "" : "Component") + name + "RulesTest";
    }

    /** The rule's id and the first words of its sentence: unique, and readable in a test report. */
    static String methodOf(BusinessRule rule) {
        String words = rule.statement()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        String id = rule.id().value().toLowerCase(Locale.ROOT).replace('-', '_');
        return words.isEmpty() ? id : id + "_" + shortened(words);
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("_[^_]*$", "");
    }
}
