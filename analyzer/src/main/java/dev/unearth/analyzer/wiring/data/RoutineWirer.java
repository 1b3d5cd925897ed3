package dev.unearth.analyzer.wiring.data;

import dev.unearth.analyzer.facts.SqlFacts;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.sql.SqlAnalyzer;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Procedures, functions, triggers and sequences that scripts declare, with the tables that they work on. */
public final class RoutineWirer implements Wirer {

    private static final String NAME = "([\\w$#.\"`\\[\\]]+)";
    private static final Pattern HEAD =
            Pattern.compile("(?is)(?:create|alter)\\s+(?:or\\s+(?:replace|alter)\\s+)?(?:definer\\s*=\\s*\\S+\\s+)?"
                    + "(?:(?:editionable|public|temporary|constraint)\\s+)?"
                    + "(procedure|proc|function|trigger|sequence|package)\\s+(?:body\\s+)?(?:if\\s+not\\s+exists\\s+)?"
                    + NAME + ".*");
    private static final Pattern OF_TABLE = Pattern.compile("(?i)\\son\\s+" + NAME);

    /** How far a trigger's table may be from the start of its statement, in characters. */
    private static final int HEAD_LIMIT = 1_000;

    @Override
    public void wire(Evidences evidence, Wires wires) {
        SqlTables tables = new SqlTables(evidence.application(), wires);
        for (Evidences.Of<SqlFacts> script : evidence.documents(SqlFacts.class)) {
            for (SqlFacts.Statement statement : script.facts().statements()) {
                routine(statement, Place.line(script.file().path(), statement.line()))
                        .ifPresent(routine -> add(evidence.application(), wires, tables, routine));
            }
        }
    }

    /** A routine; {@code table} of a trigger is the one that starts it, else empty. */
    private record Routine(String kind, String name, String table, String text, Place place) {}

    private static Optional<Routine> routine(SqlFacts.Statement statement, Place place) {
        String text = statement.text().strip();
        boolean may = text.regionMatches(true, 0, "CREATE", 0, 6) || text.regionMatches(true, 0, "ALTER", 0, 5);
        String head = text.substring(0, Math.min(text.length(), HEAD_LIMIT));
        Matcher matcher = HEAD.matcher(head);
        if (!may || !matcher.matches()) {
            return Optional.empty();
        }
        String kind = matcher.group(1).toLowerCase(Locale.ROOT);
        Matcher table = OF_TABLE.matcher(head.substring(matcher.end(2)));
        boolean isTrigger = kind.equals("trigger") && table.find();
        return Optional.of(new Routine(
                kind.equals("proc") ? "procedure" : kind,
                bare(matcher.group(2)),
                isTrigger ? bare(table.group(1)) : "",
                text,
                place));
    }

    /** The name without schema and quotes. */
    private static String bare(String name) {
        String plain = name.replaceAll("[\"`\\[\\]]", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    private static void add(String application, Wires wires, SqlTables tables, Routine routine) {
        if (routine.name.isEmpty()) {
            return;
        }
        NodeKey key = NodeKey.of(NodeKind.PROCEDURE, application, routine.name.toUpperCase(Locale.ROOT));
        wires.node(Node.of(key, NodeKind.PROCEDURE, routine.name, routine.place).with(NodeProperty.KIND, routine.kind));
        Evidence because = Evidence.declared(routine.place);
        NodeKey file = NodeKey.of(NodeKind.FILE, application, routine.place.file());
        wires.relate(file, RelationKind.DECLARES, key, "", because);
        if (!routine.table.isEmpty()) {
            wires.relate(tables.table(routine.table), RelationKind.WIRED_TO, key, "trigger", because);
        }
        if (!routine.kind.equals("sequence")) {
            tables.relate(key, SqlAnalyzer.analyze(routine.text, routine.place.line()), routine.kind, because);
        }
    }
}
