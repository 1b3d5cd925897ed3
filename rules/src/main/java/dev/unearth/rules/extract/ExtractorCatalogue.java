package dev.unearth.rules.extract;

import java.util.List;

/** All extractors, in the order in which they may claim what they find. */
public final class ExtractorCatalogue {

    private ExtractorCatalogue() {}

    static List<RuleExtractor> all() {
        return List.of(
                new AuthorizationChecks(),
                new RejectingGuards(),
                new StateChanges(),
                new TemporalRules(),
                new DecisionChains(),
                new Computations(),
                new ProcessTriggers(),
                new NamedLimits(),
                new Schedules());
    }

    /** The names of all extractors, in order; each has a page in {@code docs/rules}. */
    public static List<String> names() {
        return all().stream().map(RuleExtractor::name).toList();
    }
}
