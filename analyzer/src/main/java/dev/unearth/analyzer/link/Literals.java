package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The values that literals write down (language specification 3.10). What is malformed has no value. */
final class Literals {

    private Literals() {}

    /** The value of {@code literal}; null for {@code null} and for what is malformed. */
    static @Nullable Object value(Expr.Literal literal) {
        String text = literal.text();
        return switch (literal.kind()) {
            case INT -> integer(text, false, false);
            case LONG -> integer(text, true, false);
            case FLOAT -> floating(text, true);
            case DOUBLE -> floating(text, false);
            case CHAR -> character(text);
            case STRING -> text.length() < 2 ? null : unescaped(text.substring(1, text.length() - 1));
            case TEXT_BLOCK -> textBlock(text);
            case BOOLEAN -> text.equals("true");
            case NULL -> null;
        };
    }

    /** The value of a whole number with a minus before it; null when the literal is no whole number. */
    static @Nullable Object negative(Expr.Literal literal) {
        return switch (literal.kind()) {
            case INT -> integer(literal.text(), false, true);
            case LONG -> integer(literal.text(), true, true);
            default -> null;
        };
    }

    private static @Nullable Object integer(String written, boolean isLong, boolean negative) {
        String text = written.replace("_", "").toLowerCase(Locale.ROOT);
        text = text.endsWith("l") ? text.substring(0, text.length() - 1) : text;
        int radix = 10;
        if (text.startsWith("0x") || text.startsWith("0b")) {
            radix = text.charAt(1) == 'x' ? 16 : 2;
            text = text.substring(2);
        } else if (text.length() > 1 && text.startsWith("0")) {
            radix = 8;
            text = text.substring(1);
        }
        try {
            if (radix == 10) {
                String signed = negative ? "-" + text : text;
                return isLong ? (Object) Long.parseLong(signed) : (Object) Integer.parseInt(signed);
            }
            long value = isLong ? Long.parseUnsignedLong(text, radix) : Integer.parseUnsignedInt(text, radix);
            value = negative ? -value : value;
            return isLong ? (Object) value : (Object) (int) value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object floating(String written, boolean isFloat) {
        String text = written.replace("_", "");
        try {
            return isFloat ? (Object) Float.parseFloat(text) : (Object) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object character(String text) {
        String value = text.length() < 3 ? "" : unescaped(text.substring(1, text.length() - 1));
        return value.length() == 1 ? value.charAt(0) : null;
    }

    private static String textBlock(String text) {
        int line = text.indexOf('\n');
        int end = text.lastIndexOf("\"\"\"");
        String body = line < 0 || end <= line ? "" : text.substring(line + 1, end);
        return unescaped(body.replace("\r\n", "\n").stripIndent());
    }

    /** The text with its escapes, unicode escapes included, as the characters they stand for. */
    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char each = text.charAt(at);
            at = each == '\\' && at + 1 < text.length() ? escape(text, at + 1, result) : plain(each, at, result);
        }
        return result.toString();
    }

    private static int plain(char each, int at, StringBuilder result) {
        result.append(each);
        return at + 1;
    }

    private static int escape(String text, int at, StringBuilder result) {
        char kind = text.charAt(at);
        if (kind == 'u') {
            return unicode(text, at, result);
        } else if (kind >= '0' && kind <= '7') {
            return octal(text, at, result);
        } else if (kind == '\n') {
            return at + 1;
        }
        result.append(
                switch (kind) {
                    case 'b' -> '\b';
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'f' -> '\f';
                    case 'r' -> '\r';
                    case 's' -> ' ';
                    default -> kind;
                });
        return at + 1;
    }

    private static int octal(String text, int at, StringBuilder result) {
        int most = text.charAt(at) <= '3' ? 3 : 2;
        int end = at;
        int value = 0;
        while (end < text.length() && end < at + most && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
            value = value * 8 + text.charAt(end) - '0';
            end++;
        }
        result.append((char) value);
        return end;
    }

    private static int unicode(String text, int at, StringBuilder result) {
        int start = at;
        while (start < text.length() && text.charAt(start) == 'u') {
            start++;
        }
        int end = Math.min(start + 4, text.length());
        int value = 0;
        for (int index = start; index < end; index++) {
            value = value * 16 + Math.max(0, Character.digit(text.charAt(index), 16));
        }
        result.append((char) value);
        return end;
    }
}
