package dev.unearth.analyzer.wiring.rest;

/** Paths of resources as they are joined from their parts. */
final class Paths {

    private Paths() {}

    /** Both parts with one slash between them, one in front and none behind; parameters without the patterns they have to match. */
    static String joined(String first, String second) {
        String a = bare(first);
        String b = bare(second);
        String joined = a.isEmpty() || b.isEmpty() ? a + b : a + "/" + b;
        return "/" + joined;
    }

    private static String bare(String path) {
        return withoutPatterns(path.strip()).replaceAll("^/+|/+$", "");
    }

    /** Patterns may hold braces themselves. */
    private static String withoutPatterns(String path) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        boolean isPattern = false;
        for (char c : path.toCharArray()) {
            depth += c == '{' ? 1 : 0;
            isPattern = depth > 0 && (isPattern || depth == 1 && c == ':');
            depth -= c == '}' ? 1 : 0;
            if (!isPattern || depth == 0) {
                text.append(c);
            }
            isPattern &= depth > 0;
        }
        return text.toString().replaceAll("\\{\\s*([^{}\\s]+)\\s*}", "{$1}");
    }
}
