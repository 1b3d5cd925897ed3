package dev.unearth.analyzer.inventory;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What stays of a source when somebody copies it: everything but package, layout and keywords of version control. */
final class Likeness {

    /** Shorter sources are alike by chance: characters without white space. */
    static final int SHORTEST = 60;

    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package\\s+[\\w.]+\\s*;");
    private static final Pattern KEYWORD =
            Pattern.compile("\\$(?:Id|Revision|Date|Author|Header|Source|RCSfile|Name)\\b[^$\\n]{0,300}\\$");

    private Likeness() {}

    /** Equal for like sources; empty for those too short to tell. */
    static String of(String text) {
        String bare = KEYWORD.matcher(PACKAGE.matcher(text).replaceFirst("")).replaceAll("");
        StringBuilder dense = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            if (!Character.isWhitespace(bare.charAt(i))) {
                dense.append(bare.charAt(i));
            }
        }
        if (dense.length() < SHORTEST) {
            return "";
        }
        byte[] digest = Examination.sha256().digest(dense.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }
}
