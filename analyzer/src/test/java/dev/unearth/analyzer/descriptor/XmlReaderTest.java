package dev.unearth.analyzer.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import org.junit.jupiter.api.Test;

class XmlReaderTest {

    @Test
    void keeps_elements_attributes_texts_and_lines() {
        Element root = root("""
                <?xml version="1.0"?>
                <!-- fees -->
                <web-app>
                  <servlet
                      id="s">
                    <servlet-name> fee </servlet-name>
                  </servlet>
                </web-app>
                """);

        Element servlet = root.children("servlet").get(0);
        assertThat(root.line()).isEqualTo(3);
        assertThat(servlet.line()).isEqualTo(4);
        assertThat(servlet.endLine()).isEqualTo(7);
        assertThat(servlet.attribute("id")).isEqualTo("s");
        assertThat(servlet.childText("servlet-name")).isEqualTo("fee");
        assertThat(servlet.child("servlet-name").orElseThrow().line()).isEqualTo(6);
    }

    @Test
    void counts_lines_over_a_document_type_and_drops_prefixes() {
        XmlFacts facts = read("""

                <?xml version="1.0"?>
                <!DOCTYPE struts-config PUBLIC
                  "-//Apache//DTD Struts 1.1//EN" "http://unreachable.invalid/x.dtd" [
                  <!ENTITY its "it's <root>">
                ]>
                <e:struts-config xmlns:e="urn:e"><e:form-beans x:type="T" unbound:y="1"/></e:struts-config>
                """);

        Element root = facts.rootElement().orElseThrow();
        assertThat(facts.flaw()).isEmpty();
        assertThat(facts.publicId()).isEqualTo("-//Apache//DTD Struts 1.1//EN");
        assertThat(root.name()).isEqualTo("struts-config");
        assertThat(root.attributes()).isEmpty();
        assertThat(root.line()).isEqualTo(7);
        assertThat(root.children().get(0).attribute("type")).isEqualTo("T");
    }

    @Test
    void finds_lines_in_long_documents_with_any_line_ends() {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            Element root = root("<a>" + end + ("  <b" + end + "c='&lt;é'>t</b>" + end).repeat(5_000) + "</a>");

            assertThat(root.children().get(4_999).line()).isEqualTo(2 + 2 * 4_999);
        }
    }

    @Test
    void keeps_what_came_before_a_flaw() {
        XmlFacts facts = read("""
                <a>
                  <b name="1"/>
                  <c><d></c>
                </a>
                """);

        assertThat(facts.flaw()).startsWith("is not well formed");
        assertThat(facts.flawLine()).isEqualTo(3);
        assertThat(facts.rootElement().orElseThrow().children())
                .extracting(Element::name)
                .containsExactly("b", "c");
    }

    @Test
    void expands_no_entities_and_reads_no_files() {
        XmlFacts bomb = read("""
                <!DOCTYPE a [
                  <!ENTITY x0 "ha"><!ENTITY x1 "&x0;&x0;"><!ENTITY x2 "&x1;&x1;">
                  <!ENTITY file SYSTEM "file:///etc/passwd">
                ]>
                <a><b>&x2;</b><b>&file;</b><b>&amp;</b></a>
                """);

        assertThat(bomb.rootElement().orElseThrow().children())
                .extracting(Element::text)
                .containsExactly("&x2;", "&file;", "&");
        assertThat(bomb.flaw()).isEqualTo("refers to the entity x2, which is not expanded");
        assertThat(bomb.flawLine()).isEqualTo(5);
    }

    @Test
    void leaves_out_what_is_nested_too_deep() {
        int depth = 100_000;
        XmlFacts facts = read("<a>".repeat(depth) + "</a>".repeat(depth));

        int levels = 0;
        for (Element e = facts.rootElement().orElseThrow();
                !e.children().isEmpty();
                e = e.children().get(0)) {
            levels++;
        }
        assertThat(levels).isEqualTo(XmlReader.MAX_DEPTH - 1);
        assertThat(facts.flaw()).contains("nested deeper");
    }

    @Test
    void is_not_thrown_by_what_is_no_document() {
        assertThat(read("").rootElement()).isEmpty();
        assertThat(read("").flaw()).isNotEmpty();
        assertThat(read("plain <!DOCTYPE").rootElement()).isEmpty();
        assertThat(read("\uFEFF<a/>").flaw()).isEmpty();
    }

    private static Element root(String text) {
        return read(text).rootElement().orElseThrow();
    }

    private static XmlFacts read(String text) {
        return (XmlFacts) new XmlReader().read(text, 0);
    }
}
