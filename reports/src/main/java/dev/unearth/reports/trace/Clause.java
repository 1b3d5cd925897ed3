package dev.unearth.reports.trace;

import dev.unearth.rules.rule.BusinessRule;

/**
 * A numbered statement of the specification of a component: one business rule.
 *
 * @param component name of the component
 * @param number 1-based within the component; changes when rules come and go, unlike {@link #id()}
 * @param testClass simple name of the scaffold's class that tests it
 * @param testMethod name of the test
 * @param reason why the verdict is what it is
 */
public record Clause(
        String component,
        int number,
        BusinessRule rule,
        String testClass,
        String testMethod,
        Verdict verdict,
        String reason) {

    /** Lives as long as the rule: {@code CL-} and the rule's characters. */
    public String id() {
        return "CL-" + rule.id().value().substring("BR-".length());
    }

    /** What a person calls it in a meeting: {@code fees 3}. */
    public String label() {
        return component + " " + number;
    }
}
