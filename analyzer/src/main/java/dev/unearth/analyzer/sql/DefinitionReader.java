package dev.unearth.analyzer.sql;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.sql.TableDefinition.Column;
import dev.unearth.analyzer.sql.TableDefinition.ForeignKey;
import dev.unearth.analyzer.sql.TableDefinition.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code CREATE TABLE}, {@code CREATE VIEW}, {@code CREATE INDEX} and {@code ALTER TABLE} of any dialect. */
final class DefinitionReader {

    private static final Set<String> TABLE_WORDS = Set.of(
            "GLOBAL", "LOCAL", "TEMPORARY", "TEMP", "UNLOGGED", "EXTERNAL", "COLUMN", "CACHED", "MEMORY", "VOLATILE");
    private static final Set<String> VIEW_WORDS = Set.of(
            "OR", "REPLACE", "FORCE", "NOFORCE", "MATERIALIZED", "TEMPORARY", "TEMP", "EDITIONABLE", "RECURSIVE");
    private static final Set<String> INDEX_WORDS =
            Set.of("UNIQUE", "BITMAP", "CLUSTERED", "NONCLUSTERED", "FULLTEXT", "SPATIAL", "CONCURRENTLY");
    private static final Set<String> TYPE_ENDS = Set.of(
            "NOT",
            "NULL",
            "DEFAULT",
            "PRIMARY",
            "UNIQUE",
            "CHECK",
            "REFERENCES",
            "CONSTRAINT",
            "GENERATED",
            "IDENTITY",
            "AUTO_INCREMENT",
            "COLLATE",
            "COMMENT",
            "ON",
            "WITH",
            "AS",
            "FOR",
            "ENABLE",
            "DISABLE",
            "KEY",
            "AUTOINCREMENT",
            "INVISIBLE",
            "SPARSE",
            "ROWGUIDCOL",
            "LOGGED",
            "COMPACT",
            "FIRST",
            "AFTER",
            "USING",
            "ENCODE");
    private static final Set<String> ALTERATIONS =
            Set.of("ADD", "DROP", "ALTER", "MODIFY", "CHANGE", "RENAME", "ENABLE", "DISABLE", "SET", "OWNER", "ENGINE");

    private final TokenCursor cursor;
    private final int firstLine;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> primaryKey = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<List<String>> unique = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();
    private final List<SqlConstraint> constraints = new ArrayList<>();
    private final SqlNames known = new SqlNames();

    DefinitionReader(List<SqlToken> tokens, int firstLine) {
        this.cursor = new TokenCursor(tokens);
        this.firstLine = firstLine;
    }

    /** What the statement declares; empty for any other statement. */
    Optional<TableDefinition> definition() {
        if (cursor.takeWords("CREATE")) {
            return created();
        }
        return cursor.takeWords("ALTER", "TABLE") ? Optional.of(altered()) : Optional.empty();
    }

    private Optional<TableDefinition> created() {
        int start = cursor.position();
        if (takeKind(TABLE_WORDS, "TABLE")) {
            return Optional.of(table());
        }
        cursor.moveTo(start);
        if (takeKind(VIEW_WORDS, "VIEW")) {
            return Optional.of(view());
        }
        cursor.moveTo(start);
        boolean isUnique = cursor.peek().isWord("UNIQUE");
        return takeKind(INDEX_WORDS, "INDEX") ? index(isUnique) : Optional.empty();
    }

    private boolean takeKind(Set<String> words, String kind) {
        while (words.contains(cursor.peek().keyword())) {
            cursor.take();
        }
        return cursor.takeWords(kind);
    }

    private void takeExistence() {
        if (!cursor.takeWords("IF", "NOT", "EXISTS")) {
            cursor.takeWords("IF", "EXISTS");
        }
    }

    private TableDefinition table() {
        takeExistence();
        String name = cursor.takeName().name();
        known.add(name, "");
        for (List<SqlToken> element : TokenCursor.split(cursor.takeParenthesized())) {
            element(new TokenCursor(element), element);
        }
        return result(Form.TABLE, name, readTables());
    }

    private TableDefinition view() {
        takeExistence();
        String name = cursor.takeName().name();
        for (String column : TokenCursor.names(cursor.takeParenthesized())) {
            columns.add(new Column(column, "", false, "", lineOf(cursor.peek(-1))));
        }
        return result(Form.VIEW, name, readTables());
    }

