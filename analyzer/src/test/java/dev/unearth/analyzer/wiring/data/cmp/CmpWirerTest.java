package dev.unearth.analyzer.wiring.data.cmp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CmpWirerTest {

    private static final String EJB_JAR = """
            <ejb-jar><enterprise-beans>
              <entity><ejb-name>Order</ejb-name><local-home>shop.OrderHome</local-home><local>shop.Order</local>
                <ejb-class>shop.OrderBean</ejb-class><persistence-type>%s</persistence-type>
                <abstract-schema-name>Orders</abstract-schema-name>
                <cmp-field><field-name>id</field-name></cmp-field><cmp-field><field-name>status</field-name></cmp-field>
                <primkey-field>id</primkey-field>
                <query><query-method><method-name>findOpen</method-name></query-method>
                  <ejb-ql>SELECT OBJECT(o) FROM Orders o, IN(o.lines) l WHERE o.status = ?1 AND l.item = 'x'</ejb-ql></query>
                <query><query-method><method-name>ejbSelectGone</method-name></query-method>
                  <ejb-ql>SELECT OBJECT(n) FROM Nothing n</ejb-ql></query>
              </entity>
              <entity><ejb-name>Line</ejb-name><local-home>shop.LineHome</local-home>
                <ejb-class>shop.LineBean</ejb-class><persistence-type>Container</persistence-type>
                <abstract-schema-name>Line</abstract-schema-name>
                <cmp-field><field-name>item</field-name></cmp-field>
              </entity></enterprise-beans>
              <relationships><ejb-relation>
                <ejb-relationship-role><relationship-role-source><ejb-name>Order</ejb-name></relationship-role-source>
                  <cmr-field><cmr-field-name>lines</cmr-field-name></cmr-field></ejb-relationship-role>
                <ejb-relationship-role><relationship-role-source><ejb-name>Line</ejb-name></relationship-role-source></ejb-relationship-role>
              </ejb-relation></relationships></ejb-jar>
            """;

    @TempDir
    private Path folder;

    private SmallSystem.Draft shop(String persistence) {
        return SmallSystem.in(folder)
                .file("META-INF/ejb-jar.xml", EJB_JAR.formatted(persistence))
                .file("META-INF/jbosscmp-jdbc.xml", """
                        <jbosscmp-jdbc><enterprise-beans><entity><ejb-name>Order</ejb-name><table-name>T_ORDER</table-name>
                        <cmp-field><field-name>status</field-name><column-name>ST</column-name></cmp-field></entity></enterprise-beans></jbosscmp-jdbc>
                        """)
                .file(
                        "shop/OrderHome.java",
                        "package shop; interface OrderHome { Order create(int id); Order findByPrimaryKey(Integer id); java.util.Collection findOpen(String s); void other(); }")
                .file("shop/Order.java", "package shop; interface Order { }")
                .file(
                        "shop/OrderBean.java",
                        "package shop; abstract class OrderBean { abstract int getId(); abstract String getStatus(); abstract Object ejbSelectGone(); }");
    }

    private static List<String> edges(SmallSystem system) {
        return system.graph().relationships().stream()
                .filter(each ->
                        each.to().prefix().equals("table") || each.to().prefix().equals("column"))
                .filter(each -> !each.from().prefix().equals("table")
                        && !each.from().prefix().equals("file"))
                .map(CmpWirerTest::line)
                .toList();
    }

    private static String line(Relationship each) {
        return each.from().value().replaceAll(".*:", "") + " " + each.kind() + " "
                + each.to().value().replaceAll(".*:", "") + " " + each.detail();
    }

    @Test
    void joins_beans_fields_and_finders_with_tables() {
        SmallSystem system = shop("Container").scan();

        assertThat(edges(system))
                .contains(
                        "shop.OrderBean MAPS_TO T_ORDER ",
                        "shop.OrderBean#getStatus() MAPS_TO T_ORDER.ST ",
                        "shop.OrderBean#getId() MAPS_TO T_ORDER.ID ",
                        "shop.OrderHome#create(int) INSERTS T_ORDER orm-call",
                        "shop.OrderHome#findByPrimaryKey(Integer) QUERIES T_ORDER orm-call",
                        "shop.OrderHome#findOpen(String) QUERIES T_ORDER ejbql",
                        "shop.OrderHome#findOpen(String) QUERIES T_ORDER.ST ejbql",
                        "shop.OrderHome#findOpen(String) QUERIES LINE ejbql",
                        "shop.OrderHome#findOpen(String) QUERIES LINE.ITEM ejbql")
                .noneMatch(edge -> edge.contains("other"));
        assertThat(system.unknowns()).contains("ORM Nothing [Nothing]");
    }

    @Test
    void leaves_beans_alone_that_keep_themselves() {
        assertThat(edges(shop("Bean").scan()))
                .noneMatch(edge -> edge.contains("shop.OrderHome") || edge.contains("ORDER.ST"));
    }
}
