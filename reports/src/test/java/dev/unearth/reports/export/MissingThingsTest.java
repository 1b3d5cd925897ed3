package dev.unearth.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.reports.export.MissingThings.Thing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MissingThingsTest {

    private static List<Thing> missing(String... names) {
        return MissingThings.of(
                Stream.of(names).map(name -> unknown("TYPE", name, 1)).toList());
    }

    private static Unknown unknown(String kind, String missing, int count) {
        return new Unknown(kind, "x", Place.NOWHERE, "is not found", missing, count);
    }

    @Test
    void groups_types_by_the_first_three_parts_of_their_package() {
        assertThat(missing(
                        "org.apache.struts.action.Action", "org.apache.struts.util.Labels", "org.apache.log4j.Level"))
                .extracting(Thing::name, Thing::places)
                .containsExactly(tuple("org.apache.struts", 2), tuple("org.apache.log4j", 1));
    }

    @Test
    void puts_a_package_with_the_one_above_it_when_that_is_missing_too() {
        assertThat(missing("javax.servlet.Filter", "javax.servlet.http.HttpServlet", "javax.ejb.SessionBean"))
                .extracting(Thing::name)
                .containsExactly("javax.servlet", "javax.ejb");
    }

    @Test
    void does_not_take_a_package_for_another_that_begins_alike() {
        assertThat(missing("com.acme.Fee", "com.acmelibs.fees.Fee"))
                .extracting(Thing::name)
                .containsExactly("com.acme", "com.acmelibs.fees");
    }

    @Test
    void names_a_group_by_what_its_packages_have_in_common() {
        assertThat(missing("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.Jdk14Logger"))
                .extracting(Thing::name)
                .containsExactly("org.apache.commons.logging");
    }

    @Test
    void puts_types_without_a_package_together() {
        assertThat(missing("Helper", "Map.Entry"))
                .singleElement()
                .satisfies(thing -> assertThat(thing.name()).isEqualTo(MissingThings.WITHOUT_PACKAGE))
                .satisfies(thing -> assertThat(thing.names()).containsExactly("Entry", "Helper"));
    }

    @Test
    void leaves_what_is_no_code_as_it_is() {
        assertThat(MissingThings.of(List.of(unknown("DESCRIPTOR", "/WEB-INF/a.b.xml", 2), unknown("SQL", "", 5))))
                .singleElement()
                .satisfies(thing -> assertThat(thing.name()).isEqualTo("/WEB-INF/a.b.xml"))
                .satisfies(thing -> assertThat(thing.isLibrary()).isFalse());
    }
}
