package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and reads the facts of everything that is no Java: XML, pages, SQL, properties. */
final class DocumentCodec {

    private static final PageFacts.CodeKind[] CODE_KINDS = PageFacts.CodeKind.values();

    void write(Facts facts, FactsOutput out) {
        if (facts instanceof XmlFacts xml) {
            write(xml, out);
        } else if (facts instanceof PageFacts page) {
            write(page, out);
        } else if (facts instanceof SqlFacts sql) {
            out.tag(Tags.SQL);
            out.list(sql.statements(), statement -> {
                out.string(statement.text());
                out.line(statement.line());
                out.line(statement.endLine());
            });
        } else if (facts instanceof PropertyFacts properties) {
            out.tag(Tags.PROPERTIES);
            out.list(properties.entries(), entry -> {
                out.string(entry.key());
                out.string(entry.value());
                out.line(entry.line());
            });
        } else {
            throw new IllegalArgumentException("No format for " + facts.getClass());
        }
    }

    Facts read(int tag, FactsInput in) {
        return switch (tag) {
            case Tags.XML -> {
                String publicId = in.string();
                XmlFacts.@Nullable Element root = in.orNull(() -> element(in));
                yield new XmlFacts(publicId, root, in.string(), in.line());
            }
            case Tags.PAGE -> page(in);
            case Tags.SQL -> new SqlFacts(in.list(() -> new SqlFacts.Statement(in.string(), in.line(), in.line())));
            case Tags.PROPERTIES ->
                new PropertyFacts(in.list(() -> new PropertyFacts.Entry(in.string(), in.string(), in.line())));
            default -> throw new IllegalArgumentException("No facts have tag " + tag);
        };
    }

    private void write(XmlFacts xml, FactsOutput out) {
        out.tag(Tags.XML);
        out.string(xml.publicId());
        out.orNull(xml.root(), root -> write(root, out));
        out.string(xml.flaw());
        out.line(xml.flawLine());
    }

    private void write(XmlFacts.Element element, FactsOutput out) {
        out.string(element.name());
        out.list(element.attributes(), attribute -> write(attribute, out));
        out.line(element.line());
        out.list(element.children(), child -> write(child, out));
        out.string(element.text());
        out.line(element.endLine());
    }

    private void write(XmlFacts.Attribute attribute, FactsOutput out) {
        out.string(attribute.name());
        out.string(attribute.value());
    }

    private void write(PageFacts page, FactsOutput out) {
        out.tag(Tags.PAGE);
        out.list(page.directives(), directive -> {
            out.string(directive.name());
            out.list(directive.attributes(), attribute -> write(attribute, out));
            out.line(directive.line());
        });
        out.list(page.tags(), tag -> {
            out.string(tag.name());
            out.list(tag.attributes(), attribute -> write(attribute, out));
            out.number(tag.parent() + 1);
            out.line(tag.line());
            out.line(tag.endLine());
        });
        out.list(page.code(), code -> {
            out.tag(code.kind());
            out.string(code.text());
            out.span(code.span());
        });
    }

    private XmlFacts.Element element(FactsInput in) {
        String name = in.string();
        List<XmlFacts.Attribute> attributes = in.list(() -> attribute(in));
        int line = in.line();
        return new XmlFacts.Element(name, attributes, in.list(() -> element(in)), in.string(), line, in.line());
    }

    private XmlFacts.Attribute attribute(FactsInput in) {
        return new XmlFacts.Attribute(in.string(), in.string());
    }

    private PageFacts page(FactsInput in) {
        return new PageFacts(
                in.list(() -> new PageFacts.Directive(in.string(), in.list(() -> attribute(in)), in.line())),
                in.list(() -> new PageFacts.Tag(
                        in.string(), in.list(() -> attribute(in)), in.number() - 1, in.line(), in.line())),
                in.list(() -> new PageFacts.Code(in.tag(CODE_KINDS), in.string(), in.span())));
    }
}
