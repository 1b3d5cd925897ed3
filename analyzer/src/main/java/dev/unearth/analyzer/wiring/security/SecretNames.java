package dev.unearth.analyzer.wiring.security;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
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
    private static final Pattern CAMEL = Pattern.compile("(\\p{Ll})(\\p{Lu})");

    /** A name that ends in a word for secrets; more may stand behind it only to tell several apart. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:.*?)(passw(?:or[dt]|d)|passphrase|pwd|secret(?:_?key)?|(?:api|access|private)_?key|(?:auth|access)_?token|credentials?"
                    + "|(?:^|_)(?:pw|pass))(?:_?(?:\\d+|prod|production|dev|test|db|default|value))?");

    /** What stands before it where it is only about one. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?:.*_)?(?:encrypted|hashed|hash|min|max|new|old|is|has|no|not|use|show|hide|with|change|changed|reset|forgot|forgotten|update|send|lost"
                    + "|invalid|wrong|incorrect|bad|missing|required|enter|confirm|confirmed|retype|repeat|verify|empty|null|param|parameter"
                    + "|field|column|label|j|key|attr|attribute|property|prop|page|view|url|msg|message|error|header|require|requires|ask_for|prompt)_?");

    private static final Pattern IN_TEXT = Pattern.compile(
            "(?i)((?:password|passwd|pwd|secret)\\s*[=:]\\s*)([^;&,\\s\"'<>]+)|(://[^/:@\\s]+:)([^@/\\s]+)(?=@)");

    private SecretNames() {}

    /** Whether {@code name}, of a key, attribute or variable, says that the value is a secret. */
    public static boolean saysSecret(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);
        String words =
                CAMEL.matcher(last).replaceAll("$1_$2").toLowerCase(Locale.ROOT).replace('-', '_');
        Matcher secret = NAMED.matcher(words);
        return secret.matches()
                && !ABOUT.matcher(words.substring(0, secret.start(1))).matches();
    }

    /** The value of {@code name} as it may be shown. */
    public static String shown(String name, String value) {
        return saysSecret(name) && !value.isBlank() && !Placeholders.isOne(value) ? MASK : inText(value);
    }

    /** A text with the passwords that stand in it masked. */
    public static String inText(String text) {
        return IN_TEXT.matcher(text).replaceAll(found -> {
            String before = found.group(1) == null ? found.group(3) : found.group(1);
            return Matcher.quoteReplacement(before + MASK);
        });
    }

    /** A secret as findings show it. */
    static String masked() {
        return MASK;
    }
}
