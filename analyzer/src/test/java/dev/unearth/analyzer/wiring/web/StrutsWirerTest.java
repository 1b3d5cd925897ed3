package dev.unearth.analyzer.wiring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.wiring.Scene;
import org.junit.jupiter.api.Test;

class StrutsWirerTest {

    private static final String CONFIG = """
            <struts-config>
              <form-beans><form-bean name="feeForm" type="a.FeeForm"/></form-beans>
              <global-forwards><forward name="login" path="/login.jsp" redirect="true"/></global-forwards>
              <action-mappings>
                <action path="/fee" type="a.FeeAction" name="feeForm" input="/fee.jsp">
                  <forward name="ok" path="/done.jsp"/>
                  <forward name="tile" path="fee.tile"/>
                  <forward name="next" path="/pay.do?x=1"/>
                  <forward name="gone" path="/gone.jsp"/>
                </action>
                <action path="/pay" type="a.PayAction" parameter="method" name="nobody"/>
                <action path="/edit*" type="a.{1}Editor"/>
                <action path="/home" forward="/fee.jsp"/>
                <action path="/lost" type="a.Lost"/>
              </action-mappings>
            </struts-config>
            """;

    private static Scene scene() {
        return new Scene()
                .file("web/WEB-INF/struts-config.xml", CONFIG)
                .file("web/WEB-INF/tiles.xml", """
                        <tiles-definitions>
                          <definition name="base" path="/layout.jsp"><put name="menu" value="/menu.jsp"/></definition>
                          <definition name="fee.tile" extends="base"><put name="body" value="/done.jsp"/></definition>
                        </tiles-definitions>
                        """)
                .file("web/fee.jsp", "")
                .file("web/done.jsp", "")
                .file("web/login.jsp", "")
                .file("web/layout.jsp", "")
                .type("a.FeeAction", "org.apache.struts.action.Action")
                .type("a.PayAction")
                .type("a.PermitEditor")
                .type("a.FeeForm")
                .methods("a.PayAction", "refund(ActionMapping,ActionForm,HttpServletRequest,HttpServletResponse)");
    }

    @Test
    void joins_actions_with_classes_forms_and_pages() {
        assertThat(scene().wire(new StrutsWirer()).edges())
                .containsExactly(
                        "[/edit*.do] -HANDLED_BY-> a.PermitEditor",
                        "[/fee.do] -FORWARDS_TO forward next-> [/pay.do]",
                        "[/fee.do] -FORWARDS_TO forward next-> a.PayAction",
                        "[/fee.do] -FORWARDS_TO forward ok-> web/done.jsp",
                        "[/fee.do] -FORWARDS_TO forward tile-> web/done.jsp",
                        "[/fee.do] -FORWARDS_TO forward-> web/fee.jsp",
                        "[/fee.do] -HANDLED_BY-> a.FeeAction",
                        "[/home.do] -FORWARDS_TO forward-> web/fee.jsp",
                        "[/home.do] -HANDLED_BY-> web/fee.jsp",
                        "[/pay.do] -HANDLED_BY-> a.PayAction",
                        "[/pay.do] -HANDLED_BY-> a.PayAction#refund(ActionMapping,ActionForm,HttpServletRequest,HttpServletResponse)",
                        "a.FeeAction -FORWARDS_TO forward-> [/pay.do]",
                        "a.FeeAction -FORWARDS_TO forward-> a.PayAction",
                        "a.FeeAction -FORWARDS_TO forward-> web/done.jsp",
                        "a.FeeAction -FORWARDS_TO forward-> web/fee.jsp",
                        "a.FeeAction -WIRED_TO form-bean-> a.FeeForm",
                        "web/WEB-INF/struts-config.xml -WIRED_TO action-mapping-> a.FeeAction",
                        "web/WEB-INF/struts-config.xml -WIRED_TO action-mapping-> a.PayAction",
                        "web/WEB-INF/struts-config.xml -WIRED_TO action-mapping-> a.PermitEditor",
                        "web/WEB-INF/struts-config.xml -WIRED_TO form-bean-> a.FeeForm");
    }

    @Test
    void names_what_is_missing() {
        assertThat(scene().wire(new StrutsWirer()).unknownNames())
                .contains("/gone.jsp", "nobody", "a.Lost")
                .doesNotContain("fee.tile", "/home");
    }

    @Test
    void ties_forwards_that_a_class_asks_for_to_its_mappings() {
        Scene.Wired wired = scene().call(
                        "a.FeeAction", "org.apache.struts.action.ActionMapping", "findForward", "login")
                .call("a.FeeAction", "org.apache.struts.action.ActionMapping", "findForward", "nowhere")
                .call("a.FeeAction", "java.util.Map", "findForward", "other")
                .call("a.FeeForm", "org.apache.struts.action.ActionMapping", "findForward", "login")
                .wire(new StrutsWirer());

        assertThat(wired.edges())
                .contains("a.FeeAction -FORWARDS_TO redirect-> web/login.jsp")
                .doesNotContain("a.FeeForm -FORWARDS_TO redirect-> web/login.jsp");
        assertThat(wired.unknownNames()).contains("nowhere").doesNotContain("other");
    }

    @Test
    void takes_modules_and_the_controller_from_the_descriptor() {
        Scene.Wired wired = new Scene()
                .file("web/WEB-INF/web.xml", """
                        <web-app><servlet><servlet-name>s</servlet-name>
                          <servlet-class>org.apache.struts.action.ActionServlet</servlet-class>
                          <init-param><param-name>config/admin</param-name>
                            <param-value>/WEB-INF/x.xml, /WEB-INF/admin.xml</param-value></init-param>
                        </servlet>
                        <servlet-mapping><servlet-name>s</servlet-name><url-pattern>/do/*</url-pattern></servlet-mapping>
                        </web-app>
                        """)
                .file("web/WEB-INF/admin.xml", """
                        <struts-config><action-mappings><action path="/user" type="a.User" roles="boss, clerk">
                          <forward name="ok" path="/user.jsp"/></action></action-mappings></struts-config>
                        """)
                .file("web/admin/user.jsp", "")
                .type("a.User")
                .wire(new WebXmlWirer(), new StrutsWirer());

        assertThat(wired.edges())
                .contains(
                        "[/do/admin/user] -HANDLED_BY-> a.User",
                        "a.User -FORWARDS_TO forward-> web/admin/user.jsp",
                        "boss -PERMITS-> [/do/admin/user]");
        assertThat(wired.entry("/do/admin/user").text(NodeProperty.KIND)).isEqualTo("action");
    }
}
