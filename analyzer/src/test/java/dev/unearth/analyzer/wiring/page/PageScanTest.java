package dev.unearth.analyzer.wiring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageScanTest {

    @TempDir
    Path folder;

    private SmallSystem.Draft system() {
        return SmallSystem.in(folder).file("web/WEB-INF/web.xml", "<web-app/>");
    }

    @Test
    void scripts_of_a_page_say_where_the_browser_goes() {
        SmallSystem system = system().file("fee/Prices.java", """
                        package fee;
                        @javax.websocket.server.ServerEndpoint("/prices")
                        public class Prices {}
                        """)
                .file("web/list.jsp", "")
                .file("web/other.jsp", "")
                .file("web/start.html", """
                        <script>
                          // location = "/other.jsp";
                          var url = "ws://" + location.host + "/shop/prices";
                          window.location.href = '/list.jsp?x=1';
                          say("list.jsp is no path " + 'other');
                        </script>
                        """)
                .scan();
        assertThat(system.edges(RelationKind.FORWARDS_TO))
                .contains("web/start.html -> web/list.jsp")
                .doesNotContain("web/start.html -> web/other.jsp");
        assertThat(system.detailed(RelationKind.WIRED_TO))
                .containsExactly("web/start.html -action-mapping-> fee.Prices");
    }

    @Test
    void a_script_is_no_java_of_the_page() {
        SmallSystem system = system().file("fee/Fee.java", "package fee; public class Fee {}")
                .file("web/fee.jsp", "<%@page import=\"fee.*\"%><script>var f = new Fee();</script>")
                .scan();
        assertThat(system.edges(RelationKind.WIRED_TO)).isEmpty();
    }

    @Test
    void tag_files_are_parts_of_the_page() {
        SmallSystem system = system().file("web/WEB-INF/tags/box.tag", "<b/>")
                .file("web/WEB-INF/tags/unused.tag", "<b/>")
                .file("web/index.jsp", "<%@taglib prefix='t' tagdir='/WEB-INF/tags'%><t:box/><t:gone/>")
                .scan();
        assertThat(system.edges(RelationKind.INCLUDES)).containsExactly("web/index.jsp -> web/WEB-INF/tags/box.tag");
    }

    @Test
    void a_page_that_nothing_leads_to_is_a_finding() {
        SmallSystem system = system().file("web/index.jsp", "<a href='list.jsp'>list</a>")
                .file("web/list.jsp", "")
                .file("web/lost.jsp", "<a href='lost.jsp'>again</a>")
                .file("docs/manual.html", "")
                .file("web/frame.jsp", "")
                .file(
                        "web/WEB-INF/tiles.xml",
                        "<tiles-definitions><definition name='a' path='/frame.jsp'/></tiles-definitions>")
                .file("web/WEB-INF/plugins/about.html", "")
                .file("web/src/fee/package.html", "")
                .file("web/src/fee/Fee.java", "package fee; class Fee {}")
                .scan();
        assertThat(system.findings().stream().filter(each -> each.startsWith("PAGE_UNREACHED")))
                .singleElement()
                .asString()
                .contains("Nothing leads to lost.jsp");
    }
}
