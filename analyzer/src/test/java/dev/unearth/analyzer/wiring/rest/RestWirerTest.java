package dev.unearth.analyzer.wiring.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestWirerTest {

    @TempDir
    Path folder;

    private static List<String> entries(SmallSystem system) {
        return system.graph().nodes(NodeKind.ENTRY_POINT).stream()
                .map(RestWirerTest::text)
                .sorted()
                .toList();
    }

    private static String text(Node entry) {
        return entry.text(NodeProperty.KIND) + " " + entry.name() + " " + entry.text(NodeProperty.METHOD)
                + entry.properties().get(NodeProperty.ROLES);
    }

    @Test
    void paths_are_joined_from_application_class_and_method() {
        SmallSystem system = SmallSystem.in(folder)
                .file("fee/Api.java", """
                        package fee;
                        import javax.ws.rs.ApplicationPath;
                        @ApplicationPath("/api") public class Api extends javax.ws.rs.core.Application { }
                        """)
                .file("fee/Fees.java", """
                        package fee;
                        import javax.annotation.security.RolesAllowed;
                        import javax.ws.rs.DELETE;
                        import javax.ws.rs.GET;
                        import javax.ws.rs.Path;
                        @Path("fees/") public class Fees {
                          @GET public String all() { return ""; }
                          @GET @Path("{id: [0-9]{1,3}}/lines") public String lines() { return ""; }
                          @DELETE @Path("{id}") @RolesAllowed("clerk") public void drop() { }
                          public void helper() { }
                        }
                        """)
                .scan();

        assertThat(entries(system))
                .containsExactly(
                        "rest /api/fees all[]", "rest /api/fees/{id} drop[clerk]", "rest /api/fees/{id}/lines lines[]");
    }

    @Test
    void annotations_of_an_interface_and_own_verbs_count_and_abstract_resources_do_not() {
        SmallSystem system = SmallSystem.in(folder).file("fee/Fees.java", """
                        package fee;
                        import javax.ws.rs.HttpMethod;
                        import javax.ws.rs.Path;
                        import javax.ws.rs.POST;
                        @HttpMethod("LOCK") @interface Lock { }
                        @Path("/fees") interface Fees { @POST void add(); @Lock @Path("lock") void lock(); }
                        class FeesResource implements Fees { public void add() { } public void lock() { } }
                        """).scan();

        assertThat(entries(system)).containsExactly("rest /fees add[]", "rest /fees/lock lock[]");
        assertThat(system.edges(RelationKind.HANDLED_BY)).allMatch(edge -> edge.endsWith("fee.FeesResource"));
    }

    @Test
    void sub_resources_answer_below_their_locator_and_unknown_ones_are_unknowns() {
        SmallSystem system = SmallSystem.in(folder).file("fee/Fees.java", """
                        package fee;
                        import javax.ws.rs.GET;
                        import javax.ws.rs.Path;
                        @Path("/fees") public class Fees {
                          @Path("{id}") public Fee one() { return new Fee(); }
                          @Path("else") public Other other() { return null; }
                        }
                        class Fee {
                          @GET public String get() { return ""; }
                          @Path("next") public Fee next() { return this; }
                        }
                        """).scan();

        assertThat(entries(system)).containsExactly("rest /fees/{id} get[]");
        assertThat(system.unknowns()).contains("COMPUTED /fees/else []");
    }

    @Test
    void descriptors_map_the_application_and_guard_it() {
        SmallSystem system = SmallSystem.in(folder)
                .file("web/WEB-INF/web.xml", """
                        <web-app>
                          <servlet><servlet-name>javax.ws.rs.core.Application</servlet-name></servlet>
                          <servlet-mapping><servlet-name>javax.ws.rs.core.Application</servlet-name>
                            <url-pattern>/rest/*</url-pattern></servlet-mapping>
                          <security-constraint>
                            <web-resource-collection><url-pattern>/rest/*</url-pattern></web-resource-collection>
                            <auth-constraint><role-name>clerk</role-name></auth-constraint>
                          </security-constraint>
                        </web-app>
                        """)
                .file("fee/Fees.java", """
                        package fee;
                        import javax.ws.rs.GET;
                        import javax.ws.rs.Path;
                        @Path("fees") public class Fees { @GET public String all() { return ""; } }
                        """)
                .scan();

        assertThat(entries(system)).containsExactly("rest /rest/fees all[clerk]");
    }

    @Test
    void web_services_of_annotations_and_descriptors_are_entry_points() {
        SmallSystem system = SmallSystem.in(folder)
                .file("fee/Services.java", """
                        package fee;
                        import javax.jws.WebService;
                        @WebService interface Contract { int due(); }
                        @WebService(serviceName = "Dues", endpointInterface = "fee.Contract")
                        class Dues implements Contract { public int due() { return 1; } public void inner() { } }
                        class Old { public int fee() { return 1; } public int other() { return 2; } }
                        """)
                .file("WEB-INF/server-config.wsdd", """
                        <deployment><service name="OldFee" provider="java:RPC">
                          <parameter name="className" value="fee.Old"/><parameter name="allowedMethods" value="fee"/>
                        </service></deployment>
                        """)
                .scan();

        assertThat(entries(system)).containsExactly("soap /Dues []", "soap /OldFee []");
        assertThat(calledOutside(system))
                .contains("fee.Dues#due()", "fee.Old#fee()")
                .doesNotContain("fee.Old#other()");
    }

    private static List<String> calledOutside(SmallSystem system) {
        return system.graph().nodes(NodeKind.METHOD).stream()
                .filter(node -> node.is(NodeProperty.CALLED_FROM_OUTSIDE))
                .map(node -> node.key().value().replaceFirst("^\\w+:app:", ""))
                .toList();
    }

    @Test
    void end_points_of_web_sockets_have_their_helpers() {
        SmallSystem system =
                SmallSystem.in(folder).file("fee/Sockets.java", """
                        package fee;
                        import javax.websocket.OnMessage;
                        import javax.websocket.server.ServerEndpoint;
                        class Coder { }
                        @ServerEndpoint(value = "/fees", decoders = {Coder.class})
                        class Socket { @OnMessage public void on(String text) { } }
                        """).scan();

        assertThat(entries(system)).containsExactly("websocket /fees []");
        assertThat(system.edges(RelationKind.WIRED_TO)).containsExactly("fee.Socket -> fee.Coder");
        assertThat(calledOutside(system)).contains("fee.Socket#on(String)");
    }
}
