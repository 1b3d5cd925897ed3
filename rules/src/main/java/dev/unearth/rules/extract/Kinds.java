package dev.unearth.rules.extract;

import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.Set;

/** The kind of a rule by what it touches. */
final class Kinds {

    private Kinds() {}

    /** {@code plain}, or the stronger kind that the traits of the condition call for. */
    static RuleKind of(RuleKind plain, Set<Trait> traits) {
        RuleKind kind = plain;
        if (traits.contains(Trait.COMPARES_DATE)) {
            kind = kind.stronger(RuleKind.TEMPORAL);
        }
        if (traits.contains(Trait.COMPARES_STATUS) || traits.contains(Trait.SETS_STATUS)) {
            kind = kind.stronger(RuleKind.STATE);
        }
        if (traits.contains(Trait.CHECKS_ROLE)) {
            kind = kind.stronger(RuleKind.AUTHORIZATION);
        }
        return kind;
    }
}
