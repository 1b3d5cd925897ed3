package dev.unearth.analyzer.jsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.PageFacts;
import dev.unearth.analyzer.facts.PageFacts.Code;
import dev.unearth.analyzer.facts.PageFacts.CodeKind;
import dev.unearth.analyzer.facts.PageFacts.Directive;
import dev.unearth.analyzer.facts.PageFacts.Tag;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JspReaderTest {

    @Test
    void reads_directives_over_several_lines() {
        PageFacts page = read("""
                <%@page import="a.Fee,
                                a.Permit" %>
                <%@ taglib uri='/WEB-INF/html.tld' prefix="html" %>
                """);

        assertThat(page.directives()).extracting(Directive::name).containsExactly("page", "taglib");
        assertThat(page.directives().get(0).attributes().get(0).value())
                .contains("a.Fee,")
                .contains("a.Permit");
        assertThat(page.directives().get(1).line()).isEqualTo(3);
        assertThat(page.directives().get(1).attributes().get(0).value()).isEqualTo("/WEB-INF/html.tld");
    }

    @Test
    void nests_tags_and_finds_their_ends() {
        PageFacts page = read("""
                <html:form action="/fee">
                  <p>Amount <html:text
                      property="amount"/>
                  <br>
                </html:form>
                <b>after</b>
                """);

        assertThat(page.tags()).extracting(Tag::name).containsExactly("html:form", "p", "html:text", "br", "b");
        assertThat(page.tags()).extracting(Tag::parent).containsExactly(-1, 0, 1, 1, -1);
        assertThat(page.tags().get(0).endLine()).isEqualTo(5);
        assertThat(page.tags().get(2).endLine()).isEqualTo(3);
        assertThat(page.tags().get(2).attribute("property")).isEqualTo("amount");
    }

    @Test
    void lets_values_hold_code_and_tags_with_quotes() {
        PageFacts page = read("""
                <a href="<%= url("fee", 'x') %>/fee.do?id=${p["id"]}" title=bare <%= more %> checked>x</a>
                <a href="<c:url value="/next.do"/>">y</a>
                """);

        Tag link = page.tags().get(0);
        assertThat(link.attribute("href")).isEqualTo("<%= url(\"fee\", 'x') %>/fee.do?id=${p[\"id\"]}");
        assertThat(link.attribute("title")).isEqualTo("bare");
        assertThat(page.tags()).extracting(Tag::name).containsExactly("a", "c:url", "a");
        assertThat(page.tags().get(1).attribute("value")).isEqualTo("/next.do");
        assertThat(page.code()).extracting(Code::text).containsExactly(" url(\"fee\", 'x') ", "p[\"id\"]", " more ");
    }

    @Test
    void keeps_code_with_its_place() {
        PageFacts page = read("""
                <% if (fee > 3) { %>
                  <%= fee %><%! int x; %> ${fee.amount}
                <% } %> \\${no}
                """);

        assertThat(page.code())
                .extracting(Code::kind)
                .containsExactly(
                        CodeKind.SCRIPTLET, CodeKind.EXPRESSION, CodeKind.DECLARATION, CodeKind.EL, CodeKind.SCRIPTLET);
        assertThat(page.code().get(0).text()).isEqualTo(" if (fee > 3) { ");
        assertThat(page.code().get(0).span()).isEqualTo(new SourceSpan(1, 3, 1, 18));
        assertThat(page.code().get(3).span()).isEqualTo(new SourceSpan(2, 29, 2, 38));
    }

    @Test
    void reads_no_tags_in_comments_and_scripts() {
        PageFacts page = read("""
                <%-- <a href="gone.do"> <%@ include file="gone.jsp" %> --%>
                <!-- <form action="gone.do"> <%@ include file="there.jsp" %> -->
                <script type="text/javascript">
                  if (a <b) document.write("<a href='x'></table>");
                  location = '<html:rewrite page="/fee.do"/>';
                </script>
                <hr>
                """);

        assertThat(page.tags()).extracting(Tag::name).containsExactly("script", "html:rewrite", "hr");
        assertThat(page.tags().get(2).parent()).isEqualTo(-1);
        assertThat(page.directives()).hasSize(1);
        assertThat(page.directives().get(0).attributes().get(0).value()).isEqualTo("there.jsp");
    }

    @Test
    void reads_the_xml_syntax() {
        PageFacts page = read("""
                <jsp:root xmlns:jsp="http://java.sun.com/JSP/Page" xmlns:h="urn:h">
                  <jsp:directive.page import="a.Fee"/>
                  <jsp:scriptlet><![CDATA[ if (a && b < c) ]]></jsp:scriptlet>
                  <jsp:expression>fee &lt; 3</jsp:expression>
                </jsp:root>
                """);

        assertThat(page.directives()).extracting(Directive::name).containsExactly("page");
        assertThat(page.tags().get(0).attribute("xmlns:h")).isEqualTo("urn:h");
        assertThat(page.code()).extracting(Code::text).containsExactly(" if (a && b < c) ", "fee < 3");
        assertThat(page.tags().get(0).endLine()).isEqualTo(5);
    }

    @Test
    void survives_tags_and_quotes_that_never_end() {
        PageFacts page = read("<a href=\"x.do>\n<b <c d='e' <form action=next.do>\n<% open");

        assertThat(page.tags()).extracting(Tag::name).containsExactly("a", "b", "c", "form");
        assertThat(page.tags().get(3).attribute("action")).isEqualTo("next.do");
        assertThat(page.code()).extracting(Code::text).containsExactly(" open");
    }

    @Test
    void survives_garbage() {
        Random random = new Random(7);
        String[] bits = {
            "<",
            "%",
            ">",
            "<%",
            "%>",
            "<%=",
            "\"",
            "'",
            "a:b",
            "a=",
            "</",
            "<!--",
            "-->",
            "${",
            "}",
            "/>",
            "<%@",
            "\r",
            "\n",
            "<script>",
            "</script>",
            "<![CDATA[",
            "--%>",
            "<%--",
            "\\${",
            " ",
            "=",
            "é",
            "<jsp:scriptlet>",
            "<x:y z=\""
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j >= 0; j--) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            assertThat(read(text.toString())).as(text.toString()).isNotNull();
        }
    }

    @Test
    void takes_no_longer_than_the_text_is_long() {
        for (String bit : new String[] {
            "<",
            "<a b=\"",
            "<a b='<% ' %>",
            "<!--",
            "${",
            "<a ",
            "</a>",
            "<a><b>",
            "<x:y z=\"",
            "<%",
            "<script>",
            "<a></b>"
        }) {
            assertThat(read(bit.repeat(200_000))).as(bit).isNotNull();
        }
    }

    private static PageFacts read(String text) {
        return (PageFacts) new JspReader().read(text, 0);
    }
}
