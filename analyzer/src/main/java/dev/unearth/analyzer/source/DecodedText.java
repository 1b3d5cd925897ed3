package dev.unearth.analyzer.source;

/**
 * Text and the encoding it was read in.
 *
 * @param text without a byte order mark
 * @param charset Java's canonical name, such as {@code UTF-8} or {@code windows-1252}
 */
public record DecodedText(String text, String charset) {

    /** How many lines the text has; a last line without an end counts, the emptiness behind the last end does not. */
    public int lines() {
        int lines = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                lines++;
            }
        }
        char last = length == 0 ? '\n' : text.charAt(length - 1);
        return last == '\n' || last == '\r' ? lines : lines + 1;
    }
}
