package dev.unearth.analyzer.descriptor;

import dev.unearth.analyzer.facts.XmlFacts.Attribute;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Builds elements out of the events of a parser. */
final class ElementTree {

    private final int maxDepth;
    private final int linesBefore;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Element root;
    private int leftOut;
    private int tooDeepLine;
    private int lastLine;
    private String unexpanded = "";
    private int unexpandedLine;

    /** A tree of at most {@code maxDepth} levels; {@code linesBefore} is added to every line. */
    ElementTree(int maxDepth, int linesBefore) {
        this.maxDepth = maxDepth;
        this.linesBefore = linesBefore;
    }

    void start(XMLStreamReader reader, int line) {
        lastLine = line + linesBefore;
        if (leftOut > 0 || open.size() >= maxDepth) {
            leftOut++;
            tooDeepLine = tooDeepLine == 0 ? lastLine : tooDeepLine;
            return;
        }
        open.push(new Open(withoutPrefix(reader.getLocalName()), attributes(reader), lastLine));
    }

    void end(int line) {
        lastLine = line + linesBefore;
        if (leftOut > 0) {
            leftOut--;
        } else {
            close(lastLine);
        }
    }

    void text(String text) {
        if (leftOut == 0 && !open.isEmpty()) {
            open.peek().text.append(text);
        }
    }

    /** A reference to an entity stays as it is written. */
    void reference(String entity, int line) {
        lastLine = line + linesBefore;
        if (unexpanded.isEmpty()) {
            unexpanded = entity;
            unexpandedLine = lastLine;
        }
        text("&" + entity + ";");
    }

    /** Name of the first entity that is referred to; empty when none is. */
    String unexpanded() {
        return unexpanded;
    }

    /** Line of the reference to {@link #unexpanded()}; 0 when there is none. */
    int unexpandedLine() {
        return unexpandedLine;
    }

    /** Line of the first element left out because of its depth; 0 when none was. */
    int tooDeepLine() {
        return tooDeepLine;
    }

    /** The root; elements still open end at {@code line}, or where the last event was when that is 0. */
    @Nullable
    Element finish(int line) {
        while (!open.isEmpty()) {
            close(Math.max(line, lastLine));
        }
        return root;
    }

    private void close(int line) {
        Element element = open.pop().close(line);
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().children.add(element);
        }
    }

    private static List<Attribute> attributes(XMLStreamReader reader) {
        List<Attribute> attributes = new ArrayList<>(reader.getAttributeCount());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!"xmlns".equals(reader.getAttributePrefix(i))) {
                attributes.add(
                        new Attribute(withoutPrefix(reader.getAttributeLocalName(i)), reader.getAttributeValue(i)));
            }
        }
        return attributes;
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** An element whose end tag has not come yet. */
    private static final class Open {
        private final String name;
        private final List<Attribute> attributes;
        private final int line;
        private final List<Element> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(String name, List<Attribute> attributes, int line) {
            this.name = name;
            this.attributes = attributes;
            this.line = line;
        }

        Element close(int endLine) {
            return new Element(name, attributes, children, text.toString().strip(), line, endLine);
        }
    }
}
