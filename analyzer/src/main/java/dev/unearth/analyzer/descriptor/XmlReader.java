package dev.unearth.analyzer.descriptor;

import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.facts.FactsReader;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.source.FileKind;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML documents of every kind as far as they are well formed. The document type is cut out before parsing, so that
 * no entity is ever expanded and nothing outside the text is ever read; a reference to an entity stays as it is written.
 */
public final class XmlReader implements FactsReader {

    /** Elements nested deeper than this are left out. */
    static final int MAX_DEPTH = 200;

    private static final Pattern PUBLIC_ID =
            Pattern.compile("<!DOCTYPE\\s+\\S{1,200}\\s+PUBLIC\\s+[\"']([^\"']{0,500})[\"']");

    @Override
    public Set<FileKind> kinds() {
        return EnumSet.of(
                FileKind.XML, FileKind.TLD, FileKind.ANT_BUILD, FileKind.MAVEN_POM, FileKind.ECLIPSE_CLASSPATH);
    }

    @Override
    public String version() {
        return "xml-2";
    }

    @Override
    public Facts read(String text, int sourceLevel) {
        Prolog prolog = Prolog.of(text);
        ElementTree tree = new ElementTree(MAX_DEPTH, prolog.linesBefore());
        int flawLine = 0;
        String flaw = "";
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(prolog.body()));
            while (reader.hasNext()) {
                accept(reader, tree, prolog.body());
            }
            reader.close();
        } catch (XMLStreamException e) {
            flawLine = Math.max(1, e.getLocation().getLineNumber() + prolog.linesBefore());
            flaw = "is not well formed at column " + Math.max(1, e.getLocation().getColumnNumber());
        }
        if (flaw.isEmpty() && tree.tooDeepLine() > 0) {
            flawLine = tree.tooDeepLine();
            flaw = "is nested deeper than " + MAX_DEPTH + " elements";
        }
        if (flaw.isEmpty() && !tree.unexpanded().isEmpty()) {
            flawLine = tree.unexpandedLine();
            flaw = "refers to the entity " + tree.unexpanded() + ", which is not expanded";
        }
        return new XmlFacts(publicId(prolog.docType()), tree.finish(flawLine), flaw, flawLine);
    }

    private static void accept(XMLStreamReader reader, ElementTree tree, String body) throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> tree.start(reader, startLine(reader.getLocation(), body));
            case XMLStreamConstants.END_ELEMENT -> tree.end(reader.getLocation().getLineNumber());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> tree.text(reader.getText());
            case XMLStreamConstants.ENTITY_REFERENCE ->
                tree.reference(reader.getLocalName(), reader.getLocation().getLineNumber());
            default -> {
                // comments and processing instructions configure nothing
            }
        }
    }

    /**
     * Line of the start tag that the parser has just read. The parser stands right behind the tag or one further, and attributes
     * hold no {@code <}, so the last one before it starts the tag.
     */
    private static int startLine(Location behind, String body) {
        int end = body.lastIndexOf('>', behind.getCharacterOffset());
        int start = body.lastIndexOf('<', end);
        int line = behind.getLineNumber();
        for (int i = Math.max(start, 0); i < end; i++) {
            char c = body.charAt(i);
            line -= c == '\n' || (c == '\r' && body.charAt(i + 1) != '\n') ? 1 : 0;
        }
        return line;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private static String publicId(String docType) {
        Matcher matcher = PUBLIC_ID.matcher(docType);
        return matcher.lookingAt() ? matcher.group(1) : "";
    }
}
