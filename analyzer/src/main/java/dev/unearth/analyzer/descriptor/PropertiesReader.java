package dev.unearth.analyzer.descriptor;

import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.facts.FactsReader;
import dev.unearth.analyzer.facts.PropertyFacts;
import dev.unearth.analyzer.source.FileKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads property files in the syntax of {@link java.util.Properties#load}: comments, continued lines, escapes. Unlike it, keeps
 * the order, repeated keys and the lines, and takes a malformed unicode escape as it is written.
 */
public final class PropertiesReader implements FactsReader {

    @Override
    public Set<FileKind> kinds() {
        return EnumSet.of(FileKind.PROPERTIES);
    }

    @Override
    public String version() {
        return "properties-1";
    }

    @Override
    public Facts read(String text, int sourceLevel) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        List<PropertyFacts.Entry> entries = new ArrayList<>();
        int at = 0;
        while (at < lines.length) {
            int first = at;
            String start = withoutIndent(lines[at++]);
            if (start.isEmpty() || start.charAt(0) == '#' || start.charAt(0) == '!') {
                continue;
            }
            StringBuilder logical = new StringBuilder(start);
            while (isContinued(logical) && at < lines.length) {
                logical.setLength(logical.length() - 1);
                logical.append(withoutIndent(lines[at++]));
            }
            entries.add(entry(logical.toString(), first + 1));
        }
        return new PropertyFacts(entries);
    }

    private static String withoutIndent(String line) {
        int at = 0;
        while (at < line.length() && (isSpace(line.charAt(at)) || line.charAt(at) == '\uFEFF')) {
            at++;
        }
        return line.substring(at);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    private static boolean isContinued(CharSequence line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static PropertyFacts.Entry entry(String logical, int line) {
        int end = keyEnd(logical);
        int value = end;
        while (value < logical.length() && isSpace(logical.charAt(value))) {
            value++;
        }
        if (value < logical.length() && (logical.charAt(value) == '=' || logical.charAt(value) == ':')) {
            value++;
        }
        return new PropertyFacts.Entry(
                unescaped(logical.substring(0, end)), unescaped(withoutIndent(logical.substring(value))), line);
    }

    private static int keyEnd(String logical) {
        int at = 0;
        while (at < logical.length()) {
            char c = logical.charAt(at);
            if (c == '=' || c == ':' || isSpace(c)) {
                return at;
            }
            at += c == '\\' ? 2 : 1;
        }
        return logical.length();
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\\' || at == text.length()) {
                plain.append(c == '\\' ? "" : String.valueOf(c));
            } else if (text.charAt(at) == 'u' && isHex(text, at + 1)) {
                plain.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                at += 5;
            } else {
                plain.append(meaning(text.charAt(at++)));
            }
        }
        return plain.toString();
    }

    private static boolean isHex(String text, int from) {
        return from + 4 <= text.length()
                && text.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> escaped;
        };
    }
}
