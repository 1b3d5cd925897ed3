package dev.unearth.analyzer.wiring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.wiring.Scene;
import dev.unearth.analyzer.wiring.web.StrutsWirer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageWirerTest {

    private static Scene scene() {
        return new Scene()
                .file("web/WEB-INF/struts-config.xml", """
                        <struts-config>
                          <global-forwards><forward name="home" path="/index.jsp"/></global-forwards>
                          <action-mappings><action path="/pay" type="a.Pay"/></action-mappings>
                        </struts-config>
                        """)
                .file("web/index.jsp", "")
                .file("web/part/head.jsp", "")
                .file("web/part/fees.jsp", "")
                .type("a.Pay")
                .type("a.Fee");
    }

    private static Scene.Wired page(String text) {
        return scene().file("web/part/fee.jsp", text).wire(new StrutsWirer(), new PageWirer());
    }

    private static List<String> edges(Scene.Wired wired) {
        return wired.edges().stream()
                .filter(edge -> edge.startsWith("web/part/fee.jsp"))
                .map(edge -> edge.substring("web/part/fee.jsp ".length()))
                .toList();
    }

    @Test
    void follows_includes_and_forwards() {
        Scene.Wired wired = page("""
                <%@ include file="head.jsp" %>
                <jsp:include page="/part/../index.jsp" flush="true"/>
                <jsp:forward page="/index.jsp"/>
                <jsp:include page="<%= choose() %>"/>
                <% String part = "fees.jsp?x=" + x; %><jsp:include page="<%= part %>"/>
                <%
                   response.sendRedirect(request.getContextPath() + "/index.jsp?x=1"); %>
                """);

        assertThat(edges(wired))
                .containsExactly(
                        "-FORWARDS_TO forward-> web/index.jsp",
                        "-FORWARDS_TO redirect-> web/index.jsp",
                        "-INCLUDES-> web/index.jsp",
                        "-INCLUDES-> web/part/fees.jsp ?",
                        "-INCLUDES-> web/part/head.jsp");
        assertThat(wired.unknowns()).extracting(unknown -> unknown.kind()).containsExactly("COMPUTED");
    }

    @Test
    void finds_actions_however_they_are_written() {
        for (String link : new String[] {
            "<html:form action='/pay'>",
            "<html:form action='pay.do'>",
            "<html:link page='/pay.do?x=1'>x</html:link>",
            "<html:link action='/pay'>x</html:link>",
            "<a href='<%=request.getContextPath()%>/pay.do'>x</a>",
            "<a href=\"${pageContext.request.contextPath}/pay.do;jsessionid=1\">x</a>",
            "<form action=\"<c:url value='/pay.do'/>\">",
            "<a href='../pay.do#top'>x</a>",
        }) {
            assertThat(edges(page(link)))
                    .as(link)
                    .containsExactly("-FORWARDS_TO link-> [/pay.do]", "-WIRED_TO action-mapping-> a.Pay");
        }
        for (String guess : new String[] {
            "<a href='/shop/pay.do'>x</a>", "<a href='pay.do'>x</a>", "<input onclick=\"go('/pay.do')\">",
        }) {
            assertThat(edges(page(guess)))
                    .as(guess)
                    .containsExactly("-FORWARDS_TO link-> [/pay.do] ?", "-WIRED_TO action-mapping-> a.Pay ?");
        }
    }

    @Test
    void leaves_alone_what_leads_elsewhere() {
        Scene.Wired wired = page("""
                <a href="http://elsewhere/pay.do">x</a><a href="#top">x</a><a href="mailto:a@b">x</a>
                <a href="javascript:void(0)">x</a><img src="logo.gif"><a href="<%= any %>">x</a>
                <!-- <a href="../pay.do">x</a> -->
                """);

        assertThat(edges(wired)).isEmpty();
        assertThat(wired.unknowns()).isEmpty();
    }

    @Test
    void names_pages_and_actions_that_are_not_there() {
        Scene.Wired wired =
                page("<a href='gone.jsp'>x</a><html:form action='/lost'><html:link forward='none'>x</html:link>");

        assertThat(wired.unknownNames()).containsExactly("gone.jsp", "/lost", "none");
    }

    @Test
    void finds_classes_that_the_code_of_a_page_uses() {
        Scene.Wired wired = page("""
                <%@ page import="java.util.List, a.Fee" %>
                <jsp:useBean id="pay" class="a.Pay"/>
                <% // Fee
                   String text = "Fee"; %>
                <%= new Fee() %>
                """);

        assertThat(edges(wired))
                .containsExactly("-WIRED_TO page-uses-class-> a.Fee", "-WIRED_TO page-uses-class-> a.Pay");
        assertThat(edges(page("<%@ page import='a.*' %> <% fee(); %>"))).isEmpty();
        assertThat(edges(page("<%@ page import='a.*' %> <% Fee f; %>")))
                .containsExactly("-WIRED_TO page-uses-class-> a.Fee");
        assertThat(edges(page("<% a.Fee.of(3); %>"))).containsExactly("-WIRED_TO page-uses-class-> a.Fee");
    }

    @Test
    void finds_the_handlers_of_tags() {
        Scene.Wired wired = scene().file("web/WEB-INF/fee.tld", """
                        <taglib><uri>urn:fee</uri>
                          <tag><name>amount</name><tag-class>a.Fee</tag-class></tag>
                          <tag><name>unused</name><tag-class>x.NotThere</tag-class></tag>
                          <function><name>f</name><function-class>a.Pay</function-class></function>
                        </taglib>
                        """)
                .file("web/part/fee.jsp", """
                        <%@ taglib uri="/WEB-INF/fee.tld" prefix="x" %><x:amount/>${x:f(1)}<y:amount/>
                        """)
                .wire(new PageWirer());

        assertThat(edges(wired))
                .containsExactly("-WIRED_TO taglib-handler-> a.Fee", "-WIRED_TO taglib-handler-> a.Pay");
        assertThat(wired.edges()).contains("web/WEB-INF/fee.tld -WIRED_TO xml-registered-> a.Fee");
        assertThat(wired.unknowns()).isEmpty();
    }
}
