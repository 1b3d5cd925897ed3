package dev.unearth.analyzer.sql;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import java.util.List;

/**
 * What a statement, or a query inside one, demands of rows and does to them, in the formal language. Columns are atoms with
 * their table where the statement tells it. Offsets count characters of the statement from 0; an end lies behind the last.
 *
 * @param kind {@code QUERY}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param table the first table it works on, as written without schema; empty when unknown
 * @param filters the parts of its conditions that are joined by {@code AND}, those of joins first
 * @param assignments values given to columns by {@code SET} or {@code VALUES}
 * @param totals sums, counts and other aggregates among its results
 * @param orders what its rows are ordered by, most significant first
 * @param takesOne whether it asks for one row only
 */
public record SqlClauses(
        SqlMeaning.Kind kind,
        String table,
        List<Filter> filters,
        List<Assignment> assignments,
        List<Total> totals,
        List<Order> orders,
        boolean takesOne) {

    public SqlClauses {
        filters = List.copyOf(filters);
        assignments = List.copyOf(assignments);
        totals = List.copyOf(totals);
        orders = List.copyOf(orders);
    }

    /**
     * A condition on rows.
     *
     * @param table whose column it names first; empty when unknown
     * @param given whether a value is handed in by code, or a part could not be read
     */
    public record Filter(String table, Condition condition, boolean given, int start, int end) {}

    /**
     * A value given to a column.
     *
     * @param given whether code hands it in, or it could not be read
     */
    public record Assignment(Operand.Atom column, Operand value, boolean given, int start, int end) {}

    /**
     * An aggregate.
     *
     * @param name under which it is returned; empty without one
     */
    public record Total(Operand value, String name, boolean given, int start, int end) {}

    /** A value that rows are ordered by. */
    public record Order(Operand value, boolean descending, int start, int end) {}

    /**
     * The clauses of {@code statement} and of the queries in it, outermost first; those of a view are those of its query.
     * Empty for what is no such statement. Values that code inserts stand as {@link SqlAnalyzer#HOLE}.
     */
    public static List<SqlClauses> of(String statement) {
        return new ClauseReader(JdbcEscapes.unwrap(SqlLexer.tokens(statement))).clauses();
    }
}
