package dev.unearth.analyzer.wiring.page;

/** Java code of a page with blanks in the place of its texts and comments, so that names can be looked for. */
final class CodeText {

    private final String code;
    private final StringBuilder bare;

    private CodeText(String code) {
        this.code = code;
        this.bare = new StringBuilder(code.length());
    }

    /** {@code code} with blanks for literals of text and for comments; as long as before, with the same line ends. */
    static String bare(String code) {
        CodeText text = new CodeText(code);
        while (text.bare.length() < code.length()) {
            text.step();
        }
        return text.bare.toString();
    }

    private void step() {
        int at = bare.length();
        char c = code.charAt(at);
        if (code.startsWith("//", at)) {
            blankTo(lineEnd(at));
        } else if (code.startsWith("/*", at)) {
            int end = code.indexOf("*/", at + 2);
            blankTo(end < 0 ? code.length() : end + 2);
        } else if (c == '"' || c == '\'') {
            blankTo(literalEnd(at));
        } else {
            bare.append(c);
        }
    }

    private int lineEnd(int from) {
        int end = code.indexOf('\n', from);
        return end < 0 ? code.length() : end;
    }

    private int literalEnd(int from) {
        int at = from + 1;
        while (at < code.length() && code.charAt(at) != code.charAt(from) && code.charAt(at) != '\n') {
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, code.length());
    }

    private void blankTo(int end) {
        for (int i = bare.length(); i < end; i++) {
            bare.append(code.charAt(i) == '\n' ? '\n' : ' ');
        }
    }
}
