package dev.unearth.analyzer.jpql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a statement into names with dots, signs and values. Linear. */
final class JpqlLexer {

    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*+'?|\"[^\"]*+\"?|[:?][\\p{L}_$][\\p{L}\\p{N}_$.]*+|\\?\\d*+|#\\{[^}]*+}?"
                    + "|\\d[\\p{L}\\p{N}.]*+|[\\p{L}_$][\\p{L}\\p{N}_$]*+(?:\\s*+\\.\\s*+[\\p{L}_$*][\\p{L}\\p{N}_$]*+)*+|\\S");

    private JpqlLexer() {}

    /** The tokens of {@code text}; dotted names are one token without blanks. */
    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String token = matcher.group();
            tokens.add(isName(token) ? token.replaceAll("\\s", "") : token);
        }
        return tokens;
    }

    static boolean isName(String token) {
        return !token.isEmpty()
                && (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_' || token.charAt(0) == '$');
    }
}
