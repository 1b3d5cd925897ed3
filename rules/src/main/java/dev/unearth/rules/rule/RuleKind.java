package dev.unearth.rules.rule;

import java.util.Locale;

/** The kinds of business rules; where several fit, the first of them in this order is the kind. */
public enum RuleKind {
    AUTHORIZATION("says who may see or do something"),
    STATE("sets or guards a life-cycle status"),
    TEMPORAL("its point is time: a deadline, period, effective date or the stamping of a business date"),
    VALIDATION("refuses or flags an input or object"),
    CALCULATION("computes a value of the domain"),
    PROCESS("an event triggers a further business step or a notification"),
    DECISION("chooses between alternatives of the domain, or which records count"),
    CONSTANT("a default, threshold, limit, rate or code value"),
    INTEGRITY("constrains what may be stored");

    private final String meaning;

    RuleKind(String meaning) {
        this.meaning = meaning;
    }

    /** A phrase that says what such a rule does. */
    public String meaning() {
        return meaning;
    }

    /** The name in lower case, as in exports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind that {@link #word()} names.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RuleKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whichever of the two comes first in the order of this enum. */
    public RuleKind stronger(RuleKind other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
