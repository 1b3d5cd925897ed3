package dev.unearth.analyzer.java;

/** Unicode escapes: a backslash behind an even number of others, one or more {@code u}, four hexadecimal digits (JLS 3.3). */
final class UnicodeEscapes {

    /** Characters that could end a literal or a comment, or keep a literal from ending. */
    private static final String DELIMITERS = "\"'\\*/\n\r";

    private UnicodeEscapes() {}

    /** Whether {@code text} may hold an escape. */
    static boolean mayBeIn(String text) {
        return text.contains("\\u");
    }

    /** Whether an escape stands outside of literals and comments, or stands for a character that could end one. */
    static boolean areOutsideOfLiterals(String text) {
        Scanner scanner = new Scanner(text);
        int backslash = text.indexOf('\\');
        for (int at = 0; backslash >= 0; ) {
            int end = scanner.step(at);
            while (backslash >= 0 && backslash < end) {
                int escapeEnd = escapeEnd(text, backslash);
                if (escapeEnd > backslash && (end == at + 1 || DELIMITERS.indexOf(character(text, escapeEnd)) >= 0)) {
                    return true;
                }
                backslash = text.indexOf('\\', escapeEnd > backslash ? escapeEnd : backslash + 2);
            }
            at = end;
        }
        return false;
    }

    /** {@code text} with the character for each escape. */
    static String resolve(String text) {
        StringBuilder resolved = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '\\' ? escapeEnd(text, at) : at;
            if (end > at) {
                resolved.append(character(text, end));
                at = end;
            } else if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                resolved.append(text, at, at + 2);
                at += 2;
            } else {
                resolved.append(text.charAt(at++));
            }
        }
        return resolved.toString();
    }

    private static char character(String text, int escapeEnd) {
        return (char) Integer.parseInt(text.substring(escapeEnd - 4, escapeEnd), 16);
    }

    /** The offset behind the escape that starts at {@code at}; {@code at} where none does. */
    private static int escapeEnd(String text, int at) {
        int digits = at + 1;
        while (digits < text.length() && text.charAt(digits) == 'u') {
            digits++;
        }
        if (digits == at + 1 || digits + 4 > text.length()) {
            return at;
        }
        for (int each = digits; each < digits + 4; each++) {
            if (Character.digit(text.charAt(each), 16) < 0 || text.charAt(each) > 'f') {
                return at;
            }
        }
        return digits + 4;
    }
}
