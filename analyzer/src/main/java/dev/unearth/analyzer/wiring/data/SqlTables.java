package dev.unearth.analyzer.wiring.data;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.sql.ColumnUse;
import dev.unearth.analyzer.sql.SqlMeaning;
import dev.unearth.analyzer.sql.TableUse;
import dev.unearth.analyzer.sql.TableUse.Operation;
import dev.unearth.analyzer.wiring.Wires;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Adds what statements do to tables, columns and procedures. Their keys hold names in upper case, without schema. */
public final class SqlTables {

    private final String application;
    private final Wires wires;
    private final Set<String> undeclared = new HashSet<>();

    public SqlTables(String application, Wires wires) {
        this.application = application;
        this.wires = wires;
    }

    public static NodeKey table(String application, String name) {
        return NodeKey.of(NodeKind.TABLE, application, name.toUpperCase(Locale.ROOT));
    }

    public static NodeKey column(String application, String table, String column) {
        return NodeKey.of(NodeKind.COLUMN, application, (table + "." + column).toUpperCase(Locale.ROOT));
    }

    public static RelationKind relation(Operation operation) {
        return switch (operation) {
            case SELECT -> RelationKind.QUERIES;
            case INSERT -> RelationKind.INSERTS;
            case UPDATE -> RelationKind.UPDATES;
            case DELETE -> RelationKind.DELETES;
        };
    }

    /** The table called {@code name}, added where no script declares it. */
    public NodeKey table(String name) {
        NodeKey key = table(application, name);
        if (!wires.has(key)) {
            wires.node(Node.of(key, NodeKind.TABLE, name, null));
            undeclared.add(name.toUpperCase(Locale.ROOT));
        }
        return key;
    }

    /** {@code from} does what {@code meaning} says; {@code how} is the relationships' detail. */
    public void relate(NodeKey from, SqlMeaning meaning, String how, Evidence evidence) {
        for (TableUse use : meaning.tables()) {
            wires.relate(from, relation(use.operation()), table(use.name()), how, evidence);
        }
        for (ColumnUse use : meaning.columns()) {
            column(from, use, how, evidence);
        }
        for (String procedure : meaning.procedures()) {
            wires.relate(from, RelationKind.CALLS, procedure(procedure), "procedure", evidence);
        }
    }

    private NodeKey procedure(String name) {
        NodeKey key = NodeKey.of(NodeKind.PROCEDURE, application, name.toUpperCase(Locale.ROOT));
        if (!wires.has(key)) {
            wires.node(Node.of(key, NodeKind.PROCEDURE, name, null));
        }
        return key;
    }

    /** A column that the table's declaration does not have is something else, such as a function without parentheses. */
    private void column(NodeKey from, ColumnUse use, String how, Evidence evidence) {
        if (use.table().isEmpty()) {
            return;
        }
        NodeKey key = column(application, use.table(), use.column());
        if (!wires.has(key) && undeclared.contains(use.table().toUpperCase(Locale.ROOT))) {
            wires.node(Node.of(key, NodeKind.COLUMN, use.column(), null));
            wires.relate(table(use.table()), RelationKind.DECLARES, key, "", evidence);
        }
        wires.relate(from, relation(use.operation()), key, how, evidence);
    }
}
