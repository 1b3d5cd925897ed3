package dev.unearth.analyzer.wiring.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference of a page or of code to something in the same web application, query and fragment cut off.
 *
 * @param path as written: relative, or from the root with a slash
 * @param inContext whether a leading slash means the root of the web application, not of the server
 * @param reason why the path is a guess; empty when it is none
 */
public record Url(String path, boolean inContext, String reason) {

    private static final Pattern CONTEXT = Pattern.compile(
            "^(<%=[^%]{0,200}getContextPath\\(\\)\\s*%>|[$#]\\{[^}]{0,100}contextPath\\s*\\}|<c:url value=(\"/\"|'/')\\s*/>)");
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:|//)");
    private static final Pattern FIRST_LITERAL = Pattern.compile("^<%=[^\"%]{0,200}\"((?:[^\"\\\\]|\\\\.){0,500})\"");
    private static final Pattern CODE = Pattern.compile("<%|<[A-Za-z]|[$#]\\{");

    /** What {@code written} refers to; nothing for another server, a script, a mere fragment or a text that code computes. */
    public static Optional<Url> of(String written) {
        String text = written.strip();
        Matcher context = CONTEXT.matcher(text);
        if (context.find()) {
            String rest = text.substring(context.end());
            return plain(rest.startsWith("/") ? rest : "/" + rest, true, "");
        }
        Matcher literal = FIRST_LITERAL.matcher(text);
        if (literal.find()) {
            return plain(literal.group(1), true, "starts with this text in an expression");
        }
        return SCHEME.matcher(text).find() ? Optional.empty() : plain(text, false, "");
    }

    /** Whether {@code written} holds code that decides where it leads. */
    public static boolean isComputed(String written) {
        return of(written).isEmpty() && CODE.matcher(written).find();
    }

    private static Optional<Url> plain(String text, boolean inContext, String reason) {
        String path = text.split("[?#;]", 2)[0].strip();
        boolean usable = !path.isEmpty() && !CODE.matcher(path).find() && path.indexOf('\n') < 0;
        return usable ? Optional.of(new Url(path, inContext, reason)) : Optional.empty();
    }

    /** This URL with a leading slash taken for the root of the web application. */
    public Url fromContext() {
        return new Url(path, true, reason);
    }

    public boolean isAbsolute() {
        return path.startsWith("/");
    }

    /** The path seen from the root, {@code .} and {@code ..} taken away; {@code folder} is that of a relative one. */
    public String from(String folder) {
        String whole = isAbsolute() ? path : folder + "/" + path;
        Deque<String> parts = new ArrayDeque<>();
        for (String part : whole.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts) + (whole.endsWith("/") && !parts.isEmpty() ? "/" : "");
    }
}
