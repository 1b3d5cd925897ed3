package dev.unearth.analyzer.wiring.ejb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.wiring.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class EjbWirerTest {

    private static Scene scene() {
        return new Scene()
                .file("ejb/META-INF/ejb-jar.xml", """
                        <ejb-jar><enterprise-beans>
                          <session><ejb-name>Fee</ejb-name><home>a.FeeHome</home><remote>a.FeeRemote</remote>
                            <ejb-class>a.FeeBean</ejb-class>
                            <ejb-local-ref><ejb-ref-name>ejb/Permit</ejb-ref-name><ejb-link>Permit</ejb-link></ejb-local-ref>
                          </session>
                          <entity><ejb-name>Permit</ejb-name><ejb-class>a.PermitBean</ejb-class></entity>
                          <message-driven><ejb-name>Paid</ejb-name><ejb-class>a.PaidBean</ejb-class></message-driven>
                          <session><ejb-name>Lost</ejb-name><ejb-class>a.LostBean</ejb-class></session>
                        </enterprise-beans>
                        <assembly-descriptor><method-permission><role-name>clerk</role-name>
                          <method><ejb-name>Fee</ejb-name><method-name>*</method-name></method>
                        </method-permission></assembly-descriptor></ejb-jar>
                        """)
                .file("ejb/META-INF/jboss.xml", """
                        <jboss><enterprise-beans>
                          <session><ejb-name>Fee</ejb-name><jndi-name>app/Fee</jndi-name></session>
                          <message-driven><ejb-name>Paid</ejb-name>
                            <destination-jndi-name>queue/paid</destination-jndi-name></message-driven>
                        </enterprise-beans></jboss>
                        """)
                .file(
                        "ejb/META-INF/jbosscmp-jdbc.xml",
                        "<jbosscmp-jdbc><enterprise-beans><entity><ejb-name>Permit</ejb-name>"
                                + "<table-name>permit</table-name></entity></enterprise-beans></jbosscmp-jdbc>")
                .type("a.FeeHome")
                .type("a.FeeRemote")
                .type("a.FeeBean")
                .type("a.PermitBean")
                .type("a.PaidBean")
                .type("a.Client")
                .methods("a.FeeRemote", "fee(int)")
                .methods("a.FeeHome", "create()")
                .methods("a.FeeBean", "fee(int)", "ejbCreate()", "inner()");
    }

    @Test
    void joins_beans_with_interfaces_tables_destinations_and_roles() {
        Scene.Wired wired = scene().wire(new EjbWirer());

        assertThat(wired.edges())
                .containsExactly(
                        "[ejb-remote Fee a.FeeBean] -HANDLED_BY-> a.FeeBean",
                        "[message queue/paid a.PaidBean] -HANDLED_BY-> a.PaidBean",
                        "a.FeeBean -WIRED_TO ejb-ref-> a.PermitBean",
                        "a.FeeHome -WIRED_TO ejb-interface-> a.FeeBean",
                        "a.FeeHome#create() -WIRED_TO ejb-method-> a.FeeBean#ejbCreate()",
                        "a.FeeRemote -WIRED_TO ejb-interface-> a.FeeBean",
                        "a.FeeRemote#fee(int) -WIRED_TO ejb-method-> a.FeeBean#fee(int)",
                        "a.PaidBean -RECEIVES_FROM-> queue/paid",
                        "a.PermitBean -MAPS_TO-> PERMIT",
                        "clerk -PERMITS-> [ejb-remote Fee a.FeeBean]",
                        "clerk -PERMITS-> a.FeeBean#ejbCreate()",
                        "clerk -PERMITS-> a.FeeBean#fee(int)");
        assertThat(wired.unknownNames()).containsExactly("a.LostBean");
    }

    @Test
    void marks_what_the_container_calls() {
        Scene.Wired wired = scene().wire(new EjbWirer());

        assertThat(wired.method("a.FeeBean#fee(int)").is(NodeProperty.CALLED_FROM_OUTSIDE))
                .isTrue();
        assertThat(wired.method("a.FeeBean#ejbCreate()").is(NodeProperty.CALLED_FROM_OUTSIDE))
                .isTrue();
        assertThat(wired.method("a.FeeBean#inner()").is(NodeProperty.CALLED_FROM_OUTSIDE))
                .isFalse();
    }

    @Test
    void resolves_look_ups_by_name_and_by_interface() {
        assertThat(lookups("lookup", "java:comp/env/ejb/Permit", ""))
                .containsExactly("a.Client -WIRED_TO jndi-> a.PermitBean");
        assertThat(lookups("find", "app/Fee", "")).containsExactly("a.Client -WIRED_TO jndi-> a.FeeBean");
        assertThat(lookups("getHome", "unheard/of", "a.FeeHome"))
                .containsExactly("a.Client -WIRED_TO jndi-> a.FeeBean ?");
        assertThat(lookups("println", "Fee", "")).isEmpty();
        assertThat(lookups("lookup", "queue/paid", ""))
                .containsExactly("a.Client -SENDS_TO-> queue/paid ?", "a.Client -WIRED_TO jms-send-> a.PaidBean ?");
    }

    private static List<String> lookups(String method, String text, String cast) {
        return scene()
                .call("a.Client", "javax.naming.Context", method, text, cast)
                .wire(new EjbWirer())
                .edges()
                .stream()
                .filter(edge -> edge.startsWith("a.Client"))
                .toList();
    }

    @Test
    void joins_references_of_a_web_application() {
        Scene.Wired wired = scene().file(
                        "web/WEB-INF/web.xml",
                        "<web-app><ejb-ref><ejb-ref-name>ejb/F</ejb-ref-name><home>a.FeeHome</home>"
                                + "<remote>a.FeeRemote</remote></ejb-ref></web-app>")
                .call("a.Client", "C", "lookup", "java:comp/env/ejb/F")
                .wire(new EjbWirer());

        assertThat(wired.edges())
                .contains(
                        "web/WEB-INF/web.xml -WIRED_TO ejb-ref-> a.FeeBean",
                        "web/WEB-INF/web.xml -WIRED_TO xml-registered-> a.FeeHome",
                        "a.Client -WIRED_TO jndi-> a.FeeBean");
    }
}
