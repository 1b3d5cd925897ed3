package dev.unearth.analyzer.wiring.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names say that their value is secret, and how such a value is shown. */
public final class SecretNames {

    /** Parts of variables' names that say so, in lower case. */
    static final Set<String> PARTS = Set.of(
            "passw",
            "passphrase",
            "pwd",
            "secret",
            "apikey",
            "api_key",
            "accesskey",
            "access_key",
            "privatekey",
            "private_key",
            "authtoken",
            "auth_token",
            "accesstoken",
            "access_token",
            "credential");

    private static final String MASK = "********";
    private static final List<String> WHOLE = List.of("pw", "pass");

    /** What is about passwords without being one. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?i).*(?:encrypt|hash|min|max|length|expir|age|days|count|tries|attempts|retr|field|label|title|text|message|msg|error|hint"
                    + "|prompt|column|param|attr|name|mode|policy|enabled|required|regex|pattern|class|type|encod|algorithm|digest|file"
                    + "|path|url|uri|page|view|action|command|event|property|prop|bean|forward|header|index|change|reset|forgot"
                    + "|question|query|sql|format|salt_?size|provider|source|handler|validator|service|ref|id|key_?store_?type"
                    + "|valid|invalid|confirm|new|old|verify|mismatch|wrong|incorrect|success|fail|cookie|session|jndi|tag|alias"
                    + "|alphabet|chars|strength|rule|generat|create|update|send|lost|mask|form|input|button|link|tooltip|desc"
                    + "|placeholder|default_?target|icon|rotation|lifetime|interval|timeout|ttl|issuer|scope|endpoint|store)");

    private static final Pattern IN_TEXT = Pattern.compile(
            "(?i)((?:password|passwd|pwd|secret)\\s*[=:]\\s*)([^;&,\\s\"'<>]+)|(://[^/:@\\s]+:)([^@/\\s]+)(?=@)");

    private SecretNames() {}

    /** Whether {@code name}, of a key, attribute or variable, says that the value is a secret. */
    public static boolean saysSecret(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);
        String lower = last.toLowerCase(Locale.ROOT);
        boolean named = WHOLE.contains(lower) || PARTS.stream().anyMatch(lower.replace('-', '_')::contains);
        return named && !isAbout(lower);
    }

    /** Whether the name, the words for secrets left out, says that it only is about them. */
    private static boolean isAbout(String lower) {
        String rest = lower.replaceAll(
                "user_?name|passwords?|passwd|passphrase|pwd|secret|credentials?|(?:api|access|private)_?key", " ");
        return ABOUT.matcher(rest).matches();
    }

    /** The value of {@code name} as it may be shown. */
    public static String shown(String name, String value) {
        return saysSecret(name) && !value.isBlank() && !Placeholders.isOne(value) ? MASK : inText(value);
    }

    /** A text with the passwords that stand in it masked. */
    public static String inText(String text) {
        return IN_TEXT.matcher(text).replaceAll(found -> {
            String before = found.group(1) == null ? found.group(3) : found.group(1);
            return java.util.regex.Matcher.quoteReplacement(before + MASK);
        });
    }

    /** A secret as findings show it. */
    static String masked() {
        return MASK;
    }
}
