package dev.unearth.reports.spec;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.formal.PseudoCode;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.reports.trace.Clause;
import dev.unearth.reports.trace.Verdict;
import dev.unearth.rules.rule.BusinessRule;
import dev.unearth.rules.rule.Occurrence;
import dev.unearth.rules.rule.RuleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A specification as Markdown. */
final class SpecificationWriter {

    /** More unknowns than this are counted, not listed. */
    private static final int MOST_UNKNOWNS = 20;

    private final Specification spec;
    private final Markdown text = new Markdown();

    private SpecificationWriter(Specification spec) {
        this.spec = spec;
    }

    static String write(Specification spec) {
        SpecificationWriter writer = new SpecificationWriter(spec);
        writer.head();
        writer.tables();
        writer.clauses();
        writer.openQuestions();
        writer.unknowns();
        return writer.text.toString();
    }

    private void head() {
        text.heading(1, "Specification of " + Markdown.escaped(spec.component()));
        long verified = spec.clauses().stream()
                .filter(clause -> clause.verdict() == Verdict.VERIFIED)
                .count();
        text.line(
                        "%d of %d clauses are verified against the legacy code. Every clause names the lines it was read from; what has no"
                                .formatted(verified, spec.clauses().size()))
                .line("verdict yet is a reading of the code, not a fact about its behaviour.")
                .gap();
        spec.facts().forEach(fact -> text.line("- " + Markdown.escaped(fact)));
    }

    private void tables() {
        table("Where the outside enters", List.of("kind", "name", "handled by"), spec.entryPoints());
        table("Data it touches", List.of("table", "operation", "in"), spec.data());
        table("Neighbours", List.of("component", "direction", "places"), spec.neighbours());
    }

    private void table(String title, List<String> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            text.heading(2, title).table(columns, rows);
        }
    }

    private void clauses() {
        text.heading(2, "Rules");
        if (spec.clauses().isEmpty()) {
            text.line("No business rule was found in this component.");
        }
        Optional<RuleKind> kind = Optional.empty();
        for (Clause clause : spec.clauses()) {
            if (!kind.equals(Optional.of(clause.rule().kind()))) {
                kind = Optional.of(clause.rule().kind());
                text.heading(
                        3,
                        capital(clause.rule().kind().word()) + " — "
                                + clause.rule().kind().meaning());
            }
            clause(clause);
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void clause(Clause clause) {
        BusinessRule rule = clause.rule();
        text.heading(4, Markdown.escaped(clause.label()) + " (" + clause.id() + ")");
        text.line(Markdown.escaped(rule.statement())).gap();
        decisionTable(rule.outcome());
        text.line("- formally: " + Markdown.code(PseudoCode.of(rule.condition(), rule.outcome())));
        if (!rule.context().equals(Condition.ALWAYS)) {
            text.line("- only when: " + Markdown.code(PseudoCode.of(rule.context())));
        }
        for (Occurrence occurrence : rule.occurrences()) {
            String member = occurrence.memberName().isEmpty() ? "" : " in " + Markdown.code(occurrence.memberName());
            text.line("- enforced at " + Markdown.code(lines(occurrence)) + member);
        }
        text.line("- rule " + rule.id() + ", relevance "
                + String.format(Locale.ROOT, "%.2f", rule.relevance().score()) + ": "
                + Markdown.escaped(String.join("; ", rule.relevance().reasons())));
        text.line("- verdict: **" + clause.verdict() + "**, " + Markdown.escaped(clause.reason()) + "; test "
                + Markdown.code(clause.testClass() + "#" + clause.testMethod()));
    }

    private static String lines(Occurrence occurrence) {
        int first = occurrence.place().span().lineStart();
        int last = occurrence.place().span().lineEnd();
        return occurrence.place().file() + ":" + first + (last == first ? "" : "-" + last);
    }

    /** A choice between values as the table a person decides by. */
    private void decisionTable(Outcome outcome) {
        Operand value = outcome instanceof Outcome.Set set
                ? set.value()
                : outcome instanceof Outcome.Return answer ? answer.value() : new Operand.NullLiteral();
        if (value instanceof Operand.Choice choice) {
            List<List<String>> rows = new ArrayList<>();
            choice.cases().forEach(row -> rows.add(List.of(PseudoCode.of(row.when()), PseudoCode.of(row.value()))));
            choice.fallback().ifPresent(other -> rows.add(List.of("otherwise", PseudoCode.of(other))));
            text.table(List.of("when", "then"), rows).gap();
        }
    }

    /** What a person has to ask the domain: rules not understood to the end, and rules that stand in several places. */
    private void openQuestions() {
        List<String> questions = new ArrayList<>();
        for (Clause clause : spec.clauses()) {
            if (clause.rule().occurrences().size() > 1) {
                questions.add("%s stands in %d places: are all of them meant, and must they change together?"
                        .formatted(clause.label(), clause.rule().occurrences().size()));
            }
            if (PseudoCode.of(clause.rule().condition(), clause.rule().outcome())
                    .contains("`")) {
                questions.add(
                        "%s is understood in part only: what does the text between back quotes mean to the domain?"
                                .formatted(clause.label()));
            }
        }
        if (!questions.isEmpty()) {
            text.heading(2, "Open questions");
            questions.forEach(question -> text.line("- " + Markdown.escaped(question)));
        }
    }

    private void unknowns() {
        if (spec.unknowns().isEmpty()) {
            return;
        }
        text.heading(2, "What the scan could not see here");
        spec.unknowns().stream().limit(MOST_UNKNOWNS).forEach(this::unknown);
        if (spec.unknowns().size() > MOST_UNKNOWNS) {
            text.line("- and %d more: `unearth unknowns`"
                    .formatted(spec.unknowns().size() - MOST_UNKNOWNS));
        }
    }

    private void unknown(Unknown unknown) {
        String missing = unknown.missing().isEmpty() ? "" : "; missing: " + unknown.missing();
        text.line("- " + Markdown.code(unknown.place().display()) + " " + Markdown.code(unknown.name()) + ": "
                + Markdown.escaped(unknown.reason() + missing));
    }
}
