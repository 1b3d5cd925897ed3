package dev.unearth.analyzer.sql;

import dev.unearth.analyzer.sql.SqlMeaning.Kind;
import dev.unearth.analyzer.sql.TableUse.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Reads a statement word by word: which tables it works on and how, whatever the dialect and however much of it is missing.
 * Linear, and never fails.
 */
final class WordReader {

    private static final Set<String> ROUTINES = Set.of("PROCEDURE", "PROC", "FUNCTION", "TRIGGER", "PACKAGE");
    private static final Set<String> OTHERS = Set.of(
            "SET",
            "COMMIT",
            "ROLLBACK",
            "SAVEPOINT",
            "GRANT",
            "REVOKE",
            "LOCK",
            "UNLOCK",
            "ALTER",
            "CREATE",
            "DROP",
            "COMMENT",
            "ANALYZE",
            "SHOW",
            "EXPLAIN",
            "DESCRIBE",
            "VACUUM",
            "SHUTDOWN",
            "CHECKPOINT",
            "COPY",
            "RENAME",
            "IF",
            "RUNSTATS",
            "USE",
            "CONNECT");
    private static final Set<String> NO_UPDATE =
            Set.of("FOR", "ON", "KEY", "THEN", "OF", "BEFORE", "AFTER", "OR", "GRANT");
    private static final Set<String> BLOCK_LEADS = Set.of("BEGIN", "THEN", "ELSE", "LOOP", "DO", "IMMEDIATE");

    private final List<SqlToken> tokens;
    private final TokenCursor cursor;
    private final Uses uses = new Uses();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private boolean merges;
    private SqlToken mergeTarget;

    /** What is being read inside one pair of parentheses. */
    private static final class Frame {
        private final boolean function;
        private boolean inFrom;
        private boolean inSet;
        private boolean inDelete;

        Frame(boolean function) {
            this.function = function;
        }
    }

    WordReader(List<SqlToken> tokens) {
        this.tokens = tokens;
        this.cursor = new TokenCursor(tokens);
        this.mergeTarget = cursor.peek(-1);
    }

    SqlMeaning meaning() {
        Kind kind = kind();
        if (kind != Kind.NONE && kind != Kind.OTHER) {
            frames.push(new Frame(false));
            commonTableExpressions();
            while (!cursor.atEnd()) {
                step();
            }
        }
        return new SqlMeaning(
                kind, uses.tables(), uses.columns(), uses.procedures(), uses.hasDynamicTable(), false, null);
    }

    private Kind kind() {
        TokenCursor start = new TokenCursor(tokens);
        while (start.peek().isSign('(') || start.peek().isSign('{')) {
            start.take();
        }
        if (start.peek().kind() == SqlToken.Kind.PARAMETER && start.peek(1).isSign('=')) {
            return start.peek(2).isWord("CALL") ? Kind.CALL : Kind.NONE;
        }
        return kindOf(start);
    }

    private Kind kindOf(TokenCursor start) {
        String word = start.peek().keyword();
        return switch (word) {
            case "SELECT" -> Kind.QUERY;
            case "WITH" -> afterWith();
            case "INSERT", "REPLACE" -> Kind.INSERT;
            case "UPDATE" -> Kind.UPDATE;
            case "DELETE", "TRUNCATE" -> Kind.DELETE;
            case "MERGE" -> Kind.MERGE;
            case "CALL", "EXEC", "EXECUTE" -> Kind.CALL;
            case "BEGIN", "DECLARE" -> Kind.ROUTINE;
            case "CREATE" -> isRoutine() ? Kind.ROUTINE : Kind.OTHER;
            default -> OTHERS.contains(word) ? Kind.OTHER : Kind.NONE;
        };
    }

    private boolean isRoutine() {
        return tokens.stream().limit(8).anyMatch(token -> ROUTINES.contains(token.keyword()));
    }

    /** The statement behind the common table expressions: the first verb outside parentheses. */
    private Kind afterWith() {
        int depth = 0;
        for (SqlToken token : tokens) {
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            if (depth == 0) {
                switch (token.keyword()) {
                    case "SELECT":
                        return Kind.QUERY;
                    case "INSERT":
                        return Kind.INSERT;
                    case "UPDATE":
                        return Kind.UPDATE;
                    case "DELETE":
                        return Kind.DELETE;
                    default:
                        break;
                }
            }
        }
        return Kind.NONE;
    }

    /** {@code name [(columns)] AS (SELECT …)} behind {@code WITH} or a comma. */
    private void commonTableExpressions() {
        if (tokens.stream().noneMatch(token -> token.isWord("WITH"))) {
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken before = i == 0 ? tokens.get(0) : tokens.get(i - 1);
            boolean lead = before.isWord("WITH") || before.isWord("RECURSIVE") || before.isSign(',');
            if (lead && tokens.get(i).isName()) {
                TokenCursor ahead = new TokenCursor(tokens);
                ahead.moveTo(i + 1);
                ahead.takeParenthesized();
                if (ahead.takeWords("AS") && ahead.peek().isSign('(')) {
                    uses.temporary(tokens.get(i).name());
                }
            }
        }
    }

