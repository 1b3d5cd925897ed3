package dev.unearth.analyzer.wiring.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names that expressions of the expression language of pages (JSR 341) start from, with the properties behind them. */
public final class El {

    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "empty",
            "div",
            "mod",
            "instanceof",
            "true",
            "false",
            "null");
    private static final Pattern WHOLE = Pattern.compile("\\s*[#$]\\{([^{}]*)}\\s*");
    private static final Pattern INSIDE = Pattern.compile("[#$]\\{([^{}]*)}");

    private final String text;
    private final List<Chain> chains = new ArrayList<>();
    private int at;

    private El(String text) {
        this.text = text;
    }

    /**
     * A name with what follows it.
     *
     * @param names the variable, then its properties; {@code []} for an element of a collection
     * @param isCall whether the last name is called
     * @param arguments how many arguments that call has; 0 without one
     */
    public record Chain(List<String> names, boolean isCall, int arguments) {

        public Chain {
            names = List.copyOf(names);
        }

        public String root() {
            return names.get(0);
        }

        public String last() {
            return names.get(names.size() - 1);
        }

        /** The names joined by dots. */
        public String path() {
            return String.join(".", names);
        }
    }

    /** The chains in {@code expression}, delimiters left out, in order; those in indexes and arguments come behind the one around them. */
    public static List<Chain> chains(String expression) {
        El el = new El(expression);
        while (el.at < expression.length()) {
            el.step();
        }
        return List.copyOf(el.chains);
    }

    /** The one chain that {@code value} consists of: {@code #{bean.action}}. */
    public static Optional<Chain> only(String value) {
        Matcher whole = WHOLE.matcher(value);
        return whole.matches() ? chains(whole.group(1)).stream().findFirst() : Optional.empty();
    }

    /** The expressions in {@code text}, delimiters left out. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher inside = INSIDE.matcher(text);
        while (inside.find()) {
            found.add(inside.group(1));
        }
        return found;
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            literal();
        } else if (Character.isJavaIdentifierStart(c)) {
            boolean isMember = follows('.');
            String name = name();
            if (!isMember && !WORDS.contains(name)) {
                chain(name);
            }
        } else if (Character.isDigit(c)) {
            at++;
            name();
        } else {
            at++;
        }
    }

    /** Whether {@code c} is the last visible character before the cursor. */
    private boolean follows(char c) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before >= 0 && text.charAt(before) == c;
    }

    private String literal() {
        char quote = text.charAt(at);
        int from = ++at;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        int to = Math.min(at, text.length());
        at = to + 1;
        return text.substring(from, to);
    }

    private String name() {
        int from = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private void chain(String root) {
        if (isFunction()) {
            at++;
            name();
            return;
        }
        List<String> names = new ArrayList<>(List.of(root));
        boolean goesOn = true;
        while (goesOn) {
            spaces();
            goesOn = link(names);
        }
        boolean isCall = at < text.length() && text.charAt(at) == '(';
        chains.add(new Chain(names, isCall, isCall ? arguments() : 0));
        if (isCall) {
            at++;
        }
    }

    private boolean isFunction() {
        int end = at + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return at < text.length() && text.charAt(at) == ':' && end < text.length() && text.charAt(end) == '(';
    }

    private void spaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Reads one property behind the names; whether more may follow. */
    private boolean link(List<String> names) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == '.') {
            at++;
            spaces();
            String name = name();
            if (!name.isEmpty()) {
                names.add(name);
            }
            return !name.isEmpty();
        }
        if (c != '[') {
            return false;
        }
        at++;
        spaces();
        boolean isKey = at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"');
        names.add(isKey ? literal() : "[]");
        return isKey && closed();
    }

    private boolean closed() {
        spaces();
        boolean closes = at < text.length() && text.charAt(at) == ']';
        at += closes ? 1 : 0;
        return closes;
    }

    /** How many arguments stand in the parentheses at the cursor. */
    private int arguments() {
        int depth = 0;
        int commas = 0;
        boolean any = false;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth == 0) {
                return any ? commas + 1 : 0;
            }
            commas += c == ',' && depth == 1 ? 1 : 0;
            any |= i > at && !Character.isWhitespace(c);
        }
        return any ? commas + 1 : 0;
    }
}
