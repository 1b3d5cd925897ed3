package dev.unearth.reports.page;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.reports.trace.Clause;
import dev.unearth.rules.rule.BusinessRule;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the page is made of.
 *
 * @param rules all of them; those that are technical are counted, not shown
 * @param candidates of all levels, by rank within their level
 * @param clauses those of each component by name
 * @param sources the text of the file that the inventory lists under a path, with secrets masked; nothing where it is not at hand or
 *     not to be shown
 */
public record ReportInput(
        Snapshot snapshot,
        List<BusinessRule> rules,
        List<Candidate> candidates,
        List<Component> components,
        SortedMap<String, List<Clause>> clauses,
        Function<String, Optional<String>> sources) {

    public ReportInput {
        rules = List.copyOf(rules);
        candidates = List.copyOf(candidates);
        components = List.copyOf(components);
        clauses = Collections.unmodifiableSortedMap(new TreeMap<>(clauses));
    }
}
