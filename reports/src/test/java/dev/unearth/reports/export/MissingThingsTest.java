package dev.unearth.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.reports.export.MissingThings.Kind;
import dev.unearth.reports.export.MissingThings.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MissingThingsTest {

    private final SystemGraph.Builder graph = SystemGraph.builder();
    private final List<Unknown> unknowns = new ArrayList<>();

    private List<Thing> things() {
        return MissingThings.of(snapshot());
    }

    private Snapshot snapshot() {
        return new Snapshot(
                "app",
                new TreeMap<>(),
                new Snapshot.Coverage(100, 90, 200, 180),
                List.of(),
                graph.build(),
                unknowns,
                List.of());
    }

    private List<Thing> missing(String... names) {
        Stream.of(names).forEach(name -> unknown("TYPE", name, "a/A.java", 1));
        return things();
    }

    private void unknown(String kind, String missing, String file, int count) {
        unknowns.add(new Unknown(kind, "x", Place.line(file, 1), "is not found", missing, count));
    }

    private void library(String group, String artifact, String version, boolean atHand) {
        TreeMap<String, Object> properties = new TreeMap<>();
        properties.put("purl", "pkg:maven/" + group + "/" + artifact + "@" + version);
        properties.put("version", version);
        if (!atHand) {
            properties.put("missing", true);
        }
        NodeKey key = NodeKey.library(group + ":" + artifact + ":" + version);
        graph.add(new Node(key, NodeKind.LIBRARY, artifact, properties, null));
    }

    private void sources(String... packages) {
        for (String each : packages) {
            graph.add(Node.of(NodeKey.of(NodeKind.PACKAGE, "app", each), NodeKind.PACKAGE, each, null));
        }
    }

    @Test
    void groups_types_by_the_first_three_parts_of_their_package() {
        assertThat(missing("org.acme.bolts.action.Action", "org.acme.bolts.util.Labels", "org.acme.nuts.Level"))
                .extracting(Thing::name, Thing::places)
                .containsExactly(tuple("org.acme.bolts", 2), tuple("org.acme.nuts", 1));
    }

    @Test
    void puts_a_package_with_the_one_above_it_when_that_is_missing_too() {
        assertThat(missing("acme.net.Filter", "acme.net.http.Server", "acme.bean.Session"))
                .extracting(Thing::name)
                .containsExactly("acme.net", "acme.bean");
    }

    @Test
    void does_not_take_a_package_for_another_that_begins_alike() {
        assertThat(missing("com.acme.Fee", "com.acmelibs.fees.Fee"))
                .extracting(Thing::name)
                .containsExactly("com.acme", "com.acmelibs.fees");
    }

    @Test
    void names_a_group_by_what_its_packages_have_in_common() {
        assertThat(missing("org.acme.commons.writing.Log", "org.acme.commons.writing.impl.Jdk14Logger"))
                .extracting(Thing::name)
                .containsExactly("org.acme.commons.writing");
    }

    @Test
    void puts_types_without_a_package_together() {
        assertThat(missing("Helper", "Map.Entry"))
                .singleElement()
                .satisfies(thing -> assertThat(thing.name()).isEqualTo(MissingThings.WITHOUT_PACKAGE))
                .satisfies(thing -> assertThat(thing.kind()).isEqualTo(Kind.UNTOLD))
                .satisfies(thing -> assertThat(thing.names()).containsExactly("Entry", "Helper"));
    }

    @Test
    void takes_a_type_without_a_package_for_the_only_one_of_its_name() {
        assertThat(missing("Helper", "org.acme.bolts.Helper"))
                .singleElement()
                .satisfies(thing -> assertThat(thing.names()).containsExactly("Helper"))
                .satisfies(thing -> assertThat(thing.name()).isEqualTo("org.acme.bolts"));
    }

    @Test
    void leaves_what_is_no_code_as_it_is() {
        unknown("DESCRIPTOR", "/WEB-INF/a.b.xml", "web.xml", 2);
        unknown("SQL", "", "a/A.java", 5);

        assertThat(things())
                .singleElement()
                .satisfies(thing -> assertThat(thing.name()).isEqualTo("/WEB-INF/a.b.xml"))
                .satisfies(thing -> assertThat(thing.kind()).isEqualTo(Kind.OTHER));
    }

    @Test
    void counts_calls_places_and_files_and_keeps_those_of_tests_apart() {
        NodeKey test = NodeKey.of(NodeKind.TYPE, "app", "a.FeeTest");
        TreeMap<String, Object> properties = new TreeMap<>();
        properties.put("test", true);
        graph.add(new Node(test, NodeKind.TYPE, "FeeTest", properties, Place.line("a/FeeTest.java", 1)));
        unknown("METHOD", "acme.mock.Mock", "a/FeeTest.java", 40);
        unknown("METHOD", "acme.web.Action", "a/A.java", 3);
        unknown("TYPE", "acme.web.Form", "a/B.java", 2);
        unknown("METHOD", "acme.web.Action", "a/FeeTest.java", 1);

        assertThat(things())
                .extracting(Thing::name, Thing::code, Thing::tests)
                .containsExactly(
                        tuple("acme.web", new MissingThings.Use(3, 5, 2), new MissingThings.Use(1, 1, 1)),
                        tuple("acme.mock", new MissingThings.Use(0, 0, 0), new MissingThings.Use(40, 40, 1)));
    }

    @Test
    void names_the_library_of_the_build_that_is_not_at_hand() {
        library("org.acme", "acme-web", "2.1", false);
        library("org.acme", "acme-mail", "2.0", false);
        library("joda-time", "joda-time", "1.6", false);
        library("commons-lang", "commons-lang", "2.4", true);

        assertThat(missing("org.acme.web.Page", "org.acme.mail.Box", "org.joda.time.DateTime"))
                .extracting(Thing::name, Thing::remedy)
                .containsExactlyInAnyOrder(
                        tuple("org.acme.web", "pass org.acme:acme-web:2.1, which the build names, with --classpath"),
                        tuple("org.acme.mail", "pass org.acme:acme-mail:2.0, which the build names, with --classpath"),
                        tuple(
                                "org.joda.time",
                                "pass joda-time:joda-time:1.6, which the build names, with --classpath"));
    }

    @Test
    void does_not_take_a_library_of_a_shared_group_or_a_part_of_a_name_for_the_one() {
        library("org.apache", "jakarta-thing", "1", false);
        library("org.apache.commons", "commons-compress", "1.14", false);
        library("web", "web", "1", false);

        assertThat(missing("org.apache.unheard.of.A", "org.apache.commons.unheard.B", "org.acme.bolts.web.C"))
                .extracting(Thing::remedy)
                .containsOnly("pass the jar that holds it with --classpath");
    }

    @Test
    void hints_at_a_well_known_library_with_the_version_that_document_types_tell() {
        TreeMap<String, Object> properties = new TreeMap<>();
        properties.put("documentType", "-//Apache Software Foundation//DTD Struts Configuration 1.1//EN");
        NodeKey file = NodeKey.of(NodeKind.FILE, "app", "struts-config.xml");
        graph.add(new Node(file, NodeKind.FILE, "struts-config.xml", properties, null));

        assertThat(missing("org.apache.struts.action.Action"))
                .singleElement()
                .satisfies(thing -> assertThat(thing.name()).isEqualTo("org.apache.struts.action"))
                .satisfies(thing -> assertThat(thing.remedy())
                        .isEqualTo("pass its jar, probably struts:struts 1.1, the version by its document types, with"
                                + " --classpath"));
    }

    @Test
    void what_is_missing_from_a_package_of_the_sources_is_their_own() {
        sources("com.acme.fee", "com.acme.toll", "com.acme.web.page", "org.apache.thing");

        assertThat(missing("com.acme.fee.FeeStub", "com.acme.ws.Port", "org.apache.other.Tool"))
                .extracting(Thing::name, Thing::kind)
                .containsExactlyInAnyOrder(
                        tuple("source of com.acme.fee", Kind.SOURCES),
                        tuple("source of com.acme.ws", Kind.SOURCES),
                        tuple("org.apache.other", Kind.LIBRARY));
    }

    @Test
    void the_table_tells_the_share_of_all_calls_that_a_thing_would_settle() {
        unknown("METHOD", "acme.web.Action", "a/A.java", 13);

        assertThat(MissingTable.of(snapshot()).rows())
                .containsExactly(List.of(
                        "13", "6.5 %", "13", "1", "1", "0", "acme.web", "pass the jar that holds it with --classpath"));
    }

    @Test
    void the_list_of_known_libraries_is_whole() {
        KnownLibraries known = KnownLibraries.read();

        assertThat(known.of("org.apache.struts.action"))
                .map(KnownLibraries.Known::coordinates)
                .contains("struts:struts");
        assertThat(known.of("javax.servlet.jsp.jstl.core"))
                .map(KnownLibraries.Known::coordinates)
                .contains("javax.servlet:jstl");
        assertThat(known.of("gov.permits")).isEmpty();
        assertThat(known.isShared("org.apache")).isTrue();
        assertThat(known.isShared("org.springframework")).isFalse();
    }
}
