package dev.unearth.analyzer.java;

/** The text behind a tree, for what the tree does not say: where names, brackets and separators stand. */
final class TreeText {

    private final String text;

    TreeText(String text) {
        this.text = text;
    }

    String of(int start, int end) {
        return text.substring(start, end);
    }

    boolean has(String expected, int at) {
        return text.startsWith(expected, at);
    }

    boolean is(char expected, int at) {
        return at < text.length() && text.charAt(at) == expected;
    }

    /** The offset of the first token at or behind {@code from}: neither white space nor comment. */
    int token(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '/' && text.startsWith("//", at)) {
                at = lineEnd(at);
            } else if (c == '/' && text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (c > ' ') {
                return at;
            } else {
                at++;
            }
        }
        return at;
    }

    /** The offset behind the name or keyword that starts at {@code at}; {@code at} if none does. */
    int wordEnd(int at) {
        int end = at;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The name or keyword that starts at {@code at}; empty if none does. */
    String word(int at) {
        return text.substring(at, wordEnd(at));
    }

    /** Where the name or keyword starts that ends before {@code end}. */
    int wordStart(int end) {
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** The offset of the last character before {@code from} that is no white space; -1 if there is none. */
    int before(int from) {
        int at = from - 1;
        while (at >= 0 && text.charAt(at) <= ' ') {
            at--;
        }
        return at;
    }

    /** The offset behind the pair of brackets at or behind {@code from}; -1 if there is none. */
    int behindBrackets(int from) {
        int open = token(from);
        int close = is('[', open) ? token(open + 1) : -1;
        return close > 0 && is(']', close) ? close + 1 : -1;
    }

    /** The offset of the parenthesis that closes the one at {@code open}; the length of the text if none does. */
    int closing(int open) {
        Scanner scanner = new Scanner(text);
        int depth = 0;
        for (int at = open; at < text.length(); at = scanner.step(at)) {
            char c = text.charAt(at);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at;
            }
        }
        return text.length();
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
