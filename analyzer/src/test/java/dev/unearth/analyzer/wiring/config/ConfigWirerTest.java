package dev.unearth.analyzer.wiring.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.wiring.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigWirerTest {

    private static final String PROPERTIES = "java.util.Properties";

    @Test
    void a_key_has_its_readers_and_its_values_in_every_file() {
        Scene.Wired wired = new Scene()
                .file("conf/dev/fee.properties", "fee.rate=3\nfee.unused=1\n")
                .file("conf/prod/fee.properties", "fee.rate=7\n")
                .type("a.Fee")
                .methods("a.Fee", "rate()")
                .call("a.Fee", "rate()", PROPERTIES, "getProperty", List.of("fee.rate"))
                .wire(new ConfigWirer());
        assertThat(wired.edges()).containsExactly("a.Fee#rate() -READS_CONFIG-> fee.rate");
        assertThat(values(wired, "fee.rate"))
                .isEqualTo(List.of("conf/dev/fee.properties=3", "conf/prod/fee.properties=7"));
        assertThat(wired.graph().nodes(NodeKind.CONFIG_KEY)).hasSize(2);
    }

    private static Object values(Scene.Wired wired, String key) {
        return wired.graph()
                .node(NodeKey.of(NodeKind.CONFIG_KEY, "app", key))
                .orElseThrow()
                .properties()
                .get(NodeProperty.VALUES);
    }

    @Test
    void secret_values_are_masked() {
        Scene.Wired wired = new Scene()
                .file("db.properties", "db.password=tiger7\ndb.url=jdbc:x://u:geheim@h/db\ndb.passwordLength=8\n")
                .wire(new ConfigWirer());
        assertThat(values(wired, "db.password")).isEqualTo(List.of("db.properties=********"));
        assertThat(values(wired, "db.url")).isEqualTo(List.of("db.properties=jdbc:x://u:********@h/db"));
        assertThat(values(wired, "db.passwordLength")).isEqualTo(List.of("db.properties=8"));
    }

    @Test
    void texts_for_people_are_keys_only_where_somebody_shows_them() {
        Scene.Wired wired = new Scene()
                .file("app.properties", "fee.title=Fees of the town\nfee.lost=Nobody sees this\n")
                .file("app_de.properties", "fee.title=Die Abgaben\nfee.lost=Das sieht keiner\n")
                .file("fee.jsp", "<bean:message key=\"fee.title\"/><html:text name=\"fee.lost\"/>")
                .wire(new ConfigWirer());
        assertThat(wired.edges()).containsExactly("fee.jsp -READS_CONFIG-> fee.title");
        assertThat(wired.graph().nodes(NodeKind.CONFIG_KEY)).hasSize(1);
    }

    @Test
    void expressions_over_a_bundle_show_its_texts() {
        Scene.Wired wired = new Scene()
                .file("app.properties", "fee.title=Fees of the town\nfee=The fee to pay\n")
                .file("app_de.properties", "fee.title=Die Abgaben\n")
                .file("fee.xhtml", "<f:loadBundle var=\"msg\" basename=\"app\"/>#{msg['fee.title']} #{other.fee}")
                .wire(new ConfigWirer());
        assertThat(wired.edges()).containsExactly("fee.xhtml -READS_CONFIG-> fee.title");
    }

    @Test
    void a_key_that_is_handed_to_a_helper_is_read_by_who_hands_it() {
        Scene.Wired wired = new Scene()
                .type("a.Settings")
                .methods("a.Settings", "get(String)")
                .type("a.Fee")
                .methods("a.Fee", "rate()")
                .call("a.Settings", "get(String)", PROPERTIES, "getProperty", List.of("$0"))
                .call("a.Fee", "rate()", "a.Settings", "get", List.of("fee.rate"))
                .wire(new ConfigWirer());
        assertThat(wired.edges()).containsExactly("a.Fee#rate() -READS_CONFIG-> fee.rate");
    }

    @Test
    void a_key_that_is_put_together_is_unknown_with_what_is_known_of_it() {
        Scene.Wired wired = new Scene()
                .type("a.Fee")
                .call("a.Fee", "", PROPERTIES, "getProperty", List.of("fee.rate.…"))
                .wire(new ConfigWirer());
        assertThat(wired.unknownNames()).containsExactly("fee.rate.…");
        assertThat(wired.edges()).isEmpty();
    }

    @Test
    void other_types_have_methods_called_get_too() {
        Scene.Wired wired = new Scene()
                .library("java.util.Map")
                .type("a.Fee")
                .call("a.Fee", "", "java.util.Map", "get", List.of("fee.rate"))
                .wire(new ConfigWirer());
        assertThat(wired.edges()).isEmpty();
    }

    @Test
    void variables_of_the_process_are_other_keys_than_properties() {
        Scene.Wired wired = new Scene()
                .type("a.Fee")
                .call("a.Fee", "", "java.lang.System", "getenv", List.of("HOME"))
                .call("a.Fee", "", "java.lang.System", "getProperty", List.of("HOME"))
                .wire(new ConfigWirer());
        assertThat(wired.edges()).containsExactly("a.Fee -READS_CONFIG-> HOME", "a.Fee -READS_CONFIG-> env:HOME");
    }

    @Test
    void parameters_of_a_servlet_are_read_by_its_code() {
        Scene.Wired wired = new Scene()
                .file("web.xml", """
                        <web-app>
                          <context-param><param-name>town</param-name><param-value>Ash</param-value></context-param>
                          <env-entry><env-entry-name>limit</env-entry-name><env-entry-value>9</env-entry-value></env-entry>
                          <servlet><servlet-name>fee</servlet-name><servlet-class>a.Fee</servlet-class>
                            <init-param><param-name>rate</param-name><param-value>3</param-value></init-param>
                          </servlet>
                        </web-app>
                        """)
                .library("javax.servlet.GenericServlet")
                .type("a.Fee", "javax.servlet.GenericServlet")
                .call("a.Fee", "", "a.Fee", "getInitParameter", List.of("rate"))
                .call("a.Fee", "", "javax.servlet.ServletContext", "getInitParameter", List.of("town"))
                .call("a.Fee", "", "javax.naming.Context", "lookup", List.of("java:comp/env/limit"))
                .call("a.Fee", "", "javax.naming.Context", "lookup", List.of("java:comp/env/jdbc/Fees"))
                .wire(new ConfigWirer());
        assertThat(wired.edges())
                .containsExactly(
                        "a.Fee -READS_CONFIG-> fee/rate",
                        "a.Fee -READS_CONFIG-> java:comp/env/limit",
                        "a.Fee -READS_CONFIG-> town");
        assertThat(values(wired, "java:comp/env/limit")).isEqualTo(List.of("web.xml=9"));
    }

    @Test
    void property_files_of_builds_are_no_configuration() {
        Scene.Wired wired =
                new Scene().file("build.properties", "src.dir=src\n").wire(new ConfigWirer());
        assertThat(wired.graph().nodes(NodeKind.CONFIG_KEY)).isEmpty();
    }
}
