package dev.unearth.rules.declared;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the stretches of a page that the {@code if}s of its scriptlets open and a later scriptlet closes. */
final class PageGuards {

    private final List<Guard> found = new ArrayList<>();
    private final Deque<Block> open = new ArrayDeque<>();
    private PageFacts.Code code = new PageFacts.Code(PageFacts.CodeKind.EL, "", SourceSpan.NONE);
    private int piece;

    private PageGuards() {}

    /**
     * A stretch of a page that is shown under a condition.
     *
     * @param line 1-based line of the condition
     * @param endLine line of the closing brace
     */
    record Guard(String condition, int line, int endLine) {}

    /** An open brace; the condition is empty where it opens something else than an {@code if}. */
    private record Block(String condition, int line, int piece) {}

    /** The guards of {@code page}, in the order they close. */
    static List<Guard> of(PageFacts page) {
        PageGuards guards = new PageGuards();
        for (PageFacts.Code code : page.code()) {
            if (code.kind() == PageFacts.CodeKind.SCRIPTLET) {
                guards.read(code);
            }
        }
        return guards.found;
    }

    private void read(PageFacts.Code scriptlet) {
        code = scriptlet;
        piece++;
        String text = scriptlet.text();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = endOfString(text, at);
            } else if (text.startsWith("//", at)) {
                at = endOf(text, "\n", at);
            } else if (text.startsWith("/*", at)) {
                at = endOf(text, "*/", at);
            } else if (isIf(text, at)) {
                at = condition(text, at);
            } else {
                brace(c, at);
                at++;
            }
        }
    }

    private void brace(char c, int at) {
        if (c == '{') {
            open.push(new Block("", 0, piece));
        } else if (c == '}' && !open.isEmpty()) {
            Block block = open.pop();
            if (!block.condition.isEmpty() && block.piece != piece) {
                found.add(new Guard(block.condition, block.line, line(at)));
            }
        }
    }

    private int line(int at) {
        return code.span().lineStart()
                + (int) code.text()
                        .substring(0, at)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static boolean isIf(String text, int at) {
        boolean word = text.startsWith("if", at) && (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)));
        return word && text.substring(at + 2).stripLeading().startsWith("(");
    }

    /** Reads {@code if (…) {}; goes on behind the brace, or behind the condition where none follows. */
    private int condition(String text, int at) {
        int start = text.indexOf('(', at) + 1;
        int depth = 1;
        int end = start;
        while (end < text.length() && depth > 0) {
            char c = text.charAt(end);
            if (c == '"' || c == '\'') {
                end = endOfString(text, end);
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            end++;
        }
        int brace = end;
        while (brace < text.length() && Character.isWhitespace(text.charAt(brace))) {
            brace++;
        }
        if (brace >= text.length() || text.charAt(brace) != '{') {
            return end;
        }
        open.push(new Block(text.substring(start, end - 1).strip(), line(at), piece));
        return brace + 1;
    }

    private static int endOf(String text, String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end + mark.length();
    }

    private static int endOfString(String text, int start) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }
}
