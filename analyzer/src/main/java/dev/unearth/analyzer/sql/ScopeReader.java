package dev.unearth.analyzer.sql;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.sql.SqlClauses.Assignment;
import dev.unearth.analyzer.sql.SqlClauses.Filter;
import dev.unearth.analyzer.sql.SqlClauses.Order;
import dev.unearth.analyzer.sql.SqlClauses.Total;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One query, insert, update or delete. */
final class ScopeReader {

    private static final Set<String> JOINS = Set.of(
            "JOIN", "LEFT", "RIGHT", "INNER", "OUTER", "FULL", "CROSS", "NATURAL", "ON", "USING", "FETCH", "WITH");

    private final Map<String, List<SqlToken>> parts;
    private final SqlNames names = new SqlNames();
    private final List<Filter> filters = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Total> totals = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final Map<String, Operand> results = new HashMap<>();

    ScopeReader(Map<String, List<SqlToken>> parts) {
        this.parts = parts;
    }

    private List<SqlToken> part(String word) {
        return parts.getOrDefault(word, List.of());
    }

    SqlClauses clauses(SqlMeaning.Kind kind) {
        List<List<SqlToken>> conditions = new ArrayList<>();
        tables(kind == SqlMeaning.Kind.UPDATE ? part("UPDATE") : part("FROM"), conditions);
        if (kind == SqlMeaning.Kind.DELETE && names.first().isEmpty()) {
            tables(part("DELETE"), conditions);
        }
        results();
        conditions.forEach(this::filters);
        filters(part("WHERE"));
        filters(part("HAVING"));
        if (kind == SqlMeaning.Kind.UPDATE) {
            TokenCursor.split(part("SET")).forEach(this::assignment);
        }
        if (kind == SqlMeaning.Kind.INSERT) {
            insertion();
        }
        orders();
        return new SqlClauses(kind, names.first(), filters, assignments, totals, orders, takesOne());
    }

    private boolean takesOne() {
        TokenCursor limit = new TokenCursor(part("LIMIT"));
        TokenCursor fetch = new TokenCursor(part("FETCH"));
        TokenCursor select = new TokenCursor(part("SELECT"));
        boolean first = (fetch.takeWords("FIRST") || fetch.takeWords("NEXT"))
                && (fetch.peek().isWord("ROW") || fetch.peek().text().equals("1"));
        boolean top = select.takeWords("TOP") && select.peek().text().equals("1");
        boolean one = part("LIMIT").size() == 1 && limit.peek().text().equals("1");
        return first || top || one;
    }

    /** Makes the tables known and collects the conditions of joins. */
    private void tables(List<SqlToken> from, List<List<SqlToken>> conditions) {
        for (List<SqlToken> entry : TokenCursor.split(from)) {
            TokenCursor cursor = new TokenCursor(entry);
            table(cursor);
            while (!cursor.atEnd()) {
                if (cursor.takeWords("JOIN")) {
                    cursor.takeWords("FETCH");
                    table(cursor);
                } else if (cursor.takeWords("ON") || cursor.takeWords("WITH")) {
                    conditions.add(joinCondition(cursor, entry));
                } else {
                    cursor.take();
                }
            }
        }
    }

    private static List<SqlToken> joinCondition(TokenCursor cursor, List<SqlToken> entry) {
        int start = cursor.position();
        while (!cursor.atEnd() && !JOINS.contains(cursor.peek().keyword())) {
            if (cursor.peek().isSign('(')) {
                cursor.takeParenthesized();
            } else {
                cursor.take();
            }
        }
        return entry.subList(start, cursor.position());
    }

    private void table(TokenCursor cursor) {
        if (cursor.peek().isSign('(')) {
            cursor.takeParenthesized();
            cursor.takeWords("AS");
            if (cursor.peek().isName() && !SqlWords.isReserved(cursor.peek())) {
                names.add("", cursor.take().name());
            }
            return;
        }
        SqlToken name = cursor.takeName();
        cursor.takeWords("AS");
        SqlToken alias = cursor.peek();
        boolean aliased = alias.isName() && !SqlWords.isReserved(alias) && !JOINS.contains(alias.keyword());
        if (!name.text().isEmpty() && !name.isDynamic()) {
            names.add(name.name(), aliased ? alias.name() : "");
        }
        if (aliased) {
            cursor.take();
        }
    }

    private void results() {
        for (List<SqlToken> item : TokenCursor.split(part("SELECT"))) {
            OperandParser operands = new OperandParser(new TokenCursor(item), names);
            Operand value = operands.operand();
            TokenCursor rest = operands.cursor();
            int end = rest.position() > 0 ? rest.peek(-1).end() : 0;
            rest.takeWords("AS");
            String name = rest.atEnd() ? "" : rest.take().name();
            results.put(name.toUpperCase(Locale.ROOT), value);
            if (isTotal(value)) {
                boolean given = operands.isGiven() || !rest.atEnd();
                totals.add(new Total(value, name, given, item.get(0).start(), end));
            }
        }
    }

