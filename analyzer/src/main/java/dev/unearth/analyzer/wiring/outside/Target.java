package dev.unearth.analyzer.wiring.outside;

import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.wiring.outside.Contact.Kind;
import dev.unearth.analyzer.wiring.security.SecretNames;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text names that is outside.
 *
 * @param name of a server its scheme, host and port; of a file its path; of a program its name; settings as {@code ${key}}
 */
record Target(Kind kind, String name) {

    private static final Pattern URL =
            Pattern.compile("(?i)(https?|ftps?|sftp|rmi|ldaps?|t3s?|iiop|tcp|smtp|file):/{1,3}(.*)");
    private static final Pattern HOST = Pattern.compile("[^/?#;]*");
    private static final Pattern JDBC = Pattern.compile("jdbc:[\\w-]+:[^?;]*");

    /** What stands for a part that is not known. */
    private static final String HOLE = "…";

    /** What {@code text} names, which is handed to something that speaks to {@code expected}; empty where it does not tell. */
    static Optional<Target> of(Kind expected, Template text) {
        String plain = label(text).strip();
        Matcher url = URL.matcher(plain);
        if (url.matches()) {
            return url(kind(url.group(1).toLowerCase(Locale.ROOT), expected), url.group(1), url.group(2));
        }
        if (!isTelling(plain)) {
            return Optional.empty();
        }
        return switch (expected) {
            case FILE -> file(plain);
            case PROCESS -> Optional.of(new Target(Kind.PROCESS, program(plain)));
            case DATABASE -> database(plain);
            case HTTP, SOAP ->
                plain.startsWith("${") ? Optional.of(new Target(expected, setting(plain))) : Optional.empty();
            default ->
                plain.matches("(?:[\\w.-]|\\$\\{[^}]*})+") || expected == Kind.RMI
                        ? Optional.of(new Target(expected, plain))
                        : Optional.empty();
        };
    }

    private static String label(Template text) {
        StringBuilder label = new StringBuilder();
        for (Template.Part part : text.parts()) {
            if (part instanceof Template.Fixed fixed) {
                label.append(fixed.text());
            } else if (part instanceof Template.Hole hole && hole.setting().isPresent()) {
                label.append("${").append(hole.setting().get()).append('}');
            } else {
                label.append(HOLE);
            }
        }
        return label.toString();
    }

    /** Whether more is known than punctuation and an ending. */
    private static boolean isTelling(String text) {
        return text.contains("${")
                || text.replaceAll("\\.\\w{1,5}$", "").matches("(?s).*[\\p{L}\\d]{2}.*|[./~]|\\.\\.");
    }

    private static Kind kind(String scheme, Kind expected) {
        return switch (scheme) {
            case "ftp", "ftps", "sftp" -> Kind.FTP;
            case "rmi" -> Kind.RMI;
            case "ldap", "ldaps", "t3", "t3s", "iiop" -> Kind.NAMING;
            case "tcp" -> Kind.SOCKET;
            case "smtp" -> Kind.MAIL;
            case "file" -> Kind.FILE;
            default -> expected == Kind.SOAP ? Kind.SOAP : Kind.HTTP;
        };
    }

    private static Optional<Target> url(Kind kind, String scheme, String rest) {
        if (kind == Kind.FILE) {
            return isTelling(rest) ? Optional.of(new Target(kind, "/" + rest)) : Optional.empty();
        }
        Matcher host = HOST.matcher(rest);
        String authority = host.lookingAt() ? host.group().replaceFirst("^[^@]*@", "") : "";
        boolean isKnown = !authority.isEmpty() && !authority.startsWith(HOLE);
        return isKnown
                ? Optional.of(new Target(kind, scheme.toLowerCase(Locale.ROOT) + "://" + authority))
                : Optional.empty();
    }

    /** A path with what is inserted behind its last known folder left out. */
    private static Optional<Target> file(String path) {
        boolean isPath = path.length() <= 200 && path.indexOf('\n') < 0 && !path.matches("[./~]|\\.\\.");
        return isPath ? Optional.of(new Target(Kind.FILE, path)) : Optional.empty();
    }

    private static String program(String command) {
        String first = command.startsWith("\"") ? command.substring(1).split("\"", 2)[0] : command.split("\\s+", 2)[0];
        return first.isEmpty() ? command : first;
    }

    private static Optional<Target> database(String url) {
        Matcher jdbc = JDBC.matcher(url);
        if (jdbc.lookingAt()) {
            return Optional.of(new Target(Kind.DATABASE, SecretNames.inText(jdbc.group())));
        }
        return url.startsWith("${") ? Optional.of(new Target(Kind.DATABASE, setting(url))) : Optional.empty();
    }

    private static String setting(String text) {
        return text.substring(0, text.indexOf('}') + 1);
    }
}
