package dev.unearth.reports.export;

import static dev.unearth.analyzer.graph.NodeProperty.BINARY_NAME;
import static dev.unearth.analyzer.graph.NodeProperty.EXTERNAL;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.reports.trace.Clause;
import dev.unearth.rules.rule.BusinessRule;
import dev.unearth.rules.rule.Occurrence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** All tables of a scan, a file each. */
public final class Export {

    private final Snapshot snapshot;
    private final List<BusinessRule> rules;
    private final List<Candidate> candidates;
    private final List<Component> components;
    private final SortedMap<String, List<Clause>> clauses;

    /** An export of {@code snapshot} with what is laid over it. */
    public Export(
            Snapshot snapshot,
            List<BusinessRule> rules,
            List<Candidate> candidates,
            List<Component> components,
            SortedMap<String, List<Clause>> clauses) {
        this.snapshot = snapshot;
        this.rules = List.copyOf(rules);
        this.candidates = List.copyOf(candidates);
        this.components = List.copyOf(components);
        this.clauses = clauses;
    }

    /**
     * Writes every table into {@code folder} and returns how many there are.
     *
     * @throws UncheckedIOException if one cannot be written
     */
    public int writeTo(Path folder, TableFormat format) {
        List<Table> tables = tables();
        try {
            Files.createDirectories(folder);
            for (Table table : tables) {
                Path file = folder.resolve(table.name() + "." + format.ending());
                Files.write(file, format.write(table).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the export to " + folder, e);
        }
        return tables.size();
    }

    /** Every table, in the order of docs/export.md. */
    public List<Table> tables() {
        Tables code = new Tables(snapshot);
        Catalogues catalogues = new Catalogues(snapshot.graph());
        return List.of(
                code.files(),
                code.unknowns(),
                code.types(),
                code.methods(),
                code.hierarchy(),
                code.typeEdges(),
                code.callEdges(),
                code.fieldAccess(),
                metrics(),
                code.edges(),
                code.entryPoints(),
                code.tables(),
                code.crud(),
                rules(),
                candidates(),
                components(),
                clauses(),
                code.libraries(),
                code.secrets(),
                catalogues.entryPointMatrix(),
                catalogues.componentMatrix(components),
                catalogues.screens(),
                catalogues.integrations(),
                catalogues.configuration());
    }

    private Table metrics() {
        Table.Builder table = Table.of("metrics", "type cbo wmc dit noc rfc lcom");
        for (Node type : snapshot.graph().nodes(NodeKind.TYPE)) {
            if (!type.is(EXTERNAL) && type.properties().containsKey("wmc")) {
                table.row(
                        type.text(BINARY_NAME),
                        whole(type, "cbo"),
                        whole(type, "wmc"),
                        whole(type, "dit"),
                        whole(type, "noc"),
                        whole(type, "rfc"),
                        whole(type, "lcom"));
            }
        }
        return table.sorted();
    }

    private static String whole(Node node, String measure) {
        return node.properties().containsKey(measure) ? Long.toString(Math.round(node.number(measure))) : "";
    }

    private Table rules() {
        Table.Builder table = Table.of("rules", "path line_start line_end kind statement score id");
        for (BusinessRule rule : rules) {
            for (Occurrence each : rule.occurrences()) {
                table.row(
                        each.place().file(),
                        each.place().span().lineStart(),
                        each.place().span().lineEnd(),
                        rule.kind().word(),
                        rule.statement(),
                        String.format(Locale.ROOT, "%.3f", rule.relevance().score()),
                        rule.id());
            }
        }
        return table.sorted();
    }

    private Table candidates() {
        Table.Builder table = Table.of("candidates", "key level coupling risk value rank rank_low rank_high");
        for (Candidate each : candidates) {
            table.row(
                    each.key(),
                    each.level().label(),
                    decimal(each.coupling().value()),
                    decimal(each.risk().value()),
                    decimal(each.value().value()),
                    each.rank(),
                    "",
                    "");
        }
        return table.sorted();
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private Table components() {
        Table.Builder table = Table.of("components", "component type declared");
        for (Component component : components) {
            for (NodeKey type : component.types()) {
                snapshot.graph()
                        .node(type)
                        .ifPresent(node -> table.row(component.name(), node.text(BINARY_NAME), component.declared()));
            }
        }
        return table.sorted();
    }

    private Table clauses() {
        Table.Builder table = Table.of("clauses", "id component rule verdict reason tests mutants killed");
        clauses.values().stream()
                .flatMap(Collection::stream)
                .forEach(each -> table.row(
                        each.id(),
                        each.component(),
                        each.rule().id(),
                        each.verdict(),
                        each.reason(),
                        each.testClass() + "#" + each.testMethod(),
                        "",
                        ""));
        return table.sorted();
    }
}
