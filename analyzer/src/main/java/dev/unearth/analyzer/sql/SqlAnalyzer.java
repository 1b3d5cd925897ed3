package dev.unearth.analyzer.sql;

import dev.unearth.analyzer.sql.SqlMeaning.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Tells what one statement does. Statements with values inserted by code are handed over with {@link #HOLE} in their places.
 * They are read word by word, so that every dialect and every half-known statement gives what it can; a grammar then
 * tells whether it is a whole statement. Ones longer than {@value #GRAMMAR_LIMIT} characters are not tried on it, which bounds the time per statement.
 */
public final class SqlAnalyzer {

    /** Stands for a value that code inserts. */
    public static final String HOLE = "\uE000";

    static final char HOLE_CHAR = '\uE000';

    /** Longest statement that the grammar is tried on, in characters. */
    static final int GRAMMAR_LIMIT = 20_000;

    private SqlAnalyzer() {}

    /** What {@code statement} does; it starts on line 1. */
    public static SqlMeaning analyze(String statement) {
        return analyze(statement, 1);
    }

    /** What {@code statement} does; its first line is {@code line}, 1-based. */
    public static SqlMeaning analyze(String statement, int line) {
        List<SqlToken> tokens = JdbcEscapes.unwrap(SqlLexer.tokens(statement));
        Optional<TableDefinition> definition = new DefinitionReader(tokens, line).definition();
        if (definition.isPresent()) {
            return definitionOf(definition.get());
        }
        SqlMeaning words = new WordReader(tokens).meaning();
        boolean mayParse = isForGrammar(words.kind()) && statement.length() <= GRAMMAR_LIMIT;
        return mayParse && Grammar.accepts(tokens) ? words.asParsed() : words;
    }

    /** The table, view or index that {@code statement} declares or changes; its first line is {@code line}, 1-based. */
    public static Optional<TableDefinition> definition(String statement, int line) {
        boolean may =
                statement.regionMatches(true, 0, "CREATE", 0, 6) || statement.regionMatches(true, 0, "ALTER", 0, 5);
        return may ? new DefinitionReader(SqlLexer.tokens(statement), line).definition() : Optional.empty();
    }

    private static boolean isForGrammar(Kind kind) {
        return kind == Kind.QUERY
                || kind == Kind.INSERT
                || kind == Kind.UPDATE
                || kind == Kind.DELETE
                || kind == Kind.MERGE;
    }

    private static SqlMeaning definitionOf(TableDefinition definition) {
        List<TableUse> reads = definition.readTables().stream()
                .map(table -> new TableUse(table, TableUse.Operation.SELECT))
                .toList();
        return new SqlMeaning(Kind.DEFINITION, reads, List.of(), List.of(), false, true, definition);
    }
}
