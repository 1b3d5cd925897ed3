package dev.unearth.analyzer.sql;

import java.util.List;
import java.util.Set;

/**
 * Writes a statement out for the grammar, with something that fits in the place of each value that code inserts: a name where a
 * table or column stands, a condition where one is wanted, nothing where the statement is whole without it.
 */
final class HoleFiller {

    private static final String NAME = "inserted";
    private static final Set<String> BEFORE_CONDITION = Set.of("WHERE", "AND", "OR", "HAVING", "NOT");
    private static final Set<String> AFTER_CONDITION =
            Set.of("AND", "OR", "ORDER", "GROUP", "UNION", "HAVING", "LIMIT", "FOR");
    private static final Set<String> BEFORE_NUMBER = Set.of("LIMIT", "OFFSET", "TOP", "FIRST");
    private static final Set<String> NEEDS_NAME = Set.of(
            "FROM", "JOIN", "INTO", "UPDATE", "SELECT", "BY", "SET", "ON", "WHEN", "THEN", "ELSE", "LIKE", "IN",
            "BETWEEN");

    private HoleFiller() {}

    static String fill(List<SqlToken> tokens) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (i > 0 && tokens.get(i - 1).end() < token.start()) {
                text.append(' ');
            }
            text.append(token.kind() == SqlToken.Kind.HOLE ? filler(tokens, i) : written(token));
        }
        return text.toString();
    }

    private static String written(SqlToken token) {
        return switch (token.kind()) {
            case PARAMETER -> "?";
            case QUOTED -> "\"" + token.name().replace(SqlAnalyzer.HOLE, NAME).replace('"', '_') + '"';
            default -> token.text().replace(SqlAnalyzer.HOLE, NAME);
        };
    }

    private static String filler(List<SqlToken> tokens, int index) {
        TokenCursor cursor = new TokenCursor(tokens);
        cursor.moveTo(index);
        SqlToken before = cursor.peek(-1);
        SqlToken after = cursor.peek(1);
        boolean last = index == tokens.size() - 1;
        if (index == 0) {
            return after.isWord("FROM") ? " select * " : "";
        }
        if (BEFORE_CONDITION.contains(before.keyword())) {
            boolean whole = last || after.isSign(')') || AFTER_CONDITION.contains(after.keyword());
            return whole ? " 1=1 " : ' ' + NAME + ' ';
        }
        if (BEFORE_NUMBER.contains(before.keyword())) {
            return " 1 ";
        }
        if (NEEDS_NAME.contains(before.keyword()) || isOperator(before)) {
            return ' ' + NAME + ' ';
        }
        return isOperand(before) && isOperand(after) && !isBehindTable(cursor) ? " = " : " ";
    }

    private static boolean isOperator(SqlToken token) {
        return token.kind() == SqlToken.Kind.SIGN
                && !token.isSign(')')
                && !token.text().isEmpty();
    }

    private static boolean isOperand(SqlToken token) {
        return token.isSign(')')
                || (token.isName() && !SqlWords.isReserved(token))
                || token.kind() == SqlToken.Kind.PARAMETER
                || token.kind() == SqlToken.Kind.NUMBER
                || token.kind() == SqlToken.Kind.STRING;
    }

    private static boolean isBehindTable(TokenCursor cursor) {
        SqlToken lead = cursor.peek(-2);
        return Set.of("FROM", "JOIN", "INTO", "UPDATE").contains(lead.keyword());
    }
}
