package dev.unearth.analyzer.sql;

/**
 * A table that a statement works on.
 *
 * @param name as written, without schema and quotes
 */
public record TableUse(String name, Operation operation) {

    /** What is done to rows. */
    public enum Operation {
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }
}