    private static boolean isTotal(Operand value) {
        return value instanceof Operand.Aggregate
                || (value instanceof Operand.Arithmetic arithmetic
                        && arithmetic.operands().stream().anyMatch(ScopeReader::isTotal));
    }

    private void filters(List<SqlToken> condition) {
        for (List<SqlToken> part : conjuncts(condition)) {
            if (part.isEmpty()) {
                continue;
            }
            List<SqlToken> whole = withoutContinuation(part);
            OperandParser operands = new OperandParser(new TokenCursor(whole), names);
            Condition read = ConditionParser.read(whole, names, operands);
            filters.add(new Filter(
                    table(whole),
                    read,
                    operands.isGiven(),
                    whole.get(0).start(),
                    whole.get(whole.size() - 1).end()));
        }
    }

    /** Code often appends further conditions: what it inserts behind a blank or a closed text is no part of this one. */
    private static List<SqlToken> withoutContinuation(List<SqlToken> part) {
        int last = part.size() - 1;
        boolean appended = last > 0
                && part.get(last).kind() == SqlToken.Kind.HOLE
                && (part.get(last - 1).end() < part.get(last).start()
                        || part.get(last - 1).kind() == SqlToken.Kind.STRING);
        return appended ? part.subList(0, last) : part;
    }

    private String table(List<SqlToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            boolean column = token.isName()
                    && !SqlWords.isReserved(token)
                    && !SqlWords.isNoColumn(token)
                    && !(i + 1 < tokens.size() && tokens.get(i + 1).isSign('('));
            if (column) {
                List<String> path = new ArrayList<>();
                path.add(token.name());
                for (int j = i + 1; j + 1 < tokens.size() && tokens.get(j).isSign('.'); j += 2) {
                    path.add(tokens.get(j + 1).name());
                }
                return names.column(path).access() instanceof Access.Column access ? access.table() : "";
            }
        }
        return "";
    }

    /** Cut at {@code AND} outside parentheses; not at all where {@code OR} stands beside it. */
    private static List<List<SqlToken>> conjuncts(List<SqlToken> tokens) {
        List<List<SqlToken>> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        boolean range = false;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            depth += ClauseReader.depth(token) + (token.isWord("CASE") ? 1 : token.isWord("END") ? -1 : 0);
            if (depth == 0 && token.isWord("OR")) {
                return List.of(tokens);
            }
            if (depth == 0 && token.isWord("BETWEEN")) {
                range = true;
            } else if (depth == 0 && token.isWord("AND")) {
                if (!range) {
                    parts.add(tokens.subList(start, i));
                    start = i + 1;
                }
                range = false;
            }
        }
        parts.add(tokens.subList(start, tokens.size()));
        return parts;
    }

    private void assignment(List<SqlToken> tokens) {
        TokenCursor cursor = new TokenCursor(tokens);
        OperandParser operands = new OperandParser(cursor, names);
        if (!(operands.operand() instanceof Operand.Atom column) || !cursor.takeSign('=')) {
            return;
        }
        Operand value = operands.operand();
        assignments.add(new Assignment(
                column,
                value,
                operands.isGiven() || !(cursor.atEnd() || cursor.peek().kind() == SqlToken.Kind.HOLE),
                tokens.get(0).start(),
                tokens.get(Math.min(cursor.position(), tokens.size()) - 1).end()));
    }

    private void insertion() {
        TokenCursor into = new TokenCursor(part("INTO"));
        SqlToken table = into.takeName();
        names.add(table.name(), "");
        List<String> columns = TokenCursor.names(into.takeParenthesized());
        List<List<SqlToken>> values = TokenCursor.split(new TokenCursor(part("VALUES")).takeParenthesized());
        if (columns.size() != values.size()) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            List<SqlToken> value = values.get(i);
            if (value.isEmpty()) {
                continue;
            }
            OperandParser operands = new OperandParser(new TokenCursor(value), names);
            Operand read = operands.operand();
            assignments.add(new Assignment(
                    SqlNames.atom(table.name(), columns.get(i)),
                    read,
                    operands.isGiven() || !operands.cursor().atEnd(),
                    value.get(0).start(),
                    value.get(value.size() - 1).end()));
        }
    }

    private void orders() {
        TokenCursor by = new TokenCursor(part("ORDER"));
        if (!by.takeWords("BY")) {
            return;
        }
        List<SqlToken> list = part("ORDER").subList(1, part("ORDER").size());
        for (List<SqlToken> entry : TokenCursor.split(list)) {
            if (entry.isEmpty()) {
                continue;
            }
            OperandParser operands = new OperandParser(new TokenCursor(entry), names);
            Operand value = operands.operand();
            String name = entry.get(0).name().toUpperCase(Locale.ROOT);
            boolean result = entry.size() == 1 || !entry.get(1).isSign('.');
            boolean descending = entry.stream().anyMatch(token -> token.isWord("DESC"));
            orders.add(new Order(
                    result ? results.getOrDefault(name, value) : value,
                    descending,
                    entry.get(0).start(),
                    entry.get(entry.size() - 1).end()));
        }
    }
}
