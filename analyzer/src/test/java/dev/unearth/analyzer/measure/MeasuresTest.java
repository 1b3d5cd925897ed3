package dev.unearth.analyzer.measure;

import static dev.unearth.analyzer.measure.Drawing.from;
import static dev.unearth.analyzer.measure.Drawing.graph;
import static dev.unearth.analyzer.measure.Drawing.key;
import static dev.unearth.analyzer.measure.Drawing.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.RelationKind;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void an_empty_graph_has_no_measures() {
        Measures measures = Measures.of(graph());

        assertThat(measures.keys()).isEmpty();
        assertThat(measures.findings()).isEmpty();
    }

    @Test
    void coupling_counts_each_type_once_and_libraries_but_not_the_platform() {
        Measures measures = Measures.of(graph(
                from("a.Fee").to("a.Permit", 3).to("b.Log", "lib.Money", "java.util.Date", "javax.ejb.EJBHome"),
                from("a.Fee").inherits("a.Permit"),
                from("b.Log").to("a.Fee")));

        assertThat(value(measures, "a.Fee", Measure.CE)).isEqualTo(2);
        assertThat(value(measures, "a.Fee", Measure.CBO)).isEqualTo(3);
        assertThat(value(measures, "a.Fee", Measure.CA)).isEqualTo(1);
        assertThat(measures.of(key("lib.Money"))).isEmpty();
    }

    @Test
    void tests_depend_on_code_without_coupling_it() {
        Measures measures =
                Measures.of(graph(from("a.FeeTest").to("a.Fee"), node("a.FeeTest", NodeProperty.TEST, true)));

        assertThat(value(measures, "a.Fee", Measure.CA)).isZero();
        assertThat(measures.code().isUsedByTests(measures.code().numberOf(key("a.Fee"))))
                .isTrue();
        assertThat(measures.of(key("a.FeeTest"))).isEmpty();
    }

    @Test
    void size_and_complexity_are_sums_over_methods() {
        Measures measures = Measures.of(graph(
                node("a.Fee", NodeProperty.LINES, 40),
                node(
                        "a.Fee#fee(int)",
                        NodeProperty.CYCLOMATIC,
                        5,
                        NodeProperty.COGNITIVE,
                        7,
                        NodeProperty.STATEMENTS,
                        9),
                node("a.Fee#late()", NodeProperty.CYCLOMATIC, 2, NodeProperty.COGNITIVE, 1, NodeProperty.STATEMENTS, 3),
                node("a.Fee#<init>()", NodeProperty.IMPLICIT, true),
                node("a.Fee#<clinit>()", NodeProperty.CYCLOMATIC, 1),
                node("a.Fee#rate")));

        assertThat(value(measures, "a.Fee", Measure.WMC)).isEqualTo(8);
        assertThat(value(measures, "a.Fee", Measure.COGNITIVE)).isEqualTo(8);
        assertThat(value(measures, "a.Fee", Measure.STATEMENTS)).isEqualTo(12);
        assertThat(value(measures, "a.Fee", Measure.MAX_CYCLOMATIC)).isEqualTo(5);
        assertThat(value(measures, "a.Fee", Measure.METHODS)).isEqualTo(2);
        assertThat(value(measures, "a.Fee", Measure.FIELDS)).isEqualTo(1);
        assertThat(value(measures, "a.Fee", Measure.LINES)).isEqualTo(40);
    }

    @Test
    void response_is_own_methods_and_what_they_call_once() {
        Measures measures = Measures.of(graph(
                from("a.Fee#fee()").calls("a.Fee#late()", "a.Log#log()", "java.util.Date#getTime()"),
                from("a.Fee#late()").calls("a.Log#log()")));

        assertThat(value(measures, "a.Fee", Measure.RFC)).isEqualTo(2 + 2);
        assertThat(value(measures, "a.Fee#late()", Measure.FAN_IN)).isEqualTo(1);
        assertThat(value(measures, "a.Fee#fee()", Measure.FAN_OUT)).isEqualTo(3);
        assertThat(value(measures, "a.Log", Measure.FAN_IN)).isEqualTo(2);
        assertThat(value(measures, "a.Fee", Measure.FAN_OUT)).isEqualTo(1);
    }

    @Test
    void depth_counts_from_object_and_through_libraries() {
        Measures measures = Measures.of(graph(
                from("a.Plain").inherits("java.lang.Object"),
                from("a.Fee").inherits("a.Plain"),
                from("a.LateFee").inherits("a.Fee"),
                from("a.Action").inherits("lib.Action"),
                node("a.Alone")));

        assertThat(value(measures, "a.Plain", Measure.DIT)).isEqualTo(1);
        assertThat(value(measures, "a.LateFee", Measure.DIT)).isEqualTo(3);
        assertThat(value(measures, "a.Action", Measure.DIT)).isEqualTo(2);
        assertThat(value(measures, "a.Alone", Measure.DIT)).isEqualTo(1);
        assertThat(value(measures, "a.Plain", Measure.NOC)).isEqualTo(1);
    }

    @Test
    void types_that_extend_each_other_do_not_hang_the_measures() {
        Measures measures = Measures.of(graph(from("A").inherits("B"), from("B").inherits("A")));

        assertThat(value(measures, "A", Measure.NOC)).isEqualTo(1);
    }

    /** The worked example of docs/measures.md. */
    @Test
    void the_documented_type_falls_into_two_groups_of_methods() {
        Measures measures = Measures.of(graph(
                from("A#open()").reads("A#file"),
                from("A#close()").writes("A#file"),
                from("A#add()").reads("A#sum").calls("A#check()"),
                from("A#check()").reads("java.lang.Math#E"),
                from("A#<init>()").writes("A#file", "A#sum")));

        assertThat(value(measures, "A", Measure.LCOM4)).isEqualTo(2);
        assertThat(value(measures, "A", Measure.LCOM)).isEqualTo(5 - 1);
        assertThat(value(measures, "A", Measure.TCC)).isEqualTo(1.0 / 6);
        assertThat(value(measures, "A", Measure.LCOM_HS)).isCloseTo((4 - 1.5) / 3, within(1e-9));
    }

    @Test
    void a_common_constant_joins_no_methods() {
        Measures measures = Measures.of(graph(
                from("A#a()").reads("A#LOG"), from("A#b()").reads("A#LOG"), node("A#LOG", NodeProperty.STATIC, true)));

        assertThat(value(measures, "A", Measure.LCOM4)).isEqualTo(2);
        assertThat(value(measures, "A", Measure.TCC)).isZero();
    }

    @Test
    void a_type_without_methods_has_no_cohesion_to_speak_of() {
        Measures measures = Measures.of(graph(node("A#a()", NodeProperty.ABSTRACT, true)));

        assertThat(value(measures, "A", Measure.LCOM4)).isZero();
        assertThat(measures.value(key("A"), Measure.TCC)).isEmpty();
    }

    @Test
    void foreign_data_are_fields_and_accessors_of_unrelated_types() {
        Measures measures = Measures.of(graph(
                from("a.Fee#fee()")
                        .reads("a.Permit#days", "a.Base#rate", "a.Limits#MAX", "a.Fee#own")
                        .calls("a.Permit#getDays()", "a.Permit#compute()"),
                from("a.Fee").inherits("a.Base"),
                node("a.Limits#MAX", NodeProperty.STATIC, true),
                node("a.Permit#getDays()", NodeProperty.ACCESSOR, true)));

        assertThat(value(measures, "a.Fee", Measure.ATFD)).isEqualTo(2);
    }

    /** The worked example of docs/measures.md. */
    @Test
    void the_documented_package_lies_half_way_off_the_main_sequence() {
        Measures measures = Measures.of(graph(
                from("web.FeeAction").to("fee.Fee", "fee.FeeTable"),
                from("web.PermitAction").to("fee.Fee"),
                from("fee.Fee").to("db.Connection", "db.Row", "lib.Money"),
                from("fee.FeeTable").to("db.Row"),
                node("fee.Rates", NodeProperty.ABSTRACT, true),
                node("fee.Late")));

        assertThat(packageValue(measures, "fee", Measure.TYPES)).isEqualTo(4);
        assertThat(packageValue(measures, "fee", Measure.CA)).isEqualTo(2);
        assertThat(packageValue(measures, "fee", Measure.CE)).isEqualTo(2);
        assertThat(packageValue(measures, "fee", Measure.INSTABILITY)).isEqualTo(0.5);
        assertThat(packageValue(measures, "fee", Measure.ABSTRACTNESS)).isEqualTo(0.25);
        assertThat(packageValue(measures, "fee", Measure.DISTANCE)).isEqualTo(0.25);
    }

    @Test
    void a_package_without_neighbours_has_no_instability() {
        Measures measures = Measures.of(graph(from("a.A").to("a.B")));

        assertThat(measures.value(key("package:a"), Measure.INSTABILITY)).isEmpty();
    }

    @Test
    void a_god_class_passes_all_three_thresholds() {
        Measures measures = Measures.of(graph(
                node("a.Office", NodeProperty.LINES, 900),
                node("a.Office#a()", NodeProperty.CYCLOMATIC, 47),
                from("a.Office#b()").reads("b.P#f1", "b.P#f2", "b.P#f3", "b.P#f4", "b.P#f5", "b.P#f6")));
        Measures near = Measures.of(graph(
                node("a.Office#a()", NodeProperty.CYCLOMATIC, 46),
                from("a.Office#b()").reads("b.P#f1", "b.P#f2", "b.P#f3", "b.P#f4", "b.P#f5", "b.P#f6")));

        assertThat(measures.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("GOD_CLASS");
            assertThat(finding.message()).contains("WMC 47", "TCC 0.00", "ATFD 6");
        });
        assertThat(near.findings()).isEmpty();
    }

    @Test
    void a_nested_type_lies_in_the_package_of_its_outermost_type() {
        Measures measures = Measures.of(
                graph(from("a.A$B").to("b.C"), from("a.A$B$1").to("b.C"), node("a.A", NodeProperty.LINES, 5)));
        Codebase code = measures.code();

        assertThat(code.key(code.outermost(code.numberOf(key("a.A$B$1"))))).isEqualTo(key("a.A"));
        assertThat(packageValue(measures, "a", Measure.CE)).isEqualTo(2);
        assertThat(packageValue(measures, "a", Measure.LINES)).isEqualTo(5);
    }

    @Test
    void a_container_that_handles_a_type_is_no_relative_of_its_measures() {
        Measures measures = Measures.of(graph(from("entry:/fee.do").relate(RelationKind.HANDLED_BY, "a.Fee")));

        assertThat(value(measures, "a.Fee", Measure.CA)).isZero();
    }

    private static double value(Measures measures, String name, Measure measure) {
        return measures.value(key(name), measure).orElseThrow();
    }

    private static double packageValue(Measures measures, String name, Measure measure) {
        return value(measures, "package:" + name, measure);
    }
}