    private void step() {
        SqlToken token = cursor.peek();
        if (token.isSign('(')) {
            frames.push(new Frame(SqlWords.takesFrom(cursor.peek(-1))));
            cursor.take();
        } else if (token.isSign(')')) {
            close();
        } else if (token.isSign(';')) {
            frames.clear();
            frames.push(new Frame(false));
            cursor.take();
        } else if (token.isSign(',')) {
            cursor.take();
            comma();
        } else if (!keyword(token.keyword())) {
            nameOrOther();
        }
    }

    private void close() {
        if (frames.size() > 1) {
            frames.pop();
        }
        cursor.take();
        if (frame().inFrom) {
            takeDerivedAlias();
        }
    }

    /** The alias of a sub-select in {@code FROM} is no table. */
    private void takeDerivedAlias() {
        cursor.takeWords("AS");
        SqlToken alias = cursor.peek();
        if (alias.isName() && !SqlWords.isReserved(alias) && !SqlWords.endsFrom(alias)) {
            uses.alias(cursor.take().name(), new SqlToken(SqlToken.Kind.HOLE, SqlAnalyzer.HOLE, 0, 0));
        }
    }

    private void comma() {
        if (frame().inFrom) {
            table(Operation.SELECT);
        } else if (frame().inDelete) {
            table(Operation.DELETE);
        }
    }

    private Frame frame() {
        return frames.element();
    }

