package dev.unearth.analyzer.inventory;

/** Skips what may stand before the first thing that tells what a text is. By hand: a comment can be megabytes long. */
final class Prolog {

    private Prolog() {}

    /** Where the first element of a document starts, as far as it is one. */
    static int ofXml(String text) {
        int at = blanks(text, 0);
        while (true) {
            int next = at;
            if (text.startsWith("<?", at)) {
                next = behind(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                next = behind(text, "-->", at + 4);
            } else if (text.startsWith("<!", at)) {
                next = documentType(text, at);
            }
            if (next == at) {
                return at;
            }
            at = blanks(text, next);
        }
    }

    /** Where the first statement starts. */
    static int ofSql(String text) {
        int at = blanks(text, 0);
        while (true) {
            int next = at;
            if (text.startsWith("--", at)) {
                next = behind(text, "\n", at);
            } else if (text.startsWith("/*", at)) {
                next = behind(text, "*/", at + 2);
            }
            if (next == at) {
                return at;
            }
            at = blanks(text, next);
        }
    }

    private static int documentType(String text, int at) {
        int end = text.indexOf('>', at);
        int subset = text.indexOf('[', at);
        if (subset < 0 || subset > end) {
            return end < 0 ? text.length() : end + 1;
        }
        return behind(text, ">", behind(text, "]", subset));
    }

    private static int behind(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
