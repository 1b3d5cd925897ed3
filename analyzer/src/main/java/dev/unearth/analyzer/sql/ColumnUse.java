package dev.unearth.analyzer.sql;

/**
 * A column that a statement names.
 *
 * @param table its table without schema and quotes; empty where the statement alone does not tell
 * @param column as written, without quotes
 */
public record ColumnUse(String table, String column, TableUse.Operation operation) {}
