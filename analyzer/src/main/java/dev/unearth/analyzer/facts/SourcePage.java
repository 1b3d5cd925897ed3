package dev.unearth.analyzer.facts;

import java.util.List;
import java.util.function.Consumer;

/** Text under construction, with indentation. */
final class SourcePage {

    private final StringBuilder text = new StringBuilder();
    private int depth;

    String text() {
        return text.toString();
    }

    SourcePage add(String part) {
        text.append(part);
        return this;
    }

    /** Starts a line, unless one has just been started. */
    SourcePage line() {
        int last = text.length() - 1;
        while (last >= 0 && text.charAt(last) == ' ') {
            last--;
        }
        if (last >= 0 && text.charAt(last) != '\n') {
            text.append('\n');
        } else {
            text.setLength(last + 1);
        }
        text.append("    ".repeat(depth));
        return this;
    }

    /** An opening brace, behind which everything is indented. */
    SourcePage open() {
        depth++;
        return add("{");
    }

    /** A closing brace on a line of its own. */
    SourcePage close() {
        depth--;
        return line().add("}");
    }

    SourcePage indent() {
        depth++;
        return this;
    }

    SourcePage outdent() {
        depth--;
        return this;
    }

    /** The comments, each on a line of its own, and a fresh line for what they stand before; nothing if there are none. */
    void comments(List<Comment> comments) {
        for (Comment comment : comments) {
            line();
            if (comment.text().startsWith("///")) {
                text.append("\n").append("    ".repeat(depth));
            }
            text.append(comment.text()).append('\n');
        }
        if (!comments.isEmpty()) {
            line();
        }
    }

    <T> void separated(List<? extends T> parts, String separator, Consumer<T> printer) {
        boolean first = true;
        for (T part : parts) {
            if (!first) {
                text.append(separator);
            }
            first = false;
            printer.accept(part);
        }
    }
}
