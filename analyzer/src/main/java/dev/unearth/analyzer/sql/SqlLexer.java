package dev.unearth.analyzer.sql;

import dev.unearth.analyzer.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts SQL of any dialect into tokens; comments are left out, whatever is not closed goes to the end of the text. Linear.
 */
final class SqlLexer {

    private static final List<String> LONG_SIGNS = List.of("<=", ">=", "<>", "!=", "||", "::", ":=", "=>", "->");

    private final String text;
    private final boolean dollarQuotes;
    private int at;
    private int line;

    SqlLexer(String text) {
        this(text, true);
    }

    private SqlLexer(String text, boolean dollarQuotes) {
        this.text = text;
        this.dollarQuotes = dollarQuotes;
    }

    /** All tokens of {@code text}. */
    static List<SqlToken> tokens(String text) {
        List<SqlToken> tokens = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(text);
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** A lexer that goes on where this one is, and for which {@code $$} is no quote. */
    SqlLexer withoutDollarQuotes() {
        SqlLexer lexer = new SqlLexer(text, false);
        lexer.at = at;
        lexer.line = line;
        return lexer;
    }

    /** Offset of the next character. */
    int offset() {
        return at;
    }

    /** The rest of the line, which is skipped. */
    String restOfLine() {
        int end = endOfLine(at);
        String rest = text.substring(at, end);
        moveTo(end);
        return rest;
    }

    /** Goes to the offset {@code target}, which lies ahead. */
    void moveTo(int target) {
        for (; at < target; at++) {
            if (text.charAt(at) == '\n') {
                line++;
            }
        }
    }

    /** The next token; null at the end. */
    @Nullable
    SqlToken next() {
        skipBlanksAndComments();
        if (at >= text.length()) {
            return null;
        }
        int start = at;
        int startLine = line;
        Kind kind = kindAt(start);
        moveTo(Math.min(endOf(kind, start), text.length()));
        return new SqlToken(kind, text.substring(start, at), start, startLine);
    }

    private Kind kindAt(int start) {
        char c = text.charAt(start);
        if (c == '\'' || (c == '$' && dollarTag(start) > 0)) {
            return Kind.STRING;
        }
        if (isPrefixedString(c, start)) {
            return Kind.STRING;
        }
        if (c == '"' || c == '`' || (c == '[' && isBracketQuote(start))) {
            return Kind.QUOTED;
        }
        if (c == SqlAnalyzer.HOLE_CHAR) {
            return isNamePart(charAt(start + 1)) ? Kind.WORD : Kind.HOLE;
        }
        if (Character.isDigit(c) || (c == '.' && Character.isDigit(charAt(start + 1)))) {
            return Kind.NUMBER;
        }
        if (isParameter(c, start)) {
            return Kind.PARAMETER;
        }
        return isNameStart(c) ? Kind.WORD : Kind.SIGN;
    }

    private boolean isPrefixedString(char c, int start) {
        return (c == 'N' || c == 'n' || c == 'E') && charAt(start + 1) == '\'';
    }

    private boolean isParameter(char c, int start) {
        char second = charAt(start + 1);
        return c == '?'
                || (c == ':' && isNameStart(second) && charAt(start - 1) != ':')
                || ((c == '#' || c == '$') && second == '{');
    }

    private int endOf(Kind kind, int start) {
        return switch (kind) {
            case STRING -> endOfString(start);
            case QUOTED -> endOfQuoted(start);
            case WORD -> endOfWord(start);
            case NUMBER -> endOfNumber(start);
            case PARAMETER -> endOfParameter(start);
            case HOLE -> start + 1;
            case SIGN -> start + signLength(start);
        };
    }

    private int endOfString(int start) {
        int tag = dollarQuotes && text.charAt(start) == '$' ? dollarTag(start) : 0;
        if (tag > 0) {
            int close = text.indexOf(text.substring(start, start + tag), start + tag);
            return close < 0 ? text.length() : close + tag;
        }
        int i = text.indexOf('\'', start) + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\'' && charAt(i + 1) == '\'') {
                i += 2;
            } else if (c == '\'') {
                return i + 1;
            } else if (c == '\\' && isEscape(i)) {
                i += 2;
            } else {
                i++;
            }
        }
        return text.length();
    }

    /** MySQL escapes a quote with a backslash, others end a path with one: what follows the quote tells. */
    private boolean isEscape(int backslash) {
        char escaped = charAt(backslash + 1);
        if (escaped != '\'') {
            return escaped == '\\';
        }
        char after = charAt(backslash + 2);
        return after != ',' && after != ')' && after != ';' && after != '\n' && after != '\r' && after != 0;
    }

    private int endOfQuoted(int start) {
        char open = text.charAt(start);
        int close = text.indexOf(open == '[' ? ']' : open, start + 1);
        return close < 0 ? text.length() : close + 1;
    }

    /**
     * A value glued to a word is part of a name only behind an underscore ({@code "LOG_" + year}); else it is what follows
     * ({@code "FROM PERMIT" + where}).
     */
    private int endOfWord(int start) {
        int i = start + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean gluedHole = c == SqlAnalyzer.HOLE_CHAR && (text.charAt(i - 1) == '_' || isNamePart(charAt(i + 1)));
            if (!gluedHole && !isNamePart(c)) {
                return i;
            }
            i++;
        }
        return i;
    }

    private int endOfNumber(int start) {
        int i = start + 1;
        while (Character.isLetterOrDigit(charAt(i)) || charAt(i) == '.') {
            i++;
        }
        return i;
    }

    private int endOfParameter(int start) {
        if (charAt(start + 1) == '{') {
            int close = text.indexOf('}', start);
            return close < 0 ? text.length() : close + 1;
        }
        int i = start + 1;
        while (text.charAt(start) == '?' ? Character.isDigit(charAt(i)) : isNamePart(charAt(i))) {
            i++;
        }
        return i;
    }

    private int signLength(int start) {
        return LONG_SIGNS.stream().anyMatch(sign -> text.startsWith(sign, start)) ? 2 : 1;
    }

    /** Length of the tag {@code $$} or {@code $name$} that starts here; 0 for none. */
    private int dollarTag(int start) {
        if (!dollarQuotes || (start > 0 && isNamePart(text.charAt(start - 1)))) {
            return 0;
        }
        int i = start + 1;
        while (Character.isLetter(charAt(i)) || charAt(i) == '_') {
            i++;
        }
        return charAt(i) == '$' ? i + 1 - start : 0;
    }

    private boolean isBracketQuote(int start) {
        char before = charAt(start - 1);
        return Character.isLetter(charAt(start + 1)) && !isNamePart(before) && before != ')' && before != ']';
    }

    private void skipBlanksAndComments() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                moveTo(at + 1);
            } else if (text.startsWith("--", at) || isHashComment()) {
                moveTo(endOfLine(at));
            } else if (text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                moveTo(close < 0 ? text.length() : close + 2);
            } else {
                return;
            }
        }
    }

    /** MySQL's comment to the end of the line: only at its start, as others use the sign in names. */
    private boolean isHashComment() {
        if (text.charAt(at) != '#' || !(Character.isWhitespace(charAt(at + 1)) || charAt(at + 1) == '#')) {
            return false;
        }
        int lineStart = text.lastIndexOf('\n', at) + 1;
        return text.substring(lineStart, at).isBlank();
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : 0;
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || c == '@' || c == '#';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#' || c == '@';
    }
}
