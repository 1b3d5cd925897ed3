package dev.unearth.analyzer.wiring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.wiring.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebXmlWirerTest {

    private static final String WEB = """
            <web-app>
              <filter><filter-name>f</filter-name><filter-class>a.Guard</filter-class></filter>
              <filter-mapping><filter-name>f</filter-name><url-pattern>/fee/*</url-pattern></filter-mapping>
              <listener><listener-class>a.Start</listener-class></listener>
              <servlet><servlet-name>fee</servlet-name><servlet-class> a.Fee </servlet-class></servlet>
              <servlet><servlet-name>gone</servlet-name><servlet-class>a.Gone</servlet-class></servlet>
              <servlet-mapping><servlet-name>fee</servlet-name><url-pattern>/fee/pay</url-pattern></servlet-mapping>
              <servlet-mapping><servlet-name>fee</servlet-name><url-pattern>*.fee</url-pattern></servlet-mapping>
              <welcome-file-list><welcome-file>index.jsp</welcome-file><welcome-file>no.jsp</welcome-file></welcome-file-list>
              <error-page><error-code>500</error-code><location>/lost.jsp</location></error-page>
              <security-constraint>
                <web-resource-collection><url-pattern>/fee/*</url-pattern></web-resource-collection>
                <auth-constraint><role-name>clerk</role-name></auth-constraint>
              </security-constraint>
            </web-app>
            """;

    private final Scene.Wired wired = new Scene()
            .file("web/WEB-INF/web.xml", WEB)
            .file("web/index.jsp", "")
            .type("a.Fee")
            .type("a.Guard")
            .type("a.Start")
            .methods("a.Fee", "<init>()", "doGet(HttpServletRequest,HttpServletResponse)")
            .wire(new WebXmlWirer());

    @Test
    void joins_urls_filters_listeners_and_pages() {
        assertThat(wired.edges())
                .containsExactly(
                        "[*.fee] -HANDLED_BY-> a.Fee",
                        "[/fee/pay] -HANDLED_BY-> a.Fee",
                        "[filter /fee/* a.Guard] -HANDLED_BY-> a.Guard",
                        "[listener a.Start] -HANDLED_BY-> a.Start",
                        "a.Guard -FILTERS-> [/fee/pay]",
                        "a.Guard -WIRED_TO filter-chain-> a.Fee",
                        "clerk -PERMITS-> [/fee/pay]",
                        "web/WEB-INF/web.xml -WIRED_TO listener-> a.Start",
                        "web/WEB-INF/web.xml -WIRED_TO xml-registered-> a.Fee",
                        "web/WEB-INF/web.xml -WIRED_TO xml-registered-> a.Guard",
                        "web/WEB-INF/web.xml -WIRED_TO xml-registered-> web/index.jsp");
    }

    @Test
    void names_what_is_missing() {
        assertThat(wired.unknownNames()).containsExactlyInAnyOrder("a.Gone", "/lost.jsp");
        assertThat(wired.unknowns()).anySatisfy(unknown -> {
            assertThat(unknown.missing()).isEqualTo("a.Gone");
            assertThat(unknown.place().line()).isEqualTo(6);
        });
    }

    @Test
    void knows_who_may_use_what_and_what_the_container_creates() {
        assertThat(wired.entry("/fee/pay").properties().get(NodeProperty.ROLES)).isEqualTo(List.of("clerk"));
        assertThat(wired.entry("*.fee").properties().get(NodeProperty.ROLES)).isEqualTo(List.of());
        assertThat(wired.entry("/fee/pay").text(NodeProperty.KIND)).isEqualTo("http");
        assertThat(wired.method("a.Fee#<init>()").is(NodeProperty.CALLED_FROM_OUTSIDE))
                .isTrue();
    }

    @Test
    void reads_annotations_where_no_descriptor_is() {
        Scene scene = new Scene().type("a.Fee").annotated("a.Fee", "WebServlet", "/fee");

        assertThat(scene.wire(new WebXmlWirer()).edges()).containsExactly("[/fee] -HANDLED_BY-> a.Fee");
    }

    @Test
    void survives_a_descriptor_without_sense() {
        Scene scene = new Scene()
                .file(
                        "WEB-INF/web.xml",
                        "<web-app><servlet/><filter-mapping/><listener/><error-page><location/></error-page>")
                .file("x/web.xml", "<web-app/>")
                .file("y/WEB-INF/web.xml", "no xml");

        assertThat(scene.wire(new WebXmlWirer()).edges()).isEmpty();
    }
}
