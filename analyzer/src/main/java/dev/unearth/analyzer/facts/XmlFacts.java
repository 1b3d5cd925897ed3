package dev.unearth.analyzer.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an XML document says: its elements, names without prefixes, as far as it is well formed.
 *
 * @param publicId of the document type; empty without one
 * @param root null when not even the first element could be read
 * @param flaw what of it was not read and why; empty when all was
 * @param flawLine 1-based line of the flaw; 0 without one
 */
public record XmlFacts(String publicId, @Nullable Element root, String flaw, int flawLine) implements Facts {

    /** The root element, if there is one. */
    public Optional<Element> rootElement() {
        return Optional.ofNullable(root);
    }

    /** An attribute in document order. */
    public record Attribute(String name, String value) {}

    /**
     * An element.
     *
     * @param name local name
     * @param text its own text, trimmed, without that of its children
     * @param line 1-based line of the start tag's name
     * @param endLine 1-based line of the end tag
     */
    public record Element(
            String name, List<Attribute> attributes, List<Element> children, String text, int line, int endLine) {

        public Element {
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        /** The value of an attribute; empty when absent. */
        public String attribute(String attribute) {
            for (Attribute candidate : attributes) {
                if (candidate.name().equals(attribute)) {
                    return candidate.value();
                }
            }
            return "";
        }

        /** The children called {@code child}, in order. */
        public List<Element> children(String child) {
            return children.stream().filter(e -> e.name().equals(child)).toList();
        }

        /** The first child called {@code child}. */
        public Optional<Element> child(String child) {
            return children.stream().filter(e -> e.name().equals(child)).findFirst();
        }

        /** The text of the first child called {@code child}; empty when absent. */
        public String childText(String child) {
            return child(child).map(Element::text).orElse("");
        }
    }
}
