package dev.unearth.analyzer.formal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The notation of {@link FormalText}: words, quoted texts, and lists of them in parentheses. */
sealed interface Sexp {

    /** A word or, when quoted, any text. */
    record Word(String text, boolean quoted) implements Sexp {}

    /** What stands in a pair of parentheses. */
    record Group(List<Sexp> parts) implements Sexp {
        public Group {
            parts = List.copyOf(parts);
        }

        /** The word at the head. */
        String tag() {
            return parts.isEmpty() ? "" : text(0);
        }

        /** The text of the word at {@code index}. */
        String text(int index) {
            if (index < parts.size() && parts.get(index) instanceof Word word) {
                return word.text();
            }
            throw new IllegalArgumentException("No word at %d of %s".formatted(index, write(this)));
        }

        /** The group at {@code index}. */
        Group group(int index) {
            if (index < parts.size() && parts.get(index) instanceof Group group) {
                return group;
            }
            throw new IllegalArgumentException("No group at %d of %s".formatted(index, write(this)));
        }

        /** The groups from {@code index} on. */
        List<Group> groupsFrom(int index) {
            List<Group> groups = new ArrayList<>();
            for (int i = index; i < parts.size(); i++) {
                groups.add(group(i));
            }
            return groups;
        }
    }

    /** A group of a tag and what follows it: strings become quoted texts. */
    static Group group(String tag, Object... parts) {
        List<Sexp> all = new ArrayList<>();
        all.add(new Word(tag, false));
        for (Object part : parts) {
            if (part instanceof Sexp sexp) {
                all.add(sexp);
            } else if (part instanceof List<?> list) {
                list.forEach(item -> all.add((Sexp) item));
            } else {
                all.add(new Word(part.toString(), part instanceof String));
            }
        }
        return new Group(all);
    }

    /** The text of {@code sexp} on one line. */
    static String write(Sexp sexp) {
        StringBuilder out = new StringBuilder();
        write(sexp, out);
        return out.toString();
    }

    private static void write(Sexp sexp, StringBuilder out) {
        if (sexp instanceof Word word) {
            if (word.quoted()) {
                quote(word.text(), out);
            } else {
                out.append(word.text());
            }
        } else if (sexp instanceof Group group) {
            out.append('(');
            for (int i = 0; i < group.parts().size(); i++) {
                if (i > 0) {
                    out.append(' ');
                }
                write(group.parts().get(i), out);
            }
            out.append(')');
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        out.append('"');
    }

    /**
     * The group that {@code text} consists of.
     *
     * @throws IllegalArgumentException if {@code text} is not one group
     */
    static Group parse(String text) {
        Deque<List<Sexp>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '(') {
                open.push(new ArrayList<>());
                at++;
            } else if (c == ')') {
                List<Sexp> closed = open.pop();
                if (open.isEmpty()) {
                    throw new IllegalArgumentException("A parenthesis too many at %d of: %s".formatted(at, text));
                }
                open.element().add(new Group(closed));
                at++;
            } else if (c == '"') {
                at = parseQuoted(text, at, open.element());
            } else if (c == ' ') {
                at++;
            } else {
                int end = at;
                while (end < text.length() && " ()\"".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                open.element().add(new Word(text.substring(at, end), false));
                at = end;
            }
        }
        if (open.size() == 1 && open.element().size() == 1 && open.element().get(0) instanceof Group group) {
            return group;
        }
        throw new IllegalArgumentException("Not one parenthesised formal text: " + text);
    }

    private static int parseQuoted(String text, int start, List<Sexp> into) {
        StringBuilder value = new StringBuilder();
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                char escaped = text.charAt(at);
                value.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped == 't' ? '\t' : escaped);
            } else {
                value.append(c);
            }
            at++;
        }
        if (at >= text.length()) {
            throw new IllegalArgumentException("Text opened at %d is not closed in: %s".formatted(start, text));
        }
        into.add(new Word(value.toString(), true));
        return at + 1;
    }
}
