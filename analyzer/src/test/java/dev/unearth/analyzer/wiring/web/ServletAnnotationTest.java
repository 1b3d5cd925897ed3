package dev.unearth.analyzer.wiring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServletAnnotationTest {

    @TempDir
    Path folder;

    private SmallSystem scan() {
        return SmallSystem.in(folder)
                .file("fee/Paths.java", "package fee; class Paths { static final String ROOT = \"/fee\"; }")
                .file("fee/Web.java", """
                        package fee;
                        import javax.servlet.annotation.HttpConstraint;
                        import javax.servlet.annotation.ServletSecurity;
                        import javax.servlet.annotation.WebFilter;
                        import javax.servlet.annotation.WebServlet;
                        import javax.servlet.http.HttpServlet;
                        @WebServlet(name = "fees", urlPatterns = {Paths.ROOT + "/list"})
                        @ServletSecurity(@HttpConstraint(rolesAllowed = "clerk"))
                        class Fees extends HttpServlet { }
                        @WebServlet("/open") class Open extends HttpServlet { }
                        @WebFilter(servletNames = "fees") class Guard implements javax.servlet.Filter { }
                        """)
                .scan();
    }

    @Test
    void patterns_are_put_together_from_constants_and_constraints_name_roles() {
        assertThat(scan().graph().nodes(NodeKind.ENTRY_POINT).stream()
                        .map(entry -> entry.text(NodeProperty.KIND) + " " + entry.name() + " "
                                + entry.properties().get(NodeProperty.ROLES)))
                .containsExactlyInAnyOrder("http /fee/list [clerk]", "http /open []", "filter /fee/list []");
    }

    @Test
    void a_filter_that_names_a_servlet_stands_before_it_and_no_other() {
        assertThat(scan().edges(RelationKind.FILTERS)).containsExactly("fee.Guard -> /fee/list");
    }
}
