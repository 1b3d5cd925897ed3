package dev.unearth.analyzer.wiring.data;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.sql.ColumnUse;
import dev.unearth.analyzer.sql.SqlAnalyzer;
import dev.unearth.analyzer.sql.SqlMeaning;
import dev.unearth.analyzer.sql.TableUse.Operation;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.text.TextFlow;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Statements in the code to tables: what is handed to JDBC, to templates over it and to methods whose names say that they take
 * statements. A statement counts at the method that executes it, or that supplies its text to a method which does.
 */
public final class JdbcWirer implements Wirer {

    private static final int MAX_NAME = 120;

    @Override
    public void wire(Evidences evidence, Wires wires) {
        new Run(evidence, wires).run();
    }

    /** The methods whose calls a study of texts has to keep even where nothing is known of the text. */
    public static Set<String> watched() {
        return SqlSink.watched();
    }

    /** One application of the wirer. */
    private static final class Run {

        private final Evidences evidence;
        private final Wires wires;
        private final SqlTables tables;
        private final TextFlow flow;
        private final DeclaredTables declared;
        private final ResultColumns results;
        private final Map<String, SqlMeaning> meanings = new HashMap<>();
        private final Set<Place> settled = new HashSet<>();
        private final Set<String> reported = new TreeSet<>();
        private final Set<String> typeNames = new HashSet<>();

        Run(Evidences evidence, Wires wires) {
            this.evidence = evidence;
            this.wires = wires;
            this.tables = new SqlTables(evidence.application(), wires);
            this.flow = new TextFlow(evidence.texts(), evidence.byName());
            this.declared = new DeclaredTables(evidence);
            this.results = new ResultColumns(evidence, declared);
            evidence.sourceTypes().forEach(type -> typeNames.add(type.simpleName()));
        }

        void run() {
            for (CallText row : evidence.texts()) {
                SqlSink.of(row, evidence.byName())
                        .filter(sink -> sink.argument() < row.arguments().size())
                        .ifPresent(sink -> sink(row, sink));
            }
            for (CallText row : evidence.texts()) {
                if (!settled.contains(row.place())) {
                    SqlSink.byName(row).forEach(sink -> guess(row, sink));
                }
            }
        }

        private void sink(CallText row, SqlSink sink) {
            settled.add(row.place());
            Template text = row.arguments().get(sink.argument());
            SqlMeaning meaning = meaning(text);
            if (text.hasParameter() && (text.isUnknown() || !isSettled(meaning))) {
                List<CallText> supplied = flow.supplied(row);
                supplied.forEach(each -> statement(each, sink));
                if (!supplied.isEmpty()) {
                    return;
                }
            }
            statement(row, sink);
        }

        private void statement(CallText row, SqlSink sink) {
            settled.add(row.place());
            Template text = row.arguments().get(sink.argument());
            SqlMeaning meaning = meaning(text);
            if (meaning.worksOnRows() || meaning.kind() == SqlMeaning.Kind.ROUTINE) {
                tables.relate(from(row), meaning, sink.how(), evidenceOf(row, sink, meaning));
                columns(row, text, meaning, sink.how());
            }
            reason(text, meaning).ifPresent(reason -> unknown(row, text, reason));
        }

        /** What the statement does to columns beyond what it names, and what it writes that is not there. */
        private void columns(CallText row, Template text, SqlMeaning meaning, String how) {
            List<ColumnUse> unnamed = results.unnamed(row.caller(), text.text(SqlAnalyzer.HOLE), meaning);
            if (!unnamed.isEmpty()) {
                SqlMeaning rest = new SqlMeaning(meaning.kind(), List.of(), unnamed, List.of(), false, true, null);
                tables.relate(
                        from(row),
                        rest,
                        how,
                        Evidence.inferred(row.place(), "the statement does not name its columns"));
            }
            for (ColumnUse use : meaning.columns()) {
                boolean isWritten = use.operation() == Operation.INSERT || use.operation() == Operation.UPDATE;
                boolean isMissing = isWritten && declared.has(use.table()) && !declared.has(use.table(), use.column());
                if (isMissing && reported.add(row.place() + "\n" + use)) {
                    wires.finding(new Finding(
                            "COLUMN_NOT_DECLARED",
                            from(row),
                            row.place(),
                            "The column %s is written here, but no script declares it for the table %s."
                                    .formatted(use.column(), use.table())));
                }
            }
        }

        private static boolean isSettled(SqlMeaning meaning) {
            return meaning.kind() != SqlMeaning.Kind.NONE && !meaning.dynamicTable();
        }

        private static Optional<String> reason(Template text, SqlMeaning meaning) {
            if (text.isUnknown() && !text.parts().isEmpty()) {
                return Optional.of(
                        text.hasParameter()
                                ? "the statement comes from a caller that the scan does not see"
                                : "the statement is made where the scan cannot follow");
            }
            if (meaning.dynamicTable()) {
                return Optional.of("the code makes up the name of a table");
            }
            return meaning.kind() == SqlMeaning.Kind.NONE && !text.parts().isEmpty()
                    ? Optional.of("the text could not be read as a statement")
                    : Optional.empty();
        }

        /** A text that only may be a statement has to be one whole, with tables. */
        private void guess(CallText row, SqlSink sink) {
            SqlMeaning meaning = meaning(row.arguments().get(sink.argument()));
            boolean reads = meaning.parsed() && !meaning.tables().isEmpty() && !isOverTypes(meaning);
            if (reads
                    || meaning.kind() == SqlMeaning.Kind.CALL
                            && !meaning.procedures().isEmpty()) {
                tables.relate(from(row), meaning, sink.how(), Evidence.inferred(row.place(), sink.reason()));
            }
        }

        private SqlMeaning meaning(Template text) {
            return meanings.computeIfAbsent(text.text(SqlAnalyzer.HOLE), SqlAnalyzer::analyze);
        }

        /** Whether it is a statement over mapped types: all its tables are called as types are, and no script declares them. */
        private boolean isOverTypes(SqlMeaning meaning) {
            return meaning.tables().stream()
                    .allMatch(use -> typeNames.contains(use.name())
                            && !wires.has(SqlTables.table(evidence.application(), use.name())));
        }

        private static Evidence evidenceOf(CallText row, SqlSink sink, SqlMeaning meaning) {
            if (!sink.reason().isEmpty()) {
                return Evidence.inferred(row.place(), sink.reason());
            }
            return meaning.parsed() || meaning.kind() == SqlMeaning.Kind.CALL
                    ? Evidence.resolved(row.place())
                    : Evidence.inferred(row.place(), "the statement was read word by word");
        }

        /** The method whose code it is, or its type where there is no node for it. */
        private NodeKey from(CallText row) {
            NodeKey method = row.caller().key(evidence.application());
            return wires.has(method)
                    ? method
                    : NodeKey.of(
                            NodeKind.TYPE, evidence.application(), row.caller().typeKeyName());
        }

        private void unknown(CallText row, Template text, String reason) {
            String name = text.parts().stream()
                    .map(Run::label)
                    .reduce("", String::concat)
                    .strip();
            String shortened = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "..." : name;
            if (reported.add(row.place() + reason)) {
                wires.unknown(new Unknown("SQL", shortened, row.place(), reason, "", 1));
            }
        }

        private static String label(Template.Part part) {
            if (part instanceof Template.Fixed fixed) {
                return fixed.text().replaceAll("\\s+", " ");
            }
            return part instanceof Template.Hole hole
                    ? "<" + hole.expression() + ">"
                    : "<" + ((Template.Parameter) part).name() + ">";
        }
    }
}
