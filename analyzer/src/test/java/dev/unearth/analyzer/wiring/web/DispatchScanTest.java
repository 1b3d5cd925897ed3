package dev.unearth.analyzer.wiring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths that reach a dispatcher over methods, tables and files. */
class DispatchScanTest {

    @TempDir
    Path folder;

    private SmallSystem.Draft system;

    @BeforeEach
    void pages() {
        system = SmallSystem.in(folder).file("web/WEB-INF/web.xml", "<web-app/>");
        for (String page : new String[] {"home", "list", "homeWide", "listWide"}) {
            system.file("web/" + page + ".jsp", "");
        }
    }

    @Test
    void a_table_of_pages_is_read_for_the_constants_that_choose_from_it() {
        system.file("fee/Pages.java", """
                        package fee;
                        public class Pages {
                            public static final int HOME = 0;
                            public static final int LIST = 1;
                            private static int skin;
                            static String[][] table = {{"/home.jsp", "/list.jsp"}, {"/homeWide.jsp", "/listWide.jsp"}};
                            public static String of(int page) { return table[skin][page]; }
                        }
                        """).file("fee/Lists.java", """
                        package fee;
                        import javax.servlet.RequestDispatcher;
                        import javax.servlet.ServletContext;
                        class Lists {
                            void show(ServletContext context) throws Exception { send(context, Pages.of(Pages.LIST)); }
                            private void send(ServletContext context, String page) throws Exception {
                                context.getRequestDispatcher(page).include(null, null);
                            }
                        }
                        """);
        SmallSystem scanned = system.scan();
        assertThat(scanned.edges(RelationKind.INCLUDES))
                .containsExactlyInAnyOrder(
                        "fee.Lists#show(ServletContext) -> web/list.jsp",
                        "fee.Lists#show(ServletContext) -> web/listWide.jsp");
        assertThat(scanned.edges(RelationKind.FORWARDS_TO)).isEmpty();
    }

    @Test
    void a_method_of_another_unit_that_returns_a_path_is_looked_through() {
        system.file("fee/Names.java", """
                        package fee;
                        public class Names {
                            public String next(boolean list) {
                                if (list) { return "/list.jsp"; }
                                return start();
                            }
                            private String start() { return "/home.jsp"; }
                        }
                        """).file("fee/Start.java", """
                        package fee;
                        import javax.servlet.RequestDispatcher;
                        import javax.servlet.http.HttpServletRequest;
                        class Start {
                            void go(HttpServletRequest request, Names names) throws Exception {
                                RequestDispatcher dispatcher = request.getRequestDispatcher(names.next(true));
                                dispatcher.forward(null, null);
                            }
                        }
                        """);
        assertThat(system.scan().detailed(RelationKind.FORWARDS_TO))
                .containsExactlyInAnyOrder(
                        "fee.Start#go(HttpServletRequest,Names) -forward-> web/list.jsp",
                        "fee.Start#go(HttpServletRequest,Names) -forward-> web/home.jsp");
    }

    @Test
    void a_file_of_properties_says_where_a_key_leads() {
        system.file("fee/pages.properties", "page.list=/list.jsp\npage.home=/home.jsp\n")
                .file("fee/Start.java", """
                        package fee;
                        import java.util.Properties;
                        import javax.servlet.http.HttpServletResponse;
                        class Start {
                            void go(HttpServletResponse response, Properties pages, String key) throws Exception {
                                response.sendRedirect(pages.getProperty("page.list"));
                                response.sendRedirect(pages.getProperty(key));
                                response.sendRedirect(pages.getProperty("page.none"));
                            }
                        }
                        """);
        assertThat(system.scan().detailed(RelationKind.FORWARDS_TO))
                .containsExactly("fee.Start#go(HttpServletResponse,Properties,String) -redirect-> web/list.jsp");
    }

    @Test
    void a_dispatcher_is_used_by_the_call_that_follows() {
        system.file("fee/Both.java", """
                        package fee;
                        import javax.servlet.RequestDispatcher;
                        import javax.servlet.ServletContext;
                        class Both {
                            void go(ServletContext context) throws Exception {
                                RequestDispatcher first = context.getRequestDispatcher("/home.jsp");
                                first.include(null, null);
                                RequestDispatcher second = context.getRequestDispatcher("/list.jsp");
                                second.forward(null, null);
                            }
                        }
                        """);
        SmallSystem scanned = system.scan();
        assertThat(scanned.edges(RelationKind.INCLUDES)).containsExactly("fee.Both#go(ServletContext) -> web/home.jsp");
        assertThat(scanned.edges(RelationKind.FORWARDS_TO))
                .containsExactly("fee.Both#go(ServletContext) -> web/list.jsp");
    }
}
