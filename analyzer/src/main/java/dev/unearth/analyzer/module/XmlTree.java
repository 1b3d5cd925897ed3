package dev.unearth.analyzer.module;

import dev.unearth.analyzer.facts.XmlFacts.Attribute;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads build files as trees. No document type is loaded and no entity is followed; what is not well formed ends the tree. */
final class XmlTree {

    /** No build file is nested deeper; what is, is hostile to whoever walks it. */
    private static final int DEEPEST = 200;

    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Element> root = Optional.empty();

    private XmlTree() {}

    private record Open(String name, List<Attribute> attributes, List<Element> children, StringBuilder text, int line) {
        Element close(int endLine) {
            return new Element(name, attributes, children, text.toString().strip(), line, endLine);
        }
    }

    /** The root element, as far as it can be read. */
    static Optional<Element> parse(String text) {
        XmlTree tree = new XmlTree();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                tree.take(reader, reader.next());
            }
        } catch (XMLStreamException notWellFormed) {
            tree.closeAll();
        }
        return tree.root;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private void take(XMLStreamReader reader, int event) throws XMLStreamException {
        int line = reader.getLocation().getLineNumber();
        if (event == XMLStreamConstants.START_ELEMENT) {
            if (open.size() >= DEEPEST) {
                throw new XMLStreamException("nested deeper than " + DEEPEST);
            }
            open.push(new Open(
                    local(reader.getLocalName()), attributes(reader), new ArrayList<>(), new StringBuilder(), line));
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            close(line);
        } else if (reader.hasText()
                && event != XMLStreamConstants.COMMENT
                && !open.isEmpty()
                && reader.getText() != null) {
            open.element().text().append(reader.getText());
        }
    }

    private static List<Attribute> attributes(XMLStreamReader reader) {
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.add(new Attribute(local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i)));
        }
        return attributes;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private void close(int line) {
        Element closed = open.pop().close(line);
        if (open.isEmpty()) {
            root = Optional.of(closed);
        } else {
            open.element().children().add(closed);
        }
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            close(open.element().line());
        }
    }

    /** An element and all below it, in document order. */
    static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.children().stream().flatMap(XmlTree::all));
    }
}
