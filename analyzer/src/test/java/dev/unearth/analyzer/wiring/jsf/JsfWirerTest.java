package dev.unearth.analyzer.wiring.jsf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsfWirerTest {

    private static final String HTML =
            "xmlns:h=\"http://xmlns.jcp.org/jsf/html\" xmlns:f=\"http://xmlns.jcp.org/jsf/core\"";

    @TempDir
    Path folder;

    private SmallSystem.Draft system() {
        return SmallSystem.in(folder).file("web/WEB-INF/web.xml", "<web-app/>");
    }

    private static String page(String body) {
        return "<html " + HTML + " xmlns:ui=\"http://xmlns.jcp.org/jsf/facelets\">" + body + "</html>";
    }

    private static final String PERMIT_BEAN = """
            package permit;
            import javax.inject.Named;
            @Named
            public class PermitBean {
                private String owner;
                public String getOwner() { return owner; }
                public void setOwner(String owner) { this.owner = owner; }
                public String grant() { return owner == null ? "refused" : "granted"; }
                public String unused() { return "granted"; }
            }
            """;

    @Test
    void a_page_is_bound_to_the_beans_that_its_expressions_name() {
        SmallSystem system = system().file("permit/PermitBean.java", PERMIT_BEAN)
                .file("permit/Other.java", "package permit; public class Other {}")
                .file("web/permit.xhtml", page("<h:inputText value='#{permitBean.owner}'/> #{param.other}"))
                .scan();
        assertThat(system.detailed(RelationKind.WIRED_TO))
                .containsExactly("web/permit.xhtml -el-binding-> permit.PermitBean");
        assertThat(method(system, "permit.PermitBean#setOwner(String)").is(NodeProperty.CALLED_FROM_OUTSIDE))
                .isTrue();
    }

    @Test
    void a_name_that_no_bean_has_is_unknown_once() {
        SmallSystem system = system().file("permit/PermitBean.java", PERMIT_BEAN)
                .file("web/permit.xhtml", page("#{nobody.name} #{nobody.age} #{empty permitBean.owner}"))
                .scan();
        assertThat(system.unknowns()).contains("DESCRIPTOR nobody [nobody]").doesNotHaveDuplicates();
    }

    @Test
    void an_action_is_an_entry_point_and_leads_to_the_pages_that_its_outcomes_name() {
        SmallSystem system = system().file("permit/PermitBean.java", PERMIT_BEAN)
                .file("web/permit.xhtml", page("<h:commandButton action='#{permitBean.grant}'/>"))
                .file("web/granted.xhtml", page(""))
                .file("web/refused.xhtml", page(""))
                .scan();
        Node entry = system.graph()
                .node(NodeKey.of(NodeKind.ENTRY_POINT, "app", "permitBean.grant"))
                .orElseThrow();
        assertThat(entry.text(NodeProperty.KIND)).isEqualTo("jsf-bean-action");
        assertThat(entry.text(NodeProperty.METHOD)).isEqualTo("grant");
        assertThat(system.graph().nodes(NodeKind.ENTRY_POINT)).hasSize(1);
        assertThat(system.edges(RelationKind.HANDLED_BY))
                .containsExactlyInAnyOrder(
                        "permitBean.grant -> permit.PermitBean", "permitBean.grant -> permit.PermitBean#grant()");
        assertThat(system.detailed(RelationKind.FORWARDS_TO))
                .containsExactlyInAnyOrder(
                        "web/permit.xhtml -link-> permitBean.grant",
                        "permitBean.grant -forward granted-> web/granted.xhtml",
                        "permitBean.grant -forward refused-> web/refused.xhtml",
                        "permit.PermitBean#grant() -forward-> web/granted.xhtml",
                        "permit.PermitBean#grant() -forward-> web/refused.xhtml");
    }

    @Test
    void a_rule_of_the_view_goes_before_the_page_that_is_called_like_the_outcome() {
        SmallSystem system = system().file("permit/PermitBean.java", PERMIT_BEAN)
                .file("web/WEB-INF/faces-config.xml", """
                        <faces-config>
                          <navigation-rule>
                            <from-view-id>/permit.xhtml</from-view-id>
                            <navigation-case>
                              <from-action>#{permitBean.grant}</from-action>
                              <from-outcome>granted</from-outcome>
                              <to-view-id>/done.xhtml</to-view-id>
                              <redirect/>
                            </navigation-case>
                          </navigation-rule>
                          <navigation-rule>
                            <navigation-case>
                              <from-outcome>refused</from-outcome>
                              <to-view-id>/gone.xhtml</to-view-id>
                            </navigation-case>
                          </navigation-rule>
                        </faces-config>
                        """)
                .file("web/permit.xhtml", page("<h:commandButton action='#{permitBean.grant}'/>"))
                .file("web/granted.xhtml", page(""))
                .file("web/done.xhtml", page(""))
                .scan();
        assertThat(system.detailed(RelationKind.FORWARDS_TO))
                .containsExactlyInAnyOrder(
                        "web/permit.xhtml -link-> permitBean.grant",
                        "web/permit.xhtml -redirect-> web/done.xhtml",
                        "permitBean.grant -redirect granted-> web/done.xhtml",
                        "permit.PermitBean#grant() -redirect-> web/done.xhtml");
        assertThat(system.findings()).anyMatch(finding -> finding.startsWith("MISSING_PAGE A navigation rule names"));
    }

    @Test
    void an_action_in_a_template_navigates_from_the_views_that_use_the_template() {
        SmallSystem system = system().file("permit/PermitBean.java", PERMIT_BEAN)
                .file("web/WEB-INF/frame.xhtml", page("<h:commandLink action='#{permitBean.grant}'/>"))
                .file("web/case/permit.xhtml", page("<ui:composition template='/WEB-INF/frame.xhtml'/>"))
                .file("web/case/granted.xhtml", page(""))
                .file("web/WEB-INF/refused.xhtml", page(""))
                .scan();
        assertThat(system.edges(RelationKind.FORWARDS_TO))
                .contains("permitBean.grant -> web/case/granted.xhtml")
                .doesNotContain("permitBean.grant -> web/WEB-INF/refused.xhtml");
    }

    @Test
    void outcomes_that_the_page_names_lead_to_pages() {
        SmallSystem system = system().file(
                        "web/start.xhtml",
                        page("<h:link outcome='/list'/><h:commandLink action='list?faces-redirect=true'/>"
                                + "<h:button outcome='nowhere'/>"))
                .file("web/list.xhtml", page(""))
                .scan();
        assertThat(system.detailed(RelationKind.FORWARDS_TO))
                .containsExactlyInAnyOrder(
                        "web/start.xhtml -link-> web/list.xhtml", "web/start.xhtml -redirect-> web/list.xhtml");
        assertThat(system.findings()).anyMatch(finding -> finding.startsWith("MISSING_PAGE The outcome \"nowhere\""));
    }

    @Test
    void a_page_that_calls_a_method_which_is_not_there_is_a_finding() {
        SmallSystem system = system().file("permit/PermitBean.java", PERMIT_BEAN)
                .file("web/permit.xhtml", page("<h:commandButton action='#{permitBean.revoke}'/>"))
                .scan();
        assertThat(system.findings())
                .contains("MISSING_ACTION permit.xhtml calls permitBean.revoke, but PermitBean has no such method.");
        assertThat(system.graph().nodes(NodeKind.ENTRY_POINT)).isEmpty();
    }

    @Test
    void managed_beans_are_found_by_configuration_and_annotation_and_put_into_each_other() {
        SmallSystem system = system().file("permit/Fees.java", """
                        package permit;
                        import javax.faces.bean.ManagedBean;
                        import javax.faces.bean.ManagedProperty;
                        @ManagedBean(name = "fees")
                        public class Fees {
                            @ManagedProperty("#{clock}") private Clock clock;
                            public void setClock(Clock clock) { this.clock = clock; }
                        }
                        """.replace(
                                "bean.*;", "bean.ManagedBean; import javax.faces.bean.ManagedProperty;"))
                .file("permit/Clock.java", "package permit; public class Clock {}")
                .file("permit/URLBean.java", "package permit; @javax.faces.bean.ManagedBean public class URLBean {}")
                .file("web/WEB-INF/faces-config.xml", """
                        <faces-config>
                          <managed-bean>
                            <managed-bean-name>clock</managed-bean-name>
                            <managed-bean-class>permit.Clock</managed-bean-class>
                          </managed-bean>
                          <managed-bean>
                            <managed-bean-name>gone</managed-bean-name>
                            <managed-bean-class>permit.Gone</managed-bean-class>
                          </managed-bean>
                        </faces-config>
                        """)
                .file("web/p.xhtml", page("#{URLBean.x} #{fees.y} #{uRLBean.z}"))
                .scan();
        assertThat(system.detailed(RelationKind.INJECTS)).containsExactly("permit.Fees -el-binding-> permit.Clock");
        assertThat(system.detailed(RelationKind.WIRED_TO))
                .containsExactlyInAnyOrder(
                        "web/WEB-INF/faces-config.xml -xml-registered-> permit.Clock",
                        "web/p.xhtml -el-binding-> permit.URLBean",
                        "web/p.xhtml -el-binding-> permit.Fees");
        assertThat(system.unknowns()).contains("DESCRIPTOR permit.Gone [permit.Gone]");
    }

    @Test
    void converters_and_validators_are_found_by_their_ids() {
        SmallSystem system = system().file("permit/DateConverter.java", """
                        package permit;
                        @javax.faces.convert.FacesConverter("dates")
                        public class DateConverter {}
                        """)
                .file("permit/AgeValidator.java", "package permit; public class AgeValidator {}")
                .file("web/WEB-INF/faces-config.xml", """
                        <faces-config>
                          <validator>
                            <validator-id>age</validator-id>
                            <validator-class>permit.AgeValidator</validator-class>
                          </validator>
                        </faces-config>
                        """)
                .file(
                        "web/p.xhtml",
                        page("<h:inputText converter='dates'><f:validator validatorId='age'/>"
                                + "<f:validator validatorId='size'/></h:inputText>"))
                .scan();
        assertThat(system.detailed(RelationKind.WIRED_TO))
                .containsExactlyInAnyOrder(
                        "web/p.xhtml -el-binding-> permit.DateConverter",
                        "web/p.xhtml -el-binding-> permit.AgeValidator",
                        "web/WEB-INF/faces-config.xml -xml-registered-> permit.AgeValidator");
    }

    @Test
    void a_composite_component_is_part_of_the_page() {
        SmallSystem system = system().file(
                        "web/p.xhtml",
                        "<html " + HTML + " xmlns:our='http://xmlns.jcp.org/jsf/composite/parts'>"
                                + "<our:box/><our:gone/></html>")
                .file("web/resources/parts/box.xhtml", page(""))
                .scan();
        assertThat(system.edges(RelationKind.INCLUDES)).containsExactly("web/p.xhtml -> web/resources/parts/box.xhtml");
    }

    @Test
    void variables_of_loops_stand_for_elements_and_not_for_beans() {
        SmallSystem system = system().file("permit/PermitBean.java", """
                        package permit;
                        import java.util.List;
                        @javax.inject.Named
                        public class PermitBean {
                            public List<Permit> getPermits() { return null; }
                        }
                        """)
                .file("permit/Permit.java", """
                        package permit;
                        @javax.inject.Named
                        public class Permit {
                            public String getName() { return null; }
                            public void drop() {}
                        }
                        """)
                .file(
                        "web/p.xhtml",
                        page("<ui:repeat value='#{permitBean.permits}' var='permit'>#{permit.name}"
                                + "<h:commandLink action='#{permit.drop}'/></ui:repeat>"))
                .scan();
        assertThat(system.detailed(RelationKind.WIRED_TO))
                .containsExactly("web/p.xhtml -el-binding-> permit.PermitBean");
        assertThat(method(system, "permit.Permit#getName()").is(NodeProperty.CALLED_FROM_OUTSIDE))
                .isTrue();
        assertThat(system.edges(RelationKind.HANDLED_BY)).contains("permit.drop permit.Permit -> permit.Permit#drop()");
    }

    @Test
    void code_that_evaluates_an_expression_asks_for_the_bean() {
        SmallSystem system = system().file("permit/PermitBean.java", PERMIT_BEAN)
                .file("permit/Task.java", """
                        package permit;
                        class Task {
                            void run(javax.faces.application.Application app) {
                                app.createValueBinding("#{permitBean}");
                                app.log("permitBean");
                            }
                        }
                        """)
                .file("web/p.xhtml", page(""))
                .scan();
        assertThat(system.detailed(RelationKind.WIRED_TO))
                .containsExactly("permit.Task#run(Application) -el-binding-> permit.PermitBean");
    }

    private static Node method(SmallSystem system, String key) {
        return system.graph().node(NodeKey.of(NodeKind.METHOD, "app", key)).orElseThrow();
    }
}
