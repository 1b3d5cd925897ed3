package dev.unearth.analyzer.wiring.technology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.wiring.Scene;
import org.junit.jupiter.api.Test;

class TechnologyWirerTest {

    @Test
    void a_technology_is_one_unknown_with_its_files() {
        Scene.Wired wired = new Scene()
                .file("a.hbm.xml", "<hibernate-mapping/>")
                .file("b.hbm.xml", "<hibernate-mapping/>")
                .type("a.Dao")
                .imports("a.Dao", "org.hibernate.Session", "org.hibernate.Query")
                .wire(new TechnologyWirer());
        assertThat(wired.unknowns()).singleElement().satisfies(unknown -> {
            assertThat(unknown.kind()).isEqualTo("TECHNOLOGY");
            assertThat(unknown.name()).isEqualTo("Hibernate");
            assertThat(unknown.count()).isEqualTo(3);
            assertThat(unknown.reason()).endsWith("seen in a.hbm.xml, b.hbm.xml, src/a/Dao.java");
        });
    }

    @Test
    void what_is_understood_or_only_looks_alike_is_none() {
        Scene.Wired wired = new Scene()
                .file("web.xml", "<web-app/>")
                .file("beans.xml", "<beans><interceptors/></beans>")
                .type("a.Dao")
                .imports("a.Dao", "javax.persistence.Entity", "organic.hibernate.Food")
                .wire(new TechnologyWirer());
        assertThat(wired.unknowns()).isEmpty();
    }

    @Test
    void endings_and_roots_tell() {
        Scene.Wired wired = new Scene()
                .file("spring.xml", "<beans><bean id=\"a\"/></beans>")
                .file("page.vm", "")
                .wire(new TechnologyWirer());
        assertThat(wired.unknownNames()).containsExactly("Spring", "Velocity");
    }
}
