package dev.unearth.analyzer.sql;

import dev.unearth.analyzer.formal.Condition;
import java.util.List;

/**
 * A rule that a table's declaration lays down for its rows.
 *
 * @param columns that it speaks of, in declared order; empty for a check
 * @param target of a reference: the table referred to; else empty
 * @param targetColumns of a reference; empty where the primary key is meant
 * @param cascades of a reference: whether rows go with the row they refer to
 * @param check what must not be false; always for other kinds
 * @param readable whether all of {@code check} was understood
 * @param line 1-based line it starts on
 * @param endLine its last line
 */
public record SqlConstraint(
        Kind kind,
        List<String> columns,
        String target,
        List<String> targetColumns,
        boolean cascades,
        Condition check,
        boolean readable,
        int line,
        int endLine) {

    public SqlConstraint {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** The kinds of constraints. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        REFERENCE,
        CHECK
    }
}
