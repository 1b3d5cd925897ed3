package dev.unearth.analyzer.java;

/** Steps through Java text, whole strings, characters and comments at a time, broken or not. */
final class Scanner {

    private final CharSequence text;

    Scanner(CharSequence text) {
        this.text = text;
    }

    /** The offset behind what starts at {@code at}: a comment, a string, a character literal, or one character. */
    int step(int at) {
        char c = text.charAt(at);
        if (c == '/' && startsWith("//", at)) {
            return lineEnd(at);
        }
        if (c == '/' && startsWith("/*", at)) {
            return behind("*/", at + 2);
        }
        if (c == '"' && startsWith("\"\"\"", at)) {
            return textBlockEnd(at + 3);
        }
        return c == '"' || c == '\'' ? literalEnd(c, at + 1) : at + 1;
    }

    /** The offset of the end of the line that holds {@code at}. */
    int lineEnd(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The offset behind the brace that closes the one at {@code open}; the length of the text if none does. */
    int blockEnd(int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at = step(at)) {
            char c = text.charAt(at);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return text.length();
    }

    private int literalEnd(char quote, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                return at;
            }
            at += c == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    private int textBlockEnd(int from) {
        int at = from;
        while (at < text.length() && !startsWith("\"\"\"", at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 3, text.length());
    }

    private int behind(String end, int from) {
        int at = from;
        while (at < text.length() && !startsWith(end, at)) {
            at++;
        }
        return Math.min(at + end.length(), text.length());
    }

    private boolean startsWith(String prefix, int at) {
        if (at + prefix.length() > text.length()) {
            return false;
        }
        for (int each = 0; each < prefix.length(); each++) {
            if (text.charAt(at + each) != prefix.charAt(each)) {
                return false;
            }
        }
        return true;
    }
}
