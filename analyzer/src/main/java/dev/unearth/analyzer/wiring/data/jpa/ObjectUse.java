package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.sql.TableUse.Operation;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.data.SqlTables;
import dev.unearth.analyzer.wiring.data.jpa.Attribute.Column;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What one statement or call over mapped objects does to tables and columns. */
public final class ObjectUse {

    private final Map<Operation, Map<String, String>> tables = new LinkedHashMap<>();
    private final Map<Operation, Set<String>> columns = new LinkedHashMap<>();

    /** Notes that a table is worked on. */
    void table(String table, Operation operation) {
        if (!table.isEmpty()) {
            tables.computeIfAbsent(operation, key -> new LinkedHashMap<>())
                    .putIfAbsent(table.toUpperCase(Locale.ROOT), table);
        }
    }

    /** Notes that a column, and so its table, is worked on. A change that reads columns of the rows it changes selects nothing. */
    void column(Column column, Operation operation) {
        if (operation != Operation.SELECT || !isWorkedOn(column.table())) {
            table(column.table(), operation);
        }
        columns.computeIfAbsent(operation, key -> new LinkedHashSet<>()).add(column.table() + "\n" + column.name());
    }

    /** Notes that columns are worked on. */
    void columns(Collection<Column> all, Operation operation) {
        all.forEach(column -> column(column, operation));
    }

    /** Notes that whole objects are worked on. */
    public void objects(MappedClass entity, Operation operation) {
        entity.tables().forEach(table -> table(table, operation));
        if (operation != Operation.DELETE) {
            columns(entity.columns(), operation);
        }
    }

    private boolean isWorkedOn(String table) {
        return tables.values().stream().anyMatch(names -> names.containsKey(table.toUpperCase(Locale.ROOT)));
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    /** Adds what was noted to {@code wires}. */
    public void relate(Site site, String how, Evidence because) {
        tables.forEach((operation, names) -> names.values().forEach(name -> {
            NodeKey key = SqlTables.table(site.application(), name);
            site.wires().relate(site.from(), SqlTables.relation(operation), key, how, because);
        }));
        columns.forEach((operation, names) -> names.forEach(name -> {
            int cut = name.indexOf('\n');
            NodeKey key = SqlTables.column(site.application(), name.substring(0, cut), name.substring(cut + 1));
            RelationKind kind = SqlTables.relation(operation);
            site.wires().relate(site.from(), kind, key, how, because);
        }));
    }

    /** Whose code it is. */
    public record Site(String application, Wires wires, NodeKey from) {}
}