    /** The tables of the query behind {@code AS}; none where there is no query. */
    private List<String> readTables() {
        while (!cursor.atEnd()
                && !cursor.peek().isWord("SELECT")
                && !cursor.peek().isWord("WITH")) {
            cursor.take();
        }
        List<SqlToken> rest = new ArrayList<>();
        while (!cursor.atEnd()) {
            rest.add(cursor.take());
        }
        return new WordReader(rest)
                .meaning().tables().stream().map(TableUse::name).distinct().toList();
    }

    private Optional<TableDefinition> index(boolean isUnique) {
        takeExistence();
        cursor.takeName();
        if (!cursor.takeWords("ON")) {
            return Optional.empty();
        }
        String table = cursor.takeName().name();
        if (cursor.takeWords("USING")) {
            cursor.take();
        }
        List<String> indexed = TokenCursor.names(cursor.takeParenthesized());
        if (isUnique && !indexed.isEmpty()) {
            unique.add(indexed);
            constraints.add(key(SqlConstraint.Kind.UNIQUE, indexed, firstLine, lineOf(cursor.peek(-1))));
        }
        return Optional.of(result(Form.INDEX, table, List.of()));
    }

    private TableDefinition altered() {
        takeExistence();
        cursor.takeWords("ONLY");
        String name = cursor.takeName().name();
        known.add(name, "");
        List<SqlToken> actions = new ArrayList<>();
        while (!cursor.atEnd()) {
            actions.add(cursor.take());
        }
        boolean adds = false;
        for (List<SqlToken> action : TokenCursor.split(actions)) {
            if (!action.isEmpty()) {
                adds = ALTERATIONS.contains(action.get(0).keyword())
                        ? action.get(0).isWord("ADD")
                        : adds;
                alteration(action, adds);
            }
        }
        return result(Form.ALTER, name, List.of());
    }

    private void alteration(List<SqlToken> action, boolean adds) {
        TokenCursor words = new TokenCursor(action);
        if (words.takeWords("WITH", "CHECK") || words.takeWords("WITH", "NOCHECK")) {
            adds |= words.peek().isWord("ADD");
        }
        boolean explicit = words.takeWords("ADD");
        if (!adds || (explicit && words.peek().isWord("PARTITION"))) {
            return;
        }
        words.takeWords("COLUMN");
        words.takeWords("IF", "NOT", "EXISTS");
        if (words.peek().isSign('(')) {
            TokenCursor.split(words.takeParenthesized()).forEach(part -> element(new TokenCursor(part), part));
        } else {
            List<SqlToken> rest = action.subList(words.position(), action.size());
            element(new TokenCursor(rest), rest);
        }
    }

    /** A column or a constraint of the table. */
    private void element(TokenCursor words, List<SqlToken> element) {
        if (words.takeWords("CONSTRAINT") && !words.peek().isSign('(')) {
            words.takeName();
        }
        if (constraint(words, List.of()) || words.position() > 0 || isIndex(element)) {
            return;
        }
        if (words.peek().isName()
                && !words.peek().isWord("LIKE")
                && !words.peek().isWord("PERIOD")) {
            column(words);
        }
    }

    /** {@code KEY name (a, b)} of MySQL; a column called so is followed by its type. */
    private static boolean isIndex(List<SqlToken> element) {
        TokenCursor words = new TokenCursor(element);
        if (!Set.of("KEY", "INDEX", "FULLTEXT", "SPATIAL").contains(words.take().keyword())) {
            return false;
        }
        words.takeWords("KEY");
        words.takeWords("INDEX");
        if (!words.peek().isSign('(')) {
            words.takeName();
        }
        List<SqlToken> indexed = words.takeParenthesized();
        return !indexed.isEmpty() && indexed.get(0).isName();
    }

    /** Takes a constraint; {@code own} holds the column it stands at, or nothing when it names its columns itself. */
    private boolean constraint(TokenCursor words, List<String> own) {
        int line = lineOf(words.peek());
        if (words.takeWords("PRIMARY", "KEY")) {
            List<String> names = columnsOf(words, own);
            primaryKey.addAll(names);
            constraints.add(key(SqlConstraint.Kind.PRIMARY_KEY, names, line, lineOf(words.peek(-1))));
        } else if (words.takeWords("FOREIGN", "KEY")) {
            foreignKey(words, columnsOf(words, own), line);
        } else if (words.takeWords("REFERENCES")) {
            reference(words, own, line);
        } else if (words.takeWords("UNIQUE")) {
            List<String> names = columnsOf(words, own);
            if (!names.isEmpty()) {
                unique.add(names);
                constraints.add(key(SqlConstraint.Kind.UNIQUE, names, line, lineOf(words.peek(-1))));
            }
        } else if (words.takeWords("CHECK")) {
            check(words.takeParenthesized(), line);
        } else {
            return false;
        }
        return true;
    }

