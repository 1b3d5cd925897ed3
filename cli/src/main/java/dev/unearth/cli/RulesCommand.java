package dev.unearth.cli;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.PseudoCode;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.export.Table;
import dev.unearth.reports.trace.Clause;
import dev.unearth.rules.rule.BusinessRule;
import dev.unearth.rules.rule.Occurrence;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unearth rules}. */
@Command(
        name = "rules",
        description = "The business rules found, the surest first.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  unearth rules -o unearth-out --format md",
            "  unearth rules --explain BR-7F3A2KQ5XW2M"
        })
final class RulesCommand extends TableCommand {

    @Option(
            names = "--explain",
            paramLabel = "ID",
            description = "Everything about one rule: its formal tree, places, relevance, clause and test.")
    private String explained = "";

    @Override
    String subject() {
        return "business rules";
    }

    @Override
    Table table(Snapshot snapshot, SnapshotStore store) {
        Table.Builder table = Table.of("rules", "id kind score place statement");
        Finished.of(snapshot, store).rules().stream()
                .sorted(java.util.Comparator.comparingDouble(
                                (BusinessRule rule) -> -rule.relevance().score())
                        .thenComparing(rule -> rule.first().place())
                        .thenComparing(BusinessRule::id))
                .forEach(rule -> table.row(
                        rule.id(),
                        rule.kind().word(),
                        score(rule),
                        rule.first().place().display(),
                        rule.statement()));
        return table.build();
    }

    private static String score(BusinessRule rule) {
        return String.format(Locale.ROOT, "%.2f", rule.relevance().score());
    }

    @Override
    void print(Snapshot snapshot, SnapshotStore store) {
        if (explained.isEmpty()) {
            super.print(snapshot, store);
            return;
        }
        Finished finished = Finished.of(snapshot, store);
        String id = explained.substring(explained.lastIndexOf(':') + 1);
        Optional<Clause> clause = finished.clauses().values().stream()
                .flatMap(Collection::stream)
                .filter(each -> each.rule().id().value().equalsIgnoreCase(id))
                .findFirst();
        explain(clause.orElseThrow(() -> new Refused("There is no rule " + id
                + " in the newest scan. `unearth rules` lists them; an id is BR- and 12 characters.")));
    }

    private void explain(Clause clause) {
        BusinessRule rule = clause.rule();
        PrintWriter out = out();
        out.println(rule.id() + "  " + rule.kind().word() + " — " + rule.kind().meaning());
        out.println(rule.statement());
        out.println();
        out.println("formally   " + PseudoCode.of(rule.condition(), rule.outcome()));
        if (!rule.context().equals(Condition.ALWAYS)) {
            out.println("only when  " + PseudoCode.of(rule.context()));
        }
        for (Occurrence each : rule.occurrences()) {
            String member = each.memberName().isEmpty() ? "" : " in " + each.memberName();
            out.println("found at   %s-%d%s, by %s"
                    .formatted(each.place().display(), each.place().span().lineEnd(), member, rule.extractor()));
        }
        out.println("relevance  " + score(rule));
        rule.relevance().reasons().forEach(reason -> out.println("           " + reason));
        out.println(
                "clause     %s (%s), %s: %s".formatted(clause.id(), clause.label(), clause.verdict(), clause.reason()));
        out.println("test       " + clause.testClass() + "#" + clause.testMethod());
    }
}
