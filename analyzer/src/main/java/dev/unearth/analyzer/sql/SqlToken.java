package dev.unearth.analyzer.sql;

import java.util.Locale;

/**
 * A word or sign of SQL.
 *
 * @param text as written
 * @param start offset of its first character
 * @param line 0-based line it starts on
 */
record SqlToken(Kind kind, String text, int start, int line) {

    enum Kind {
        WORD,
        /** A name in quotes, backticks or brackets. */
        QUOTED,
        STRING,
        NUMBER,
        /** {@code ?}, {@code :name}, {@code #{name}}. */
        PARAMETER,
        /** A value that the code inserts. */
        HOLE,
        SIGN
    }

    /** Offset behind its last character. */
    int end() {
        return start + text.length();
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.length() == 1 && text.charAt(0) == sign;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** The keyword this may be: upper case; empty for what is no word. */
    String keyword() {
        return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
    }

    /** Whether it may be (a part of) a name. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.HOLE;
    }

    /** The name without quotes and without a database link behind {@code @}. */
    String name() {
        if (kind == Kind.QUOTED) {
            return text.length() < 2 ? "" : text.substring(1, text.length() - 1);
        }
        int link = text.indexOf('@', 1);
        return link > 0 ? text.substring(0, link) : text;
    }

    /** Whether the code makes up the name or a part of it. */
    boolean isDynamic() {
        return text.indexOf(SqlAnalyzer.HOLE_CHAR) >= 0;
    }
}
