package dev.unearth.analyzer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCodeTest {

    @TempDir
    private Path folder;

    @Test
    void scriptlets_expressions_and_declarations_call_as_java_does() {
        SmallSystem system = page("""
                <%@ page import="shop.Orders" %>
                <jsp:useBean id="cart" class="shop.Cart"/>
                <%! String title() { return Orders.NAME; } %>
                <% Orders orders = new Orders();
                   for (int i = 0; i < orders.count(); i++) { %>
                <li><%= cart.label(i) %></li>
                <% } // all of them %>
                """);

        assertThat(system.edges(RelationKind.CALLS))
                .contains(
                        "web/list.jsp -> shop.Orders#count()",
                        "web/list.jsp -> shop.Cart#label(int)",
                        "web/list.jsp -> shop.Orders#<init>()");
        assertThat(system.edges(RelationKind.READS)).contains("web/list.jsp -> shop.Orders#NAME");
        assertThat(system.unknowns()).isEmpty();
    }

    @Test
    void evidence_stands_at_the_line_of_the_page() {
        SmallSystem system = page("<%@ page import=\"shop.Cart\" %>\n<html>\n\n<% new Cart().label(1); %>\n</html>");

        Relationship call = system.graph().relationships().stream()
                .filter(each ->
                        each.kind() == RelationKind.CALLS && each.to().value().endsWith("label(int)"))
                .findFirst()
                .orElseThrow();
        assertThat(call.places()).extracting(place -> place.display()).containsExactly("web/list.jsp:4");
    }

    @Test
    void a_statement_in_a_page_is_one_of_the_page() {
        SmallSystem system = page("""
                <% java.sql.Connection c = null;
                   c.prepareStatement("select ID from ORDERS").executeQuery(); %>
                """);

        assertThat(system.edges(RelationKind.QUERIES)).contains("web/list.jsp -> ORDERS");
    }

    @Test
    void a_page_is_no_type_of_the_sources() {
        SmallSystem system = page("<% String s = new shop.Cart().label(1); %>");

        assertThat(system.graph().nodes())
                .filteredOn(node -> node.key().value().contains("_web_list_jsp"))
                .isEmpty();
    }

    @Test
    void a_page_whose_code_does_not_parse_costs_neither_the_scan_nor_its_other_code() {
        SmallSystem system = page("<% new shop.Cart().label(1); %>\n<% if ( { %>\n");

        assertThat(system.graph().nodes()).isNotEmpty();
    }

    private SmallSystem page(String page) {
        return SmallSystem.in(folder)
                .file("web/WEB-INF/web.xml", "<web-app/>")
                .file("web/list.jsp", page)
                .file(
                        "src/shop/Orders.java",
                        "package shop; public class Orders { public static final String NAME = new String(\"o\"); public int count() { return 0; } }")
                .file(
                        "src/shop/Cart.java",
                        "package shop; public class Cart { public String label(int i) { return null; } }")
                .scan();
    }
}
