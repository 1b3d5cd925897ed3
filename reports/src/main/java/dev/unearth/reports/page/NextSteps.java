package dev.unearth.reports.page;

import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.analyzer.rank.Level;
import dev.unearth.reports.page.view.Page.Step;
import dev.unearth.rules.rule.BusinessRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The commands a person would type next. */
final class NextSteps {

    private NextSteps() {}

    static List<Step> of(ReportInput input) {
        List<Step> steps = new ArrayList<>();
        input.candidates().stream()
                .filter(candidate -> candidate.level() == Level.COMPONENT)
                .findFirst()
                .map(NextSteps::explain)
                .ifPresent(steps::add);
        steps.add(new Step("Rank packages or single types", "unearth rank --level type --limit 20"));
        steps.add(
                new Step("Read all business rules, or give them to the people who know", "unearth rules --format md"));
        mostRelevant(input.rules())
                .map(rule -> new Step("See where one rule comes from", "unearth rules --explain " + rule.id()))
                .ifPresent(steps::add);
        steps.add(new Step("See what was not understood", "unearth unknowns"));
        steps.add(new Step("Write the specification of each component", "unearth spec"));
        steps.add(new Step("Write a test project with one test per rule", "unearth scaffold"));
        steps.add(new Step("Hand everything to other tools", "unearth export --format json --dest export"));
        return List.copyOf(steps);
    }

    private static Step explain(Candidate candidate) {
        return new Step(
                "See every point of the first candidate's scores",
                "unearth rank --explain " + Shell.quoted(candidate.key().value()));
    }

    private static Optional<BusinessRule> mostRelevant(List<BusinessRule> rules) {
        return rules.stream()
                .min(Comparator.comparingDouble(
                                (BusinessRule rule) -> -rule.relevance().score())
                        .thenComparing(BusinessRule::id));
    }
}
