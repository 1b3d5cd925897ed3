package dev.unearth.analyzer.wiring.data;

import dev.unearth.analyzer.facts.SqlFacts;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.sql.SqlAnalyzer;
import dev.unearth.analyzer.sql.TableDefinition;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables and columns that scripts declare, by name in upper case; several scripts together where they declare the same table. */
public final class DeclaredTables {

    private final Map<String, Map<String, Place>> columns = new TreeMap<>();
    private final Map<String, Boolean> views = new TreeMap<>();

    public DeclaredTables(Evidences evidence) {
        for (Evidences.Of<SqlFacts> script : evidence.documents(SqlFacts.class)) {
            for (SqlFacts.Statement statement : script.facts().statements()) {
                SqlAnalyzer.definition(statement.text(), statement.line())
                        .filter(definition -> !definition.name().isEmpty())
                        .ifPresent(definition -> add(script.file().path(), definition));
            }
        }
        columns.keySet().retainAll(views.keySet());
    }

    private void add(String path, TableDefinition definition) {
        String table = upper(definition.name());
        switch (definition.form()) {
            case TABLE -> views.merge(table, false, Boolean::logicalAnd);
            case VIEW -> views.merge(table, true, Boolean::logicalAnd);
            case ALTER, INDEX -> {
                // says nothing of whether the table is declared
            }
        }
        Map<String, Place> known = columns.computeIfAbsent(table, key -> new TreeMap<>());
        definition.columns().forEach(each -> known.putIfAbsent(upper(each.name()), Place.line(path, each.line())));
    }

    /** Whether a script declares the table, as a whole. */
    public boolean has(String table) {
        return views.containsKey(upper(table));
    }

    /** Whether a script declares the table's columns, this one among them; true for views without a list of columns. */
    public boolean has(String table, String column) {
        Map<String, Place> known = columns.getOrDefault(upper(table), Map.of());
        return known.isEmpty() || known.containsKey(upper(column));
    }

    /** The columns of a table, in upper case; none where no script declares it. */
    Set<String> columns(String table) {
        return has(table) ? columns.getOrDefault(upper(table), Map.of()).keySet() : Set.of();
    }

    /** Tables that are no views, with their columns and where these are declared. */
    Map<String, Map<String, Place>> tables() {
        Map<String, Map<String, Place>> tables = new TreeMap<>(columns);
        tables.keySet().removeIf(table -> views.getOrDefault(table, true));
        return tables;
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
