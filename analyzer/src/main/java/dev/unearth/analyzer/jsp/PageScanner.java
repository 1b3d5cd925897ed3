package dev.unearth.analyzer.jsp;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.facts.PageFacts.Code;
import dev.unearth.analyzer.facts.PageFacts.CodeKind;
import dev.unearth.analyzer.facts.PageFacts.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One pass over the text of a page. Every step moves forward by at least one character and looks ahead no further than it
 * then moves, or by a fixed number of characters.
 */
final class PageScanner {

    /** How far the end of an EL expression is looked for. */
    private static final int MAX_EL = 4_000;

    private final String text;
    private final Lines lines;
    private final List<Directive> directives = new ArrayList<>();
    private final TagStack tags = new TagStack();
    private final List<Code> code = new ArrayList<>();
    private final AttributeScanner attributes;
    private int at;
    private boolean commentsUnclosed;

    PageScanner(String text) {
        this.text = text;
        this.lines = new Lines(text);
        this.attributes = new AttributeScanner(text, this);
    }

    PageFacts scan() {
        while (at < text.length()) {
            step("");
        }
        return new PageFacts(directives, tags.tags(), code);
    }

    /** Reads what stands at the cursor; inside {@code rawElement} (a script, a style) only what the server acts on. */
    private void step(String rawElement) {
        char c = text.charAt(at);
        if (c == '<') {
            markup(rawElement);
        } else if (c == '\\' && (text.startsWith("${", at + 1) || text.startsWith("#{", at + 1))) {
            at += 3;
        } else if (isElStart(at)) {
            at = el(at);
        } else {
            at++;
        }
    }

    private void markup(String rawElement) {
        if (text.startsWith("<%", at)) {
            at = serverCode(at);
        } else if (text.startsWith("</", at)) {
            at = rawElement.isEmpty() || nameAt(at + 2).indexOf(':') > 0 ? endTag(at) : at + 2;
        } else if (at + 1 < text.length() && isNameStart(text.charAt(at + 1))) {
            if (rawElement.isEmpty() || nameAt(at + 1).indexOf(':') > 0) {
                startTag();
            } else {
                at++;
            }
        } else if (rawElement.isEmpty() && text.startsWith("<!--", at)) {
            comment();
        } else if (rawElement.isEmpty() && text.startsWith("<![CDATA[", at)) {
            at += 9;
        } else if (rawElement.isEmpty() && (text.startsWith("<!", at) || text.startsWith("<?", at))) {
            at = behind(">", at);
        } else {
            at++;
        }
    }

    /** An HTML comment: the browser shows nothing of it, but the server runs the code and the directives in it. */
    private void comment() {
        int end = commentsUnclosed ? -1 : text.indexOf("-->", at + 4);
        if (end < 0) {
            commentsUnclosed = true;
            at += 4;
            return;
        }
        at += 4;
        while (at < end) {
            at = text.startsWith("<%", at) ? serverCode(at) : isElStart(at) ? el(at) : at + 1;
        }
        at = Math.max(at, end + 3);
    }

    /** Reads {@code <% … %>} in any of its forms at {@code from}; returns the offset behind it. */
    int serverCode(int from) {
        if (text.startsWith("<%--", from)) {
            return behind("--%>", from + 4);
        }
        int end = behind("%>", from + 2);
        int close = text.startsWith("%>", end - 2) && end - 2 >= from + 2 ? end - 2 : end;
        char kind = from + 2 < text.length() ? text.charAt(from + 2) : ' ';
        switch (kind) {
            case '@' -> directive(from, close);
            case '=' -> code(CodeKind.EXPRESSION, from + 3, close);
            case '!' -> code(CodeKind.DECLARATION, from + 3, close);
            default -> code(CodeKind.SCRIPTLET, from + 2, close);
        }
        return end;
    }

    private void directive(int from, int close) {
        int start = from + 3;
        while (start < close && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        String name = nameAt(start);
        AttributeScanner.Result result = attributes.read(start + name.length(), close);
        directives.add(new Directive(name, result.attributes(), lines.line(from)));
    }

    private void code(CodeKind kind, int from, int to) {
        int start = Math.min(from, to);
        code.add(new Code(kind, text.substring(start, to), lines.span(start, to)));
    }

    boolean isElStart(int offset) {
        return text.startsWith("${", offset) || text.startsWith("#{", offset);
    }

    /** Reads EL at {@code from}; returns the offset behind it, or behind its first brace where it does not end. */
    int el(int from) {
        int end = elEnd(from + 2);
        if (end < 0) {
            return from + 2;
        }
        code(CodeKind.EL, from + 2, end);
        return end + 1;
    }

    private int elEnd(int from) {
        int limit = Math.min(text.length(), from + MAX_EL);
        char quote = 0;
        int depth = 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Reads an end tag at {@code from}; returns the offset behind it. */
    int endTag(int from) {
        String name = nameAt(from + 2);
        tags.end(name, lines.line(from));
        int next = from + 2 + name.length();
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) == '>' ? next + 1 : next;
    }

    private void startTag() {
        int from = at;
        boolean empty = tagAt(from);
        String name = nameAt(from + 1).toLowerCase(Locale.ROOT);
        if (empty) {
            return;
        }
        if (name.equals("script") || name.equals("style")) {
            rawText(name);
        } else if (JspSyntax.isCode(name)) {
            codeElement(name);
        }
    }

    /** Reads a tag inside the attributes of another; returns the offset behind it. */
    int innerTag(int from) {
        int outer = at;
        tagAt(from);
        int end = at;
        at = outer;
        return end;
    }

    /** Reads a start tag and puts the cursor behind it; returns whether it is empty. */
    private boolean tagAt(int from) {
        String name = nameAt(from + 1);
        AttributeScanner.Result result = attributes.read(from + 1 + name.length(), text.length());
        int line = lines.line(from);
        at = Math.max(result.end(), from + 2);
        String directive = JspSyntax.directive(name);
        if (directive.isEmpty()) {
            tags.start(name, result.attributes(), line, lines.line(at - 1), result.isEmpty());
        } else {
            directives.add(new Directive(directive, result.attributes(), line));
        }
        return result.isEmpty();
    }

    private void rawText(String element) {
        String close = "</" + element;
        int from = at;
        int before = code.size();
        while (at < text.length() && !text.regionMatches(true, at, close, 0, close.length())) {
            step(element);
        }
        if (element.equals("script") && !text.substring(from, at).isBlank()) {
            code.add(before, new Code(CodeKind.SCRIPT, text.substring(from, at), lines.span(from, at)));
        }
    }

    /** The content of an element of the XML syntax that holds Java. */
    private void codeElement(String name) {
        String close = "</" + name;
        int end = text.indexOf(close, at);
        int to = end < 0 ? text.length() : end;
        code.add(new Code(JspSyntax.codeKind(name), JspSyntax.plain(text.substring(at, to)), lines.span(at, to)));
        at = to;
    }

    /** The name that starts at {@code from}; empty where none does. */
    String nameAt(int from) {
        int end = from;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return from < end && isNameStart(text.charAt(from)) ? text.substring(from, end) : "";
    }

    private int behind(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ':' || c == '.';
    }
}
