package dev.unearth.rules.rule;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Outcome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one extractor found at one place, before anybody has judged, worded or related it.
 *
 * @param extractor name of the extractor, as in its catalogue
 * @param condition under which the outcome happens; {@link Condition#ALWAYS} where none is stated here
 * @param context what holds besides: the conditions around it and the opposite of earlier exits
 * @param traits what was observed, in the order of {@link Trait}
 * @param governed fields that the outcome sets, as {@code a.b.C#name}, sorted
 */
public record RuleDraft(
        String extractor,
        RuleKind kind,
        Condition condition,
        Condition context,
        Outcome outcome,
        Occurrence occurrence,
        Set<Trait> traits,
        List<String> governed) {

    public RuleDraft {
        traits = java.util.Collections.unmodifiableSet(new TreeSet<>(traits));
        governed = List.copyOf(governed);
    }

    /** The fingerprint of its meaning. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(condition, outcome, occurrence.member());
    }
}
