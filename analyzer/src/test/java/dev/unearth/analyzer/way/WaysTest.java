package dev.unearth.analyzer.way;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.Certainty;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaysTest {

    @TempDir
    private Path folder;

    @Test
    void a_servlet_leads_to_the_table_its_data_access_reads() {
        SystemGraph graph = shop();

        List<Way> ways = between(graph, "GET /orders", "ORDERS");

        assertThat(ways).hasSize(1);
        assertThat(names(ways.get(0)))
                .containsExactly(
                        "OrderServlet#doGet(HttpServletRequest,HttpServletResponse)", "SqlOrderDao#all()", "ORDERS");
    }

    @Test
    void a_step_that_an_object_decides_makes_the_way_inferred() {
        assertThat(between(shop(), "/orders", "ORDERS").get(0).certainty()).isEqualTo(Certainty.INFERRED);
    }

    @Test
    void a_page_leads_on_over_its_links_but_a_servlet_not_over_those_of_the_page_it_shows() {
        SystemGraph graph = shop();

        assertThat(between(graph, "start.jsp", "ORDERS")).isNotEmpty();
        assertThat(between(graph, "/welcome", "ORDERS")).isEmpty();
        assertThat(between(graph, "/welcome", "start.jsp")).hasSize(1);
    }

    @Test
    void what_a_change_is_felt_by_comes_with_the_entry_points_that_lead_there() {
        SystemGraph graph = shop();

        Impact impact = Impact.of(graph, new Ways(graph), find(graph, "ORDERS.STATUS"));

        assertThat(impact.entryPoints().keySet()).extracting(Node::name).containsExactly("/orders");
        assertThat(impact.code())
                .extracting(Node::name)
                .contains("all", "doGet")
                .doesNotContain("unrelated");
    }

    @Test
    void a_change_of_a_constant_is_felt_by_the_code_that_reads_it() {
        SystemGraph graph = shop();

        Impact impact = Impact.of(graph, new Ways(graph), find(graph, "SqlOrderDao.LIMIT"));

        assertThat(impact.entryPoints().keySet()).extracting(Node::name).containsExactly("/orders");
    }

    @Test
    void all_that_is_reached_comes_with_the_number_of_steps() {
        SystemGraph graph = shop();

        List<Reached> reached =
                new Ways(graph).reach(find(graph, "/orders").get(0).key());

        assertThat(reached)
                .filteredOn(each -> each.node().name().equals("ORDERS"))
                .singleElement()
                .extracting(Reached::steps)
                .isEqualTo(3);
    }

    @Test
    void a_name_is_looked_up_as_a_person_means_it() {
        SystemGraph graph = shop();

        assertThat(find(graph, "post /orders"))
                .singleElement()
                .extracting(Node::name)
                .isEqualTo("/orders");
        assertThat(find(graph, "orders")).singleElement().extracting(Node::name).isEqualTo("ORDERS");
        assertThat(find(graph, "SqlOrderDao.all"))
                .singleElement()
                .extracting(Node::name)
                .isEqualTo("all");
        assertThat(find(graph, "shop.SqlOrderDao"))
                .singleElement()
                .extracting(Node::name)
                .isEqualTo("SqlOrderDao");
        assertThat(find(graph, "web/start.jsp"))
                .singleElement()
                .extracting(Node::name)
                .isEqualTo("start.jsp");
        assertThat(find(graph, "nothing")).isEmpty();
    }

    private SystemGraph shop() {
        return SmallSystem.in(folder)
                .file("web/WEB-INF/web.xml", """
                        <web-app>
                          <servlet><servlet-name>o</servlet-name><servlet-class>shop.OrderServlet</servlet-class></servlet>
                          <servlet><servlet-name>w</servlet-name><servlet-class>shop.Welcome</servlet-class></servlet>
                          <servlet-mapping><servlet-name>o</servlet-name><url-pattern>/orders</url-pattern></servlet-mapping>
                          <servlet-mapping><servlet-name>w</servlet-name><url-pattern>/welcome</url-pattern></servlet-mapping>
                        </web-app>
                        """)
                .file("web/start.jsp", "<html><a href=\"orders\">all orders</a></html>")
                .file("sql/schema.sql", "create table ORDERS (ID int, STATUS varchar(1));")
                .file("src/shop/OrderServlet.java", """
                        package shop;
                        import javax.servlet.http.* ;
                        public class OrderServlet extends HttpServlet {
                            private final OrderDao dao = new SqlOrderDao(null);
                            protected void doGet(HttpServletRequest q, HttpServletResponse p) { dao.all(); }
                        }
                        """)
                .file("src/shop/Welcome.java", """
                        package shop;
                        import javax.servlet.http.* ;
                        public class Welcome extends HttpServlet {
                            protected void doGet(HttpServletRequest q, HttpServletResponse p) throws Exception {
                                q.getRequestDispatcher("/start.jsp").forward(q, p);
                            }
                        }
                        """)
                .file("src/shop/OrderDao.java", "package shop; interface OrderDao { void all(); void unrelated(); }")
                .file("src/shop/SqlOrderDao.java", """
                        package shop;
                        class SqlOrderDao implements OrderDao {
                            static final Integer LIMIT = Integer.valueOf(10);
                            private final java.sql.Connection c;
                            SqlOrderDao(java.sql.Connection c) { this.c = c; }
                            public void all() {
                                try {
                                    c.prepareStatement("select STATUS from ORDERS").setMaxRows(LIMIT);
                                } catch (java.sql.SQLException e) {
                                    throw new IllegalStateException(e);
                                }
                            }
                            public void unrelated() {}
                        }
                        """)
                .scan()
                .graph();
    }

    private static List<Way> between(SystemGraph graph, String from, String to) {
        return new Ways(graph).between(keys(find(graph, from)), keys(find(graph, to)));
    }

    private static List<Node> find(SystemGraph graph, String name) {
        return new NodeSearch(graph).find(name);
    }

    private static List<NodeKey> keys(List<Node> nodes) {
        return nodes.stream().map(Node::key).toList();
    }

    private static List<String> names(Way way) {
        return way.steps().stream()
                .map(step -> step.to().key().value().replaceFirst("^\\w+:app:(shop\\.)?", ""))
                .toList();
    }
}
