package dev.unearth.reports.scaffold;

/** Texts of a scanned system as parts of Java source that they cannot break out of. */
final class JavaText {

    private JavaText() {}

    /** {@code text} as a string literal in ASCII. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(c >= ' ' && c < 0x7f ? String.valueOf(c) : "\\u%04x".formatted((int) c));
            }
        }
        return literal.append('"').toString();
    }

    /** {@code text} as one line of a comment: no end of comment, no unicode escape, no control characters. */
    static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ")
                .replace("*/", "* /")
                .replace("\\", "&#92;")
                .replace("<", "&lt;")
                .replace("@", "&#64;");
    }
}
