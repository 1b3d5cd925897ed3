package dev.unearth.analyzer.wiring.security;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a value can be a secret, or only is about one: a label, the name of a field, a class, a page, a digest. */
final class SecretValues {

    private static final int LONGEST = 200;
    private static final Pattern LABEL = Pattern.compile("(?s).*\\s.*|.*[:?!]|\\p{Lu}?\\p{Ll}+\\s*\\*?");
    private static final Pattern WORD = Pattern.compile(
            "(?i)pass(?:word|wort|wd|phrase)?s?|pwd|secrets?|credentials?|kennwort|contrase\\p{L}a|mot ?de ?passe");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)(?:[\\w-]+\\.)+(?:jsp|jspx|jsf|xhtml|html?|do|action|xml|properties|txt|jks|p12|pem|key|crt|cer|class|sql|java)"
                    + "|(?:/|\\./|\\.\\./|[a-z]:\\\\|https?:|file:|classpath:|java:|jdbc:).*|\\w+(?:\\.\\w+){2,}|#\\{.*|(?:\\w+/)+\\w+");
    private static final Pattern DIGEST =
            Pattern.compile("(?i)[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128}|\\$2[aby]\\$.*|\\{\\w+}.*");
    private static final Pattern TOKEN =
            Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b|\\bgh[pousr]_[0-9A-Za-z]{36}\\b"
                    + "|\\bxox[abprs]-[0-9A-Za-z-]{10,}|\\bAIza[0-9A-Za-z_-]{35}\\b|\\bsk_live_[0-9A-Za-z]{16,}"
                    + "|-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----");
    private static final Pattern IN_URL = Pattern.compile(
            "(?i)(?:jdbc:|ldaps?:|mongodb).*?[?;&:](password|pwd)=([^;&,\\s\"'<>]+)|[a-z]+://[^/:@\\s\"'<>]+:([^@/\\s\"'<>]+)@[\\w.-]+");

    private SecretValues() {}

    /** Whether the value of a setting whose name says that it is secret is one. */
    static boolean inSetting(String name, String value) {
        String bare = value.strip();
        boolean isDigest = name.toLowerCase(Locale.ROOT).contains("pass")
                && DIGEST.matcher(bare).matches();
        return isPlausible(bare) && !isDigest && !isLabel(name, bare);
    }

    /** Whether a text in the code that is given to something called {@code name} is one: names of fields and keys are not. */
    static boolean inCode(String name, String value) {
        String bare = value.strip();
        boolean isConstant = name.equals(name.toUpperCase(Locale.ROOT));
        boolean isName = SecretNames.PARTS.stream()
                        .anyMatch(bare.toLowerCase(Locale.ROOT).replace('-', '_')::contains)
                && (isConstant || !WORD.matcher(bare).matches());
        return inSetting(name, bare) && !isName && !bare.equals(name);
    }

    private static boolean isPlausible(String value) {
        return value.length() <= LONGEST
                && value.length() > 1
                && !Placeholders.isOne(value)
                && value.chars().noneMatch(Character::isWhitespace)
                && !ELSEWHERE.matcher(value).matches();
    }

    /** {@code password=Password}, {@code pwd=Kennwort:}. */
    private static boolean isLabel(String name, String value) {
        boolean capital = Character.isUpperCase(value.charAt(0));
        return capital
                        && LABEL.matcher(value).matches()
                        && WORD.matcher(value.replaceAll("[\\s:*?!]+$", "")).matches()
                || value.endsWith(":")
                || value.equals(name);
    }

    /** What is a key or token whatever it is called: what kind. */
    static Optional<String> token(String value) {
        Matcher token = TOKEN.matcher(value);
        if (!token.find()) {
            return Optional.empty();
        }
        String found = token.group();
        return Optional.of(found.startsWith("-----") ? "private key" : "access key " + found.substring(0, 4));
    }

    /** Whether {@code value} is an address with a password in it. */
    static boolean hasPasswordInUrl(String value) {
        Matcher url = IN_URL.matcher(value);
        while (url.find()) {
            String password = url.group(2) == null ? url.group(3) : url.group(2);
            if (!Placeholders.isOne(password)) {
                return true;
            }
        }
        return false;
    }
}
