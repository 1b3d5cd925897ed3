package dev.unearth.analyzer.sql;

import java.util.ArrayList;
import java.util.List;

/** A place in a list of tokens that looks ahead and moves on; behind the end it shows an empty sign. */
final class TokenCursor {

    private static final SqlToken END = new SqlToken(SqlToken.Kind.SIGN, "", 0, 0);

    private final List<SqlToken> tokens;
    private int at;

    TokenCursor(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    SqlToken peek() {
        return peek(0);
    }

    /** The token {@code distance} further on, or back when negative. */
    SqlToken peek(int distance) {
        int index = at + distance;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
    }

    SqlToken take() {
        SqlToken token = peek();
        at++;
        return token;
    }

    /** Moves on if {@code words} stand here in this order. */
    boolean takeWords(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).isWord(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    boolean takeSign(char sign) {
        if (!peek().isSign(sign)) {
            return false;
        }
        at++;
        return true;
    }

    /** The last part of the dotted name that stands here; an empty token where there is none. */
    SqlToken takeName() {
        if (!peek().isName()) {
            return END;
        }
        SqlToken name = take();
        while (peek().isSign('.')) {
            at++;
            if (peek().isName()) {
                name = take();
            }
        }
        return name;
    }

    /** The tokens in the parentheses that open here, without them; empty where none open. */
    List<SqlToken> takeParenthesized() {
        if (!peek().isSign('(')) {
            return List.of();
        }
        int start = ++at;
        int depth = 1;
        while (!atEnd() && depth > 0) {
            SqlToken token = take();
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
        }
        return tokens.subList(start, depth > 0 ? at : at - 1);
    }

    /** {@code tokens} cut at the commas outside parentheses. */
    static List<List<SqlToken>> split(List<SqlToken> tokens) {
        List<List<SqlToken>> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            if (depth == 0 && token.isSign(',')) {
                parts.add(tokens.subList(start, i));
                start = i + 1;
            }
        }
        if (start < tokens.size()) {
            parts.add(tokens.subList(start, tokens.size()));
        }
        return parts;
    }

    /** The names at the starts of a list's entries: the columns of {@code (a, b DESC)}. */
    static List<String> names(List<SqlToken> list) {
        return split(list).stream()
                .filter(entry -> !entry.isEmpty() && entry.get(0).isName())
                .map(entry -> new TokenCursor(entry).takeName().name())
                .toList();
    }

    /** {@code tokens} as text, a blank between where there was space or a comment. */
    static String text(List<SqlToken> tokens) {
        StringBuilder text = new StringBuilder();
        SqlToken before = null;
        for (SqlToken token : tokens) {
            if (before != null && before.end() < token.start()) {
                text.append(' ');
            }
            text.append(token.text());
            before = token;
        }
        return text.toString();
    }
}
