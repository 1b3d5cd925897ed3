package dev.unearth.analyzer.descriptor;

/**
 * A document without what stands in a parser's way: a byte-order mark, white space before the declaration, the document
 * type. Lines of the body count as in the document once {@code linesBefore} is added.
 *
 * @param body the document with spaces in the place of its document type
 * @param docType the document type as written; empty without one
 * @param linesBefore how many lines were cut off the start
 */
record Prolog(String body, String docType, int linesBefore) {

    static Prolog of(String text) {
        int start = 0;
        int lines = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            lines += text.charAt(start) == '\n' ? 1 : 0;
            start++;
        }
        String body = text.substring(start);
        int from = docTypeStart(body);
        if (from < 0) {
            return new Prolog(body, "", lines);
        }
        int to = docTypeEnd(body, from);
        String docType = body.substring(from, to);
        return new Prolog(body.substring(0, from) + blanked(docType) + body.substring(to), docType, lines);
    }

    private static boolean isBlank(char c) {
        return c == '\uFEFF' || Character.isWhitespace(c);
    }

    /** Where the document type starts: before the first element, outside comments and processing instructions. */
    private static int docTypeStart(String body) {
        int at = body.indexOf('<');
        while (at >= 0) {
            if (body.startsWith("<!DOCTYPE", at)) {
                return at;
            }
            int end = -1;
            if (body.startsWith("<!--", at)) {
                end = body.indexOf("-->", at);
            } else if (body.startsWith("<?", at)) {
                end = body.indexOf("?>", at);
            }
            at = end < 0 ? -1 : body.indexOf('<', end);
        }
        return -1;
    }

    /** Behind the {@code >} that ends the document type: not in quotes, not in a comment, not in the internal subset. */
    private static int docTypeEnd(String body, int from) {
        int depth = 0;
        int at = from;
        while (at < body.length()) {
            char c = body.charAt(at);
            if (c == '"' || c == '\'') {
                at = skip(body, at + 1, String.valueOf(c));
            } else if (body.startsWith("<!--", at)) {
                at = skip(body, at + 4, "-->");
            } else {
                depth += c == '<' ? 1 : c == '>' ? -1 : 0;
                at++;
                if (depth == 0) {
                    return at;
                }
            }
        }
        return body.length();
    }

    private static int skip(String body, int from, String end) {
        int at = body.indexOf(end, from);
        return at < 0 ? body.length() : at + end.length();
    }

    private static String blanked(String docType) {
        StringBuilder blank = new StringBuilder(docType.length());
        docType.chars().forEach(c -> blank.append(c == '\n' || c == '\r' ? (char) c : ' '));
        return blank.toString();
    }
}
