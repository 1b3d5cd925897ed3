package dev.unearth.analyzer.wiring.security;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Values that stand where a secret will be put. */
final class Placeholders {

    private static final Set<String> NOTHING = Set.of(
            "null",
            "none",
            "true",
            "false",
            "yes",
            "no",
            "undefined",
            "n/a",
            "na",
            "todo",
            "fixme",
            "tbd",
            "xxx",
            "...",
            "…",
            "?");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?s).*(?:[$#%]\\{.*}|@[\\w.-]+@|\\{\\{.*}}|%[\\w.]+%|<%.*%>|\\{\\d+}).*|<[^>]*>|\\[[^\\]]*]|\\$\\w+|(?:ENC|OBF|CRYPT|MD5)[(:].*");
    private static final Pattern MASKED = Pattern.compile("[*xX.#•_-]+|([a-zA-Z])\\1*|\\W{1,2}");
    private static final Pattern INVITES = Pattern.compile(
            "(?i)(?:your|my|the|enter|insert|put|type|some|replace)[-_ .]?.*(?:password|passwd|secret|key|token|here).*|password[-_ ]?here");

    private Placeholders() {}

    /** Whether {@code value} is none: empty, a reference, masked, a word for nothing or an invitation to put one there. */
    static boolean isOne(String value) {
        String bare = value.strip();
        return bare.isEmpty()
                || NOTHING.contains(bare.toLowerCase(Locale.ROOT))
                || REFERENCE.matcher(bare).matches()
                || MASKED.matcher(bare).matches()
                || INVITES.matcher(bare).matches();
    }
}
