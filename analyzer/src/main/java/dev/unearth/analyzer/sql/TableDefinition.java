package dev.unearth.analyzer.sql;

import java.util.List;

/**
 * A table, view or index as a statement declares or changes it. Names are as written, without schema and quotes.
 *
 * @param name of the table
 * @param columns in declared order; for an {@code ALTER} those it adds; empty for an index
 * @param primaryKey its columns in order; empty where the statement declares none
 * @param unique the column lists that must be unique
 * @param checks the texts of its check conditions
 * @param readTables of a view: the tables it reads
 * @param constraints all its keys, references and checks again, in order of appearance, with their places
 * @param line 1-based line of the statement
 */
public record TableDefinition(
        Form form,
        String name,
        List<Column> columns,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        List<List<String>> unique,
        List<String> checks,
        List<String> readTables,
        List<SqlConstraint> constraints,
        int line) {

    public TableDefinition {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        unique = List.copyOf(unique);
        checks = List.copyOf(checks);
        readTables = List.copyOf(readTables);
        constraints = List.copyOf(constraints);
    }

    /** What kind of statement it is. */
    public enum Form {
        TABLE,
        VIEW,
        ALTER,
        INDEX
    }

    /**
     * A column.
     *
     * @param type as written: {@code DECIMAL(14, 2)}; empty in views
     * @param defaultValue as written; empty without one
     * @param line 1-based
     */
    public record Column(String name, String type, boolean required, String defaultValue, int line) {}

    /**
     * A foreign key.
     *
     * @param target name of the table referred to
     * @param targetColumns empty where its primary key is meant
     * @param line 1-based
     */
    public record ForeignKey(List<String> columns, String target, List<String> targetColumns, int line) {
        public ForeignKey {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }
    }
}
