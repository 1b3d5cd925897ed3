package dev.unearth.rules.rule;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Outcome;
import java.util.List;

/**
 * A rule of the business with every place that enforces it.
 *
 * @param id lives on between snapshots
 * @param fingerprint of its meaning
 * @param statement one sentence, rendered from condition and outcome
 * @param condition under which the outcome happens
 * @param context what holds besides at the first occurrence
 * @param occurrences in reading order; at least one
 * @param relevance how likely a person of the domain would call it a rule, with the reasons
 * @param governed fields that the outcome sets, as {@code a.b.C#name}
 */
public record BusinessRule(
        RuleId id,
        Fingerprint fingerprint,
        RuleKind kind,
        String extractor,
        String statement,
        Condition condition,
        Condition context,
        Outcome outcome,
        List<Occurrence> occurrences,
        Relevance relevance,
        List<String> governed) {

    public BusinessRule {
        occurrences = List.copyOf(occurrences);
        governed = List.copyOf(governed);
        if (occurrences.isEmpty()) {
            throw new IllegalArgumentException("Rule " + id + " occurs nowhere");
        }
    }

    /** Where it stands first in reading order. */
    public Occurrence first() {
        return occurrences.get(0);
    }
}
