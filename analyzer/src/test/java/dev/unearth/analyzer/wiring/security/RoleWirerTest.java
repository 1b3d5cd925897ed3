package dev.unearth.analyzer.wiring.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.wiring.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleWirerTest {

    private static final String REQUEST = "javax.servlet.http.HttpServletRequest";

    @Test
    void code_that_asks_for_a_role_is_joined_with_it() {
        Scene.Wired wired = new Scene()
                .type("a.Fee")
                .methods("a.Fee", "pay()")
                .call("a.Fee", "pay()", REQUEST, "isUserInRole", List.of("clerk"))
                .call("a.Fee", "pay()", REQUEST, "isUserInRole", List.of("…"))
                .wire(new RoleWirer());
        assertThat(wired.edges()).containsExactly("clerk -PERMITS asked-> a.Fee#pay()");
        assertThat(wired.unknownNames()).containsExactly("isUserInRole");
    }

    @Test
    void descriptors_link_the_name_in_the_code_to_a_role() {
        Scene.Wired wired = new Scene()
                .file("ejb-jar.xml", """
                        <ejb-jar><enterprise-beans><session><ejb-class>a.Fee</ejb-class>
                        <security-role-ref><role-name>boss</role-name><role-link>director</role-link></security-role-ref>
                        </session></enterprise-beans></ejb-jar>
                        """)
                .type("a.Fee")
                .type("a.Other")
                .call("a.Fee", "", "javax.ejb.SessionContext", "isCallerInRole", List.of("boss"))
                .call("a.Other", "", "javax.ejb.SessionContext", "isCallerInRole", List.of("boss"))
                .wire(new RoleWirer());
        assertThat(wired.edges()).containsExactly("boss -PERMITS asked-> a.Other", "director -PERMITS asked-> a.Fee");
    }

    @Test
    void pages_ask_as_well() {
        Scene.Wired wired = new Scene()
                .file("fee.jsp", "<% if (request.isUserInRole(\"clerk\")) { %><logic:present role=\"boss\"/><% } %>")
                .wire(new RoleWirer());
        assertThat(wired.edges()).containsExactly("boss -PERMITS asked-> fee.jsp", "clerk -PERMITS asked-> fee.jsp");
    }
}
