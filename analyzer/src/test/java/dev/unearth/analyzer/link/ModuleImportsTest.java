package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code import module} (language specification 7.5.5), which came with Java 25. */
class ModuleImportsTest {

    @Test
    void a_module_of_the_jdk_brings_what_it_exports_and_passes_on() {
        Linked linked = Linked.at(25, """
                import module java.sql;
                class Use {
                    Connection connection; List<Driver> drivers; Logger log;
                    void m() { connection.close(); log.info("x"); }
                }
                """, """
                import module java.base;
                import java.sql.Date;
                class Other { List<String> list; void m(Date d) { list.get(0).trim(); d.toLocalDate(); } }
                """);

        assertThat(linked.callee("connection.close()")).isEqualTo("java.sql.Connection#close()");
        assertThat(linked.callee("log.info(\"x\")")).isEqualTo("java.util.logging.Logger#info(String)");
        assertThat(linked.callee("list.get(0).trim()")).isEqualTo("java.lang.String#trim()");
        assertThat(linked.callee("d.toLocalDate()")).isEqualTo("java.sql.Date#toLocalDate()");
        assertThat(linked.problems()).containsExactly("TYPE List: type is not found [List]");
    }

    @Test
    void a_module_of_the_sources_brings_the_public_types_of_packages_it_exports_to_all() {
        Linked linked = Linked.at(
                25,
                """
                package use;
                import module shop.api;
                import other.* ;
                class Use { void m(Order order, Price price, Basket basket, Secret secret, Friend friend, Both both) { both.own(); } }
                """,
                "module shop.api { exports shop; exports shop.friend to shop.web; requires transitive shop.base; requires java.sql; }",
                "module shop.base { exports base; }",
                "package shop; public class Order {}",
                "package shop; class Secret {}",
                "package shop; public class Both {}",
                "package other; public class Both { public void own() {} }",
                "package shop.friend; public class Friend {}",
                "package shop.hidden; public class Basket {}",
                "package base; public class Price {}");

        assertThat(linked.problems()).hasSize(3).allMatch(each -> each.matches("TYPE (Basket|Secret|Friend): .*"));
        assertThat(linked.callee("both.own()")).isEqualTo("other.Both#own()");
    }
}
