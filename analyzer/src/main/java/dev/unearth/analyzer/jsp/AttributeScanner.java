package dev.unearth.analyzer.jsp;

import dev.unearth.analyzer.facts.XmlFacts.Attribute;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the attributes of a tag or directive. A value in quotes may hold code and custom tags with quotes of their own, as
 * {@code href="<%= url("x") %>"}; code and tags may stand between attributes, too.
 */
final class AttributeScanner {

    /** How deep tags inside attributes of tags are followed. */
    private static final int MAX_NESTING = 4;

    private final String text;
    private final PageScanner page;
    private int at;
    private int limit;
    private int nesting;
    private boolean quotesUnclosed;

    AttributeScanner(String text, PageScanner page) {
        this.text = text;
        this.page = page;
    }

    /**
     * What was read.
     *
     * @param end offset behind the tag
     * @param isEmpty whether it ends in {@code />}
     */
    record Result(List<Attribute> attributes, int end, boolean isEmpty) {}

    /** Reads from {@code from} up to the end of the tag, or to {@code to} for a directive. */
    Result read(int from, int to) {
        int outerAt = at;
        int outerLimit = limit;
        at = from;
        limit = to;
        nesting++;
        Result result = attributes();
        nesting--;
        at = outerAt;
        limit = outerLimit;
        return result;
    }

    private Result attributes() {
        List<Attribute> found = new ArrayList<>();
        boolean slash = false;
        while (at < limit) {
            char c = text.charAt(at);
            if (c == '>') {
                return new Result(found, at + 1, slash);
            }
            slash = c == '/';
            if (c == '<') {
                if (!insertion()) {
                    return new Result(found, at, false);
                }
            } else if (isNameChar(c)) {
                found.add(attribute());
            } else {
                at++;
            }
        }
        return new Result(found, limit, slash);
    }

    /** Code or a custom tag between attributes; false where a new tag starts although this one has no end. */
    private boolean insertion() {
        if (text.startsWith("<%", at)) {
            at = page.serverCode(at);
            return true;
        }
        if (isInnerTag(at)) {
            at = page.innerTag(at);
            return true;
        }
        if (isInnerEnd(at)) {
            at = page.endTag(at);
            return true;
        }
        return false;
    }

    private boolean isInnerEnd(int offset) {
        return text.startsWith("</", offset) && page.nameAt(offset + 2).indexOf(':') > 0;
    }

    private boolean isInnerTag(int offset) {
        return nesting < MAX_NESTING
                && text.charAt(offset) == '<'
                && page.nameAt(offset + 1).indexOf(':') > 0;
    }

    private Attribute attribute() {
        int start = at;
        while (at < limit && isNameChar(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        int next = skipSpace(at);
        if (next >= limit || text.charAt(next) != '=') {
            return new Attribute(name, "");
        }
        at = skipSpace(next + 1);
        return new Attribute(name, value());
    }

    private String value() {
        if (at >= limit) {
            return "";
        }
        char quote = text.charAt(at);
        return quote == '"' || quote == '\'' ? quoted(quote) : bare();
    }

    private String quoted(char quote) {
        int start = at + 1;
        if (quotesUnclosed || text.indexOf(quote, start) < 0) {
            quotesUnclosed = true;
            return bare();
        }
        int end = start;
        while (end < limit && text.charAt(end) != quote) {
            end = pass(end);
        }
        if (end >= limit && limit == text.length()) {
            quotesUnclosed = true;
            return bare();
        }
        end = Math.min(end, limit);
        at = Math.min(end + 1, limit);
        return text.substring(Math.min(start, end), end);
    }

    /** The offset behind the character, piece of code or inner tag at {@code offset}. */
    private int pass(int offset) {
        if (text.startsWith("<%", offset)) {
            return page.serverCode(offset);
        }
        if (page.isElStart(offset)) {
            return page.el(offset);
        }
        if (isInnerTag(offset)) {
            return page.innerTag(offset);
        }
        return isInnerEnd(offset) ? page.endTag(offset) : offset + 1;
    }

    private String bare() {
        int start = at;
        while (at < limit && !isBareEnd(text.charAt(at))) {
            at = text.startsWith("<%", at) ? page.serverCode(at) : at + 1;
        }
        at = Math.max(at, Math.min(start + 1, limit));
        return text.substring(start, Math.min(at, limit)).replace("\"", "").replace("'", "");
    }

    private static boolean isBareEnd(char c) {
        return c == '>' || Character.isWhitespace(c);
    }

    private int skipSpace(int from) {
        int next = from;
        while (next < limit && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isNameChar(char c) {
        return c != '=' && c != '>' && c != '/' && c != '<' && c != '"' && c != '\'' && !Character.isWhitespace(c);
    }
}
