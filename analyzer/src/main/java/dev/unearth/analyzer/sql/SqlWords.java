package dev.unearth.analyzer.sql;

import java.util.Set;

/** Words of SQL that tell names from syntax. */
final class SqlWords {

    /** Words that cannot be an unquoted name of a table, column or alias where names stand. */
    private static final Set<String> RESERVED = Set.of(
            ("SELECT FROM WHERE AND OR NOT IN IS NULL AS ON JOIN INNER LEFT RIGHT FULL OUTER CROSS NATURAL UNION ALL DISTINCT "
                            + "INTERSECT EXCEPT MINUS GROUP ORDER BY HAVING LIMIT OFFSET FETCH FOR UPDATE INSERT INTO VALUES SET "
                            + "DELETE MERGE USING WHEN THEN ELSE END CASE BETWEEN LIKE EXISTS ANY SOME ASC DESC WITH RETURNING "
                            + "CONNECT START WINDOW BEGIN DECLARE LOOP IF CREATE TABLE DROP ALTER TRUE FALSE ESCAPE STRAIGHT_JOIN "
                            + "OVER PARTITION INTERVAL CAST ONLY LATERAL APPLY UNIQUE TOP")
                    .split(" "));

    /** Words that end the list of tables behind {@code FROM}. */
    private static final Set<String> ENDS_OF_FROM = Set.of(
            ("WHERE GROUP ORDER HAVING UNION INTERSECT EXCEPT MINUS LIMIT OFFSET FETCH FOR WINDOW CONNECT START SET VALUES SELECT "
                            + "WHEN RETURNING LOOP THEN")
                    .split(" "));

    /** Functions with {@code FROM} among their arguments. */
    private static final Set<String> FROM_FUNCTIONS = Set.of("EXTRACT", "TRIM", "SUBSTRING", "OVERLAY", "POSITION");

    /** What stands in parentheses behind a table of SQL Server or Sybase without making it a function. */
    private static final Set<String> TABLE_HINTS = Set.of(
            "NOLOCK", "HOLDLOCK", "UPDLOCK", "ROWLOCK", "TABLOCK", "TABLOCKX", "READPAST", "XLOCK", "PAGLOCK", "INDEX");

    /** Tables of one row that stand for no table. */
    private static final Set<String> NO_TABLES = Set.of("DUAL", "SYSDUMMY1");

    /** Names that stand for values without a column. */
    private static final Set<String> NO_COLUMNS = Set.of(
            ("SYSDATE SYSTIMESTAMP ROWNUM ROWID LEVEL CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT DATE TIME TIMESTAMP "
                            + "NEXTVAL CURRVAL LOCALTIMESTAMP EXCLUDED INSERTED DELETED MATCHED UNKNOWN DEFAULT NULLS LAST FIRST "
                            + "ROWS ROW NEXT PRIOR YEAR MONTH DAY HOUR MINUTE SECOND NOWAIT LOCKED SKIP")
                    .split(" "));

    private SqlWords() {}

    static boolean isNoColumn(SqlToken token) {
        return NO_COLUMNS.contains(token.keyword());
    }

    static boolean isReserved(SqlToken token) {
        return RESERVED.contains(token.keyword());
    }

    static boolean endsFrom(SqlToken token) {
        return ENDS_OF_FROM.contains(token.keyword());
    }

    static boolean takesFrom(SqlToken function) {
        return FROM_FUNCTIONS.contains(function.keyword());
    }

    static boolean isTableHint(SqlToken token) {
        return TABLE_HINTS.contains(token.keyword());
    }

    static boolean isNoTable(String name) {
        return NO_TABLES.stream().anyMatch(name::equalsIgnoreCase);
    }
}
