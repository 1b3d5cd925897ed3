package dev.unearth.analyzer.measure;

import static dev.unearth.analyzer.measure.Drawing.from;
import static dev.unearth.analyzer.measure.Drawing.graph;
import static dev.unearth.analyzer.measure.Drawing.key;
import static dev.unearth.analyzer.measure.Drawing.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadCodeTest {

    private static final Drawing.Part ENTRY = from("entry:/fee.do").relate(RelationKind.HANDLED_BY, "a.Action");

    @Test
    void a_type_that_nothing_names_is_dead() {
        SystemGraph graph = graph(ENTRY, from("a.Action").to("a.Fee"), node("a.Old"));

        assertThat(dead(graph)).containsExactly(key("a.Old"));
        assertThat(Measures.of(graph).findings().get(0).message()).contains("inferred", "Old");
    }

    @Test
    void a_dead_island_is_unreachable_and_only_its_shore_is_reported() {
        SystemGraph graph = graph(ENTRY, from("a.Old").to("a.OldHelper"));

        assertThat(dead(graph)).containsExactly(key("a.Old"));
        assertThat(Measures.of(graph).value(key("a.OldHelper"), Measure.UNREACHABLE))
                .hasValue(1);
        assertThat(Measures.of(graph).value(key("a.Action"), Measure.UNREACHABLE))
                .hasValue(0);
    }

    @Test
    void a_type_named_by_a_page_or_mapped_or_annotated_by_a_framework_or_tested_is_not_dead() {
        SystemGraph graph = graph(
                ENTRY,
                from("file:fee.jsp").to("a.Bean"),
                from("a.Entity").relate(RelationKind.MAPS_TO, "table:FEE"),
                from("a.Service").relate(RelationKind.ANNOTATED_BY, "lib.Component"),
                from("a.OldTest").to("a.Tested"),
                node("a.OldTest", NodeProperty.TEST, true));

        assertThat(dead(graph)).isEmpty();
    }

    @Test
    void a_type_that_code_loads_by_its_name_or_that_a_property_file_names_is_not_dead() {
        SystemGraph graph = graph(
                ENTRY,
                from("a.Action").relate(RelationKind.WIRED_TO, "a.Loaded"),
                from("file:fee.properties").relate(RelationKind.WIRED_TO, "a.Registered"),
                node("a.Old"));

        assertThat(dead(graph)).containsExactly(key("a.Old"));
    }

    @Test
    void an_annotation_of_the_language_brings_nothing_to_life() {
        SystemGraph graph = graph(ENTRY, from("a.Old").relate(RelationKind.ANNOTATED_BY, "java.lang.Deprecated"));

        assertThat(dead(graph)).containsExactly(key("a.Old"));
    }

    @Test
    void of_a_library_into_which_nothing_enters_nothing_is_dead() {
        SystemGraph graph = graph(from("a.A").to("a.B"), node("a.C"));

        assertThat(dead(graph)).isEmpty();
        assertThat(Measures.of(graph).value(key("a.C"), Measure.UNREACHABLE)).isEmpty();
    }

    @Test
    void a_method_that_nothing_calls_is_dead_in_a_living_type() {
        SystemGraph graph = graph(
                ENTRY,
                from("a.Action").to("a.Fee"),
                from("a.Action#run()").calls("a.Fee#used()"),
                from("a.Fee#recursive()").calls("a.Fee#recursive()"),
                node("a.Fee#<init>()"),
                node("a.Fee#getRate()", NodeProperty.ACCESSOR, true),
                node("a.Fee#compareTo(Object)", NodeProperty.CALLED_FROM_OUTSIDE, true),
                node("a.Fee#readObject(ObjectInputStream)"));

        assertThat(dead(graph)).containsExactly(key("a.Fee#recursive()"));
        assertThat(Measures.of(graph).value(key("a.Fee"), Measure.UNUSED_METHODS))
                .hasValue(1);
    }

    @Test
    void a_method_that_overrides_or_may_override_a_library_method_is_not_dead() {
        SystemGraph graph = graph(
                ENTRY,
                from("a.Action").to("a.Fee", "a.Form"),
                from("a.Fee").inherits("a.Base"),
                from("a.Fee#fee()").relate(RelationKind.OVERRIDES, "a.Base#fee()"),
                from("a.Form").inherits("a.BaseForm"),
                from("a.BaseForm").inherits("lib.ActionForm"),
                node("a.Form#validate()"));

        assertThat(dead(graph)).isEmpty();
    }

    private static List<NodeKey> dead(SystemGraph graph) {
        return Measures.of(graph).findings().stream()
                .filter(finding -> finding.kind().equals("DEAD_CODE"))
                .map(Finding::about)
                .toList();
    }
}