    /** Reads on behind a keyword; whether it was one. */
    private boolean keyword(String word) {
        SqlToken before = cursor.peek(-1);
        if (SqlWords.endsFrom(cursor.peek())) {
            frame().inFrom = false;
            frame().inSet = false;
            frame().inDelete = false;
        }
        switch (word) {
            case "FROM" -> from(before);
            case "JOIN", "STRAIGHT_JOIN", "APPLY" -> behind(() -> table(Operation.SELECT));
            case "INTO" -> into(before);
            case "INSERT" -> behind(this::insertWithoutInto);
            case "UPDATE" -> update(before);
            case "DELETE" -> delete(before);
            case "MERGE" -> behind(this::merge);
            case "USING" -> behind(this::using);
            case "TRUNCATE" -> behind(this::truncate);
            case "CALL", "EXEC", "EXECUTE" -> call(before);
            case "SET" -> behind(() -> frame().inSet = true);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void behind(Runnable reading) {
        cursor.take();
        reading.run();
    }

    private void from(SqlToken before) {
        cursor.take();
        boolean distinctFrom = before.isWord("DISTINCT")
                && (cursor.peek(-3).isWord("IS") || cursor.peek(-3).isWord("NOT"));
        if (frame().function || distinctFrom) {
            return;
        }
        frame().inSet = false;
        frame().inDelete = false;
        frame().inFrom = true;
        table(before.isWord("DELETE") ? Operation.DELETE : Operation.SELECT);
    }

    private void into(SqlToken before) {
        cursor.take();
        boolean insert = before.isWord("INSERT")
                || before.isWord("REPLACE")
                || Set.of("IGNORE", "OVERWRITE", "DELAYED", "LOW_PRIORITY", "HIGH_PRIORITY")
                        .contains(before.keyword());
        if (insert) {
            insertTarget();
        }
    }

    private void insertTarget() {
        SqlToken table = cursor.takeName();
        uses.table(table, Operation.INSERT);
        if (cursor.peek().isSign('(')
                && !cursor.peek(1).isWord("SELECT")
                && !cursor.peek(1).isSign('(')) {
            insertedColumns(table);
        }
    }

    private void insertedColumns(SqlToken table) {
        int start = cursor.position();
        List<SqlToken> list = cursor.takeParenthesized();
        if (table.isDynamic()) {
            return;
        }
        if (cursor.peek().isWord("IN") || list.stream().anyMatch(t -> t.isWord("SELECT"))) {
            cursor.moveTo(start);
            return;
        }
        for (SqlToken column : list) {
            if (column.isName() && !SqlWords.isReserved(column)) {
                uses.column(table.name(), column, Operation.INSERT);
            }
        }
    }

    /** {@code INSERT target (…)} of SQL Server and Sybase; in a {@code MERGE} the target is that of the merge. */
    private void insertWithoutInto() {
        SqlToken next = cursor.peek();
        if (merges && next.isSign('(')) {
            uses.table(mergeTarget, Operation.INSERT);
            insertedColumns(mergeTarget);
        } else if (next.isName() && !SqlWords.isReserved(next) && cursor.peek(1).isSign('(')) {
            insertTarget();
        }
    }

    private void update(SqlToken before) {
        cursor.take();
        if (merges && before.isWord("THEN")) {
            uses.table(mergeTarget, Operation.UPDATE);
        } else if (!NO_UPDATE.contains(before.keyword()) || startsInBlock(before)) {
            while (cursor.takeWords("ONLY") || cursor.takeWords("LOW_PRIORITY") || cursor.takeWords("IGNORE")) {
                continue;
            }
            target(Operation.UPDATE);
        }
    }

    private boolean startsInBlock(SqlToken before) {
        return before.isWord("THEN") && cursor.peek().isName() && !SqlWords.isReserved(cursor.peek()) && !merges;
    }

    private void delete(SqlToken before) {
        cursor.take();
        if (merges && before.isWord("THEN")) {
            uses.table(mergeTarget, Operation.DELETE);
            return;
        }
        boolean rule = Set.of("ON", "OF", "BEFORE", "AFTER", "OR", "GRANT").contains(before.keyword());
        if (rule || cursor.peek().isWord("FROM")) {
            return;
        }
        frame().inDelete = true;
        target(Operation.DELETE);
    }

    private void merge() {
        cursor.takeWords("INTO");
        merges = true;
        mergeTarget = cursor.takeName();
        takeAlias(mergeTarget);
    }

    private void using() {
        if (cursor.peek().isName()) {
            frame().inFrom = true;
            table(Operation.SELECT);
        } else if (merges) {
            frame().inFrom = true;
        }
    }

    private void truncate() {
        if (cursor.takeWords("TABLE") || cursor.peek().isName()) {
            target(Operation.DELETE);
        }
    }

    private void call(SqlToken before) {
        cursor.take();
        boolean starts = cursor.position() == 1
                || before.isSign('{')
                || before.isSign('=')
                || before.isSign(';')
                || BLOCK_LEADS.contains(before.keyword());
        if (!starts || cursor.peek().isWord("IMMEDIATE")) {
            return;
        }
        if (cursor.peek().kind() == SqlToken.Kind.PARAMETER || cursor.peek(1).isSign('=')) {
            cursor.moveTo(cursor.position() + 2);
        }
        uses.procedure(cursor.takeName());
    }

    private void target(Operation operation) {
        if (cursor.peek().isName() && !SqlWords.isReserved(cursor.peek())) {
            SqlToken table = cursor.takeName();
            uses.table(table, operation);
            takeAlias(table);
        }
    }

    /** A table behind {@code FROM}, {@code JOIN} or a comma; a sub-select and a function's result are none. */
    private void table(Operation operation) {
        while (cursor.takeWords("LATERAL") || cursor.takeWords("ONLY")) {
            continue;
        }
        SqlToken next = cursor.peek();
        if (!next.isName() || SqlWords.isReserved(next)) {
            return;
        }
        SqlToken table = cursor.takeName();
        boolean hint = SqlWords.isTableHint(cursor.peek(1));
        if (cursor.peek().isSign('(') && !hint) {
            return;
        }
        uses.table(table, operation);
        if (hint) {
            cursor.takeParenthesized();
        }
        takeAlias(table);
    }

    private void takeAlias(SqlToken table) {
        boolean as = cursor.takeWords("AS");
        SqlToken alias = cursor.peek();
        boolean named = alias.kind() == SqlToken.Kind.WORD || alias.kind() == SqlToken.Kind.QUOTED;
        if (named
                && (as || !SqlWords.isReserved(alias))
                && !alias.isDynamic()
                && !cursor.peek(1).isSign('.')) {
            uses.alias(cursor.take().name(), table);
        }
    }

    /** {@code a.b} is a column of {@code a}; a name before {@code =} behind {@code SET} is changed; other names are read. */
    private void nameOrOther() {
        SqlToken token = cursor.take();
        if (!token.isName() || SqlWords.isReserved(token) || cursor.peek(-2).isWord("AS")) {
            return;
        }
        if (cursor.peek().isSign('.')) {
            qualified(token);
        } else if (!cursor.peek().isSign('(') && !token.text().startsWith("@") && !SqlWords.isNoColumn(token)) {
            uses.column("", token, operation());
        }
    }

    private void qualified(SqlToken first) {
        SqlToken qualifier = first;
        SqlToken column = first;
        while (cursor.takeSign('.')) {
            if (!cursor.peek().isName()) {
                return;
            }
            qualifier = column;
            column = cursor.take();
        }
        if (!cursor.peek().isSign('(') && !qualifier.isDynamic()) {
            uses.column(qualifier.name(), column, operation());
        }
    }

    private Operation operation() {
        return frame().inSet && cursor.peek().isSign('=') ? Operation.UPDATE : Operation.SELECT;
    }
}
