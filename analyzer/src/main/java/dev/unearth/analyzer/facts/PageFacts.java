package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;

/**
 * What a page says, includes not yet put together.
 *
 * @param directives {@code page}, {@code include}, {@code taglib}, {@code tag}, {@code attribute} … in order
 * @param tags markup elements and custom actions in document order, each with the tags around it
 * @param code scriptlets, expressions, declarations, scripts and EL in document order
 */
public record PageFacts(List<Directive> directives, List<Tag> tags, List<Code> code) implements Facts {

    public PageFacts {
        directives = List.copyOf(directives);
        tags = List.copyOf(tags);
        code = List.copyOf(code);
    }

    /** A directive. */
    public record Directive(String name, List<XmlFacts.Attribute> attributes, int line) {
        public Directive {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * A start tag.
     *
     * @param name as written: {@code form}, {@code html:link}, {@code jsp:include}
     * @param parent number in the list of the tag that encloses it; -1 at the top
     * @param line 1-based line of the tag
     * @param endLine 1-based line of its end tag; that of the tag itself where it has none
     */
    public record Tag(String name, List<XmlFacts.Attribute> attributes, int parent, int line, int endLine) {
        public Tag {
            attributes = List.copyOf(attributes);
        }

        /** The value of an attribute, case ignored; empty when absent. */
        public String attribute(String attribute) {
            for (XmlFacts.Attribute candidate : attributes) {
                if (candidate.name().equalsIgnoreCase(attribute)) {
                    return candidate.value();
                }
            }
            return "";
        }
    }

    /** What a piece of code in a page is. */
    public enum CodeKind {
        SCRIPTLET,
        EXPRESSION,
        DECLARATION,
        EL,
        /** What a script element holds, for the browser. */
        SCRIPT
    }

    /** A piece of code, delimiters left out. */
    public record Code(CodeKind kind, String text, SourceSpan span) {}
}
