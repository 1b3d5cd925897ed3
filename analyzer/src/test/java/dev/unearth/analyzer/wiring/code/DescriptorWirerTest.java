package dev.unearth.analyzer.wiring.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.wiring.Scene;
import org.junit.jupiter.api.Test;

class DescriptorWirerTest {

    @Test
    void joins_documents_with_the_classes_they_name() {
        Scene.Wired wired = new Scene()
                .file(
                        "META-INF/persistence.xml",
                        "<persistence><persistence-unit><class>a.Fee</class><x class='a.Gone'/><y class='z.Other'/>"
                                + "<name>a.Fee and more</name><v>3.4</v></persistence-unit></persistence>")
                .file("beans.xml", "<beans><bean id='f' class='a.Fee'/></beans>")
                .file("web/WEB-INF/web.xml", "<web-app><param-value>a.Fee</param-value></web-app>")
                .type("a.Fee")
                .wire(new DescriptorWirer());

        assertThat(wired.edges())
                .containsExactly(
                        "META-INF/persistence.xml -WIRED_TO xml-registered-> a.Fee",
                        "beans.xml -WIRED_TO spring-wiring-> a.Fee");
        assertThat(wired.unknownNames()).containsExactly("a.Gone");
    }

    @Test
    void beans_of_cdi_are_no_spring_context_and_mappings_name_classes_by_their_own_package() {
        Scene.Wired wired = new Scene()
                .file("WEB-INF/beans.xml", "<beans><interceptors><class>a.Audit</class></interceptors></beans>")
                .file(
                        "META-INF/orm.xml",
                        "<entity-mappings><package>a</package><entity class='Rate'/><entity class='Gone'/></entity-mappings>")
                .type("a.Audit")
                .type("a.Rate")
                .wire(new DescriptorWirer());

        assertThat(wired.edges())
                .containsExactly(
                        "META-INF/orm.xml -WIRED_TO xml-registered-> a.Rate",
                        "WEB-INF/beans.xml -WIRED_TO xml-registered-> a.Audit");
        assertThat(wired.unknownNames()).containsExactly("a.Gone");
    }
}
