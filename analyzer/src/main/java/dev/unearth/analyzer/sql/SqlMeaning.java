package dev.unearth.analyzer.sql;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one statement does.
 *
 * @param tables what is read and written, in order of appearance, each table and operation once
 * @param columns the columns named, in order of appearance
 * @param procedures called procedures, without schema and quotes
 * @param dynamicTable whether the code makes up the name of a table
 * @param parsed whether a grammar accepts it as a whole statement
 * @param declared the table, view or index it declares or changes
 */
public record SqlMeaning(
        Kind kind,
        List<TableUse> tables,
        List<ColumnUse> columns,
        List<String> procedures,
        boolean dynamicTable,
        boolean parsed,
        @Nullable TableDefinition declared) {

    public SqlMeaning {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        procedures = List.copyOf(procedures);
    }

    /** The kinds of statements. */
    public enum Kind {
        QUERY,
        INSERT,
        UPDATE,
        DELETE,
        MERGE,
        CALL,
        /** Declares or changes a table, view or index. */
        DEFINITION,
        /** Declares a procedure, function or trigger; tables are those of its body. */
        ROUTINE,
        /** Another statement of SQL: transactions, rights, sessions. */
        OTHER,
        /** No statement of SQL. */
        NONE
    }

    /** This meaning of a statement that a grammar accepts. */
    SqlMeaning asParsed() {
        return new SqlMeaning(kind, tables, columns, procedures, dynamicTable, true, declared);
    }

    /** See the component {@code declared}. */
    public Optional<TableDefinition> definition() {
        return Optional.ofNullable(declared);
    }

    /** Whether it reads or writes rows or calls a procedure. */
    public boolean worksOnRows() {
        return kind == Kind.CALL || (kind.ordinal() <= Kind.MERGE.ordinal() && (dynamicTable || !tables.isEmpty()));
    }
}
