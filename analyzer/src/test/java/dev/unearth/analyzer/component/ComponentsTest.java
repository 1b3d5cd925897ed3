package dev.unearth.analyzer.component;

import static dev.unearth.analyzer.measure.Drawing.from;
import static dev.unearth.analyzer.measure.Drawing.graph;
import static dev.unearth.analyzer.measure.Drawing.key;
import static dev.unearth.analyzer.measure.Drawing.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.measure.Drawing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    @Test
    void small_packages_join_the_package_above() {
        List<Component> components =
                of(Stream.of(types("gov.fee", 12), types("gov.fee.rates", 2), types("gov.permit", 8), types("gov", 1)));

        assertThat(components).extracting(Component::name).containsExactly("fee", "gov", "permit");
        assertThat(components).extracting(each -> each.types().size()).containsExactly(14, 1, 8);
        assertThat(components).noneMatch(Component::declared);
    }

    @Test
    void equal_last_names_are_told_apart_by_what_stands_before() {
        List<Component> components =
                of(Stream.of(types("gov.fee.web", 3), types("gov.permit.web", 3), types("gov.permit.db", 3)));

        assertThat(components).extracting(Component::name).containsExactly("db", "fee.web", "permit.web");
    }

    @Test
    void many_small_packages_do_not_become_many_components() {
        List<Component> components = Components.of(graph(IntStream.range(0, 300)
                .boxed()
                .flatMap(i -> types("gov.area" + i % 10 + ".sub" + i, 4))
                .toArray(Drawing.Part[]::new)));

        assertThat(components).hasSize(10).allMatch(each -> each.types().size() == 120);
    }

    @Test
    void one_package_is_one_component_with_nested_types_and_without_tests() {
        List<Component> components =
                Components.of(graph(from("gov.A$B").to("gov.C"), node("gov.CTest", NodeProperty.TEST, true)));

        assertThat(components).singleElement().satisfies(component -> {
            assertThat(component.name()).isEqualTo("gov");
            assertThat(component.types()).containsExactly(key("gov.A"), key("gov.A$B"), key("gov.C"));
        });
    }

    @Test
    void the_unnamed_package_has_a_name_and_an_empty_graph_no_component() {
        assertThat(Components.of(graph(node("A")))).extracting(Component::name).containsExactly("default");
        assertThat(Components.of(graph())).isEmpty();
    }

    @Test
    void the_order_of_drawing_does_not_matter() {
        List<Drawing.Part> parts = new ArrayList<>(Stream.of(types("x.a", 4), types("x.b", 3), types("x.b.c", 2))
                .flatMap(each -> each)
                .toList());
        List<Component> first = Components.of(graph(parts.toArray(Drawing.Part[]::new)));
        Collections.shuffle(parts, new Random(3));

        assertThat(Components.of(graph(parts.toArray(Drawing.Part[]::new)))).isEqualTo(first);
    }

    private static List<Component> of(Stream<Stream<Drawing.Part>> parts) {
        return Components.of(graph(parts.flatMap(each -> each).toArray(Drawing.Part[]::new)));
    }

    private static Stream<Drawing.Part> types(String owner, int count) {
        return IntStream.range(0, count).mapToObj(i -> node(owner + ".T" + i));
    }
}
