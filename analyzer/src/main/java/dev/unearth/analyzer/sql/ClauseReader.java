package dev.unearth.analyzer.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the clauses of one statement and of the queries in parentheses inside it. */
final class ClauseReader {

    private static final Set<String> STARTS = Set.of(
            "SELECT",
            "FROM",
            "WHERE",
            "SET",
            "VALUES",
            "GROUP",
            "HAVING",
            "ORDER",
            "LIMIT",
            "FETCH",
            "INTO",
            "UPDATE",
            "DELETE",
            "INSERT",
            "FOR",
            "WITH",
            "WINDOW",
            "RETURNING");
    private static final Set<String> UNIONS = Set.of("UNION", "INTERSECT", "EXCEPT", "MINUS");

    private final List<SqlToken> statement;
    private final List<SqlClauses> found = new ArrayList<>();

    ClauseReader(List<SqlToken> statement) {
        this.statement = statement;
    }

    List<SqlClauses> clauses() {
        int start = 0;
        if (!statement.isEmpty() && statement.get(0).isWord("CREATE")) {
            while (start < statement.size() && !statement.get(start).isWord("SELECT")) {
                start++;
            }
        }
        read(statement.subList(start, statement.size()));
        return found;
    }

    private void read(List<SqlToken> tokens) {
        int start = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += depth(tokens.get(i));
            if (depth == 0 && UNIONS.contains(tokens.get(i).keyword())) {
                scope(tokens.subList(start, i));
                start = i + 1;
            }
        }
        scope(tokens.subList(start, tokens.size()));
    }

    static int depth(SqlToken token) {
        return token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
    }

    private void scope(List<SqlToken> tokens) {
        Map<String, List<SqlToken>> parts = parts(tokens);
        SqlMeaning.Kind kind = kind(parts);
        if (kind != SqlMeaning.Kind.NONE) {
            found.add(new ScopeReader(parts).clauses(kind));
        }
        TokenCursor cursor = new TokenCursor(tokens);
        while (!cursor.atEnd()) {
            if (cursor.peek().isSign('(')) {
                inner(cursor.takeParenthesized());
            } else {
                cursor.take();
            }
        }
    }

    private void inner(List<SqlToken> inside) {
        boolean query = !inside.isEmpty()
                && (inside.get(0).isWord("SELECT") || inside.get(0).isWord("WITH"));
        if (query) {
            read(inside);
        } else if (inside.stream().anyMatch(token -> token.isWord("SELECT"))) {
            TokenCursor cursor = new TokenCursor(inside);
            while (!cursor.atEnd()) {
                if (cursor.peek().isSign('(')) {
                    inner(cursor.takeParenthesized());
                } else {
                    cursor.take();
                }
            }
        }
    }

    /** The clauses by the words they start with, each without it. */
    private static Map<String, List<SqlToken>> parts(List<SqlToken> tokens) {
        Map<String, List<SqlToken>> parts = new HashMap<>();
        String word = "";
        int start = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += depth(tokens.get(i));
            String keyword = tokens.get(i).keyword();
            boolean joined = keyword.equals("FETCH") || keyword.equals("WITH");
            if (depth == 0 && STARTS.contains(keyword) && !(joined && word.equals("FROM"))) {
                parts.putIfAbsent(word, tokens.subList(start, i));
                word = keyword;
                start = i + 1;
            }
        }
        parts.putIfAbsent(word, tokens.subList(start, tokens.size()));
        return parts;
    }

    private static SqlMeaning.Kind kind(Map<String, List<SqlToken>> parts) {
        if (parts.containsKey("UPDATE") && parts.containsKey("SET")) {
            return SqlMeaning.Kind.UPDATE;
        }
        if (parts.containsKey("INSERT")) {
            return SqlMeaning.Kind.INSERT;
        }
        if (parts.containsKey("DELETE")) {
            return SqlMeaning.Kind.DELETE;
        }
        return parts.containsKey("FROM") ? SqlMeaning.Kind.QUERY : SqlMeaning.Kind.NONE;
    }
}
