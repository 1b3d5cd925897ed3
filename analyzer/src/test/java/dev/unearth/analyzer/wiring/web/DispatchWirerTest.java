package dev.unearth.analyzer.wiring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.wiring.Scene;
import org.junit.jupiter.api.Test;

class DispatchWirerTest {

    private static Scene.Wired wired(String receiver, String method, String text) {
        return new Scene()
                .file("web/WEB-INF/web.xml", "<web-app/>")
                .file("web/fee.jsp", "")
                .type("a.Servlet")
                .call("a.Servlet", receiver, method, text)
                .wire(new DispatchWirer());
    }

    @Test
    void follows_dispatchers_and_redirects() {
        assertThat(wired("HttpServletRequest", "getRequestDispatcher", "/fee.jsp?x=…")
                        .edges())
                .containsExactly("a.Servlet -FORWARDS_TO forward-> web/fee.jsp");
        assertThat(wired("HttpServletResponse", "sendRedirect", "…/fee.jsp").edges())
                .containsExactly("a.Servlet -FORWARDS_TO redirect-> web/fee.jsp");
    }

    @Test
    void takes_a_page_handed_on_for_a_guess() {
        assertThat(wired("a.Helper", "show", "/fee.jsp").edges())
                .containsExactly("a.Servlet -FORWARDS_TO forward-> web/fee.jsp ?");
        assertThat(wired("a.Helper", "show", "see /fee.jsp").edges()).isEmpty();
    }

    @Test
    void names_what_is_computed_or_missing() {
        assertThat(wired("HttpServletRequest", "getRequestDispatcher", "/….jsp").unknowns())
                .extracting(unknown -> unknown.kind())
                .containsExactly("COMPUTED");
        assertThat(wired("HttpServletRequest", "getRequestDispatcher", "/gone.jsp")
                        .unknownNames())
                .containsExactly("/gone.jsp");
        assertThat(wired("HttpServletResponse", "sendRedirect", "http://elsewhere/")
                        .unknowns())
                .isEmpty();
    }
}