    private SqlConstraint key(SqlConstraint.Kind kind, List<String> names, int line, int endLine) {
        return new SqlConstraint(kind, names, "", List.of(), false, Condition.ALWAYS, true, line, endLine);
    }

    private void check(List<SqlToken> condition, int line) {
        checks.add(TokenCursor.text(condition));
        OperandParser operands = new OperandParser(new TokenCursor(condition), known);
        Condition read = ConditionParser.read(condition, known, operands);
        int endLine = condition.isEmpty() ? line : lineOf(condition.get(condition.size() - 1));
        constraints.add(new SqlConstraint(
                SqlConstraint.Kind.CHECK, List.of(), "", List.of(), false, read, !operands.isGiven(), line, endLine));
    }

    private void foreignKey(TokenCursor words, List<String> from, int line) {
        if (words.takeWords("REFERENCES")) {
            reference(words, from, line);
        }
    }

    private void reference(TokenCursor words, List<String> from, int line) {
        String target = words.takeName().name();
        List<String> targetColumns = TokenCursor.names(words.takeParenthesized());
        foreignKeys.add(new ForeignKey(from, target, targetColumns, line));
        int endLine = lineOf(words.peek(-1));
        constraints.add(new SqlConstraint(
                SqlConstraint.Kind.REFERENCE,
                from,
                target,
                targetColumns,
                cascades(words),
                Condition.ALWAYS,
                true,
                line,
                endLine));
    }

    private static boolean cascades(TokenCursor words) {
        boolean cascades = false;
        while (words.peek().isWord("ON") || words.peek().isWord("MATCH")) {
            cascades |= words.peek(1).isWord("DELETE") && words.peek(2).isWord("CASCADE");
            words.take();
            words.take();
            if (words.peek(-2).isWord("ON") && (words.takeWords("SET") || words.takeWords("NO"))) {
                words.take();
            } else if (words.peek(-2).isWord("ON")) {
                words.take();
            }
        }
        return cascades;
    }

    private static List<String> columnsOf(TokenCursor words, List<String> own) {
        if (!own.isEmpty()) {
            return own;
        }
        while (!words.atEnd() && !words.peek().isSign('(') && !words.peek().isWord("REFERENCES")) {
            words.take();
        }
        return TokenCursor.names(words.takeParenthesized());
    }

    private void column(TokenCursor words) {
        SqlToken name = words.take();
        List<SqlToken> type = new ArrayList<>();
        int depth = 0;
        while (!words.atEnd() && (depth > 0 || !TYPE_ENDS.contains(words.peek().keyword()))) {
            SqlToken token = words.take();
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            type.add(token);
        }
        known.type(name.name(), TokenCursor.text(type));
        int keys = primaryKey.size();
        boolean required = false;
        String defaultValue = "";
        while (!words.atEnd()) {
            if (words.takeWords("NOT", "NULL")) {
                required = true;
            } else if (words.takeWords("DEFAULT") || words.takeWords("WITH", "DEFAULT")) {
                defaultValue = defaultValue(words);
            } else if (words.takeWords("ON", "DELETE") || words.takeWords("ON", "UPDATE")) {
                words.take();
            } else if (!constraint(words, List.of(name.name()))) {
                words.take();
            }
        }
        boolean key = primaryKey.size() > keys;
        columns.add(new Column(name.name(), TokenCursor.text(type), required || key, defaultValue, lineOf(name)));
    }

    private static String defaultValue(TokenCursor words) {
        List<SqlToken> value = new ArrayList<>();
        if (words.peek().isSign('-') || words.peek().isSign('+')) {
            value.add(words.take());
        }
        if (!words.peek().isSign('(')) {
            value.add(words.take());
        }
        if (words.peek().isSign('(')) {
            return TokenCursor.text(value) + "(" + TokenCursor.text(words.takeParenthesized()) + ")";
        }
        return TokenCursor.text(value);
    }

    private int lineOf(SqlToken token) {
        return firstLine + token.line();
    }

    private TableDefinition result(Form form, String name, List<String> readTables) {
        return new TableDefinition(
                form, name, columns, primaryKey, foreignKeys, unique, checks, readTables, constraints, firstLine);
    }
}
