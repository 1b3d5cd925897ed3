package dev.unearth.analyzer.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One line of a {@code .gitignore}: gitignore(5), "Pattern format". Matched by hand, not by a regular expression, so that no
 * pattern takes more than quadratic time.
 *
 * @param segments what stands between slashes, {@code **} for any number of folders
 * @param negated starts with {@code !}: takes back an earlier match
 * @param foldersOnly ends in a slash
 */
record PathPattern(List<String> segments, boolean negated, boolean foldersOnly) {

    private static final String ANY_FOLDERS = "**";

    /** The pattern of a line; empty for a blank line or a comment. */
    static Optional<PathPattern> parse(String line) {
        String rest = withoutTrailingBlanks(line);
        if (rest.isEmpty() || rest.startsWith("#")) {
            return Optional.empty();
        }
        boolean negated = rest.startsWith("!");
        rest = negated ? rest.substring(1) : rest;
        boolean foldersOnly = rest.endsWith("/");
        rest = foldersOnly ? rest.substring(0, rest.length() - 1) : rest;
        boolean anchored = rest.indexOf('/') >= 0;
        rest = rest.startsWith("/") ? rest.substring(1) : rest;
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>(Arrays.asList(rest.split("/")));
        if (!anchored) {
            segments.add(0, ANY_FOLDERS);
        }
        return Optional.of(new PathPattern(List.copyOf(segments), negated, foldersOnly));
    }

    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1)) && !(end > 1 && line.charAt(end - 2) == '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    /**
     * Whether the pattern fits a path itself; a fitting folder's content is the caller's business.
     *
     * @param path relative to where the pattern is written, with slashes
     */
    boolean matches(String path, boolean folder) {
        return (folder || !foldersOnly) && matches(path.split("/"));
    }

    /** Greedy with one point to go back to, as for {@code *}: the last {@code **} seen. */
    private boolean matches(String[] names) {
        int at = 0;
        int pattern = 0;
        int backPattern = -1;
        int backAt = 0;
        while (at < names.length) {
            if (pattern < segments.size() && segments.get(pattern).equals(ANY_FOLDERS)) {
                backPattern = ++pattern;
                backAt = at;
                if (pattern == segments.size()) {
                    return true; // at the end it stands for whatever lies within
                }
            } else if (pattern < segments.size() && matchesName(segments.get(pattern), names[at])) {
                pattern++;
                at++;
            } else if (backPattern >= 0) {
                pattern = backPattern;
                at = ++backAt;
            } else {
                return false;
            }
        }
        return pattern == segments.size();
    }

    private static boolean matchesName(String pattern, String name) {
        int p = 0;
        int n = 0;
        int backP = -1;
        int backN = 0;
        while (n < name.length()) {
            int next = p < pattern.length() && pattern.charAt(p) != '*' ? matchOne(pattern, p, name.charAt(n)) : -1;
            if (next >= 0) {
                p = next;
                n++;
            } else if (p < pattern.length() && pattern.charAt(p) == '*') {
                backP = ++p;
                backN = n;
            } else if (backP >= 0) {
                p = backP;
                n = ++backN;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** Where the pattern goes on if what stands at {@code p} fits the character, else -1. */
    private static int matchOne(String pattern, int p, char c) {
        char expected = pattern.charAt(p);
        if (expected == '?') {
            return p + 1;
        }
        if (expected == '\\' && p + 1 < pattern.length()) {
            return pattern.charAt(p + 1) == c ? p + 2 : -1;
        }
        int end = expected == '[' ? pattern.indexOf(']', p + 2) : -1;
        if (end > 0) {
            return inClass(pattern.substring(p + 1, end), c) ? end + 1 : -1;
        }
        return expected == c ? p + 1 : -1;
    }

    private static boolean inClass(String body, char c) {
        boolean inverted = body.startsWith("!") || body.startsWith("^");
        boolean found = false;
        for (int i = inverted ? 1 : 0; i < body.length(); i++) {
            boolean range = i + 2 < body.length() && body.charAt(i + 1) == '-';
            char last = range ? body.charAt(i + 2) : body.charAt(i);
            found |= body.charAt(i) <= c && c <= last;
            i += range ? 2 : 0;
        }
        return found != inverted;
    }
}
