package dev.unearth.analyzer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SystemGraphTest {

    private static NodeKey key(String name) {
        return NodeKey.of(NodeKind.TYPE, "app", name);
    }

    private static Node type(String name) {
        return Node.of(key(name), NodeKind.TYPE, name, null);
    }

    private static Evidence at(int line) {
        return Evidence.resolved(new Place("A.java", SourceSpan.ofLines(line, line)));
    }

    private static List<String> texts(List<Relationship> relationships) {
        return relationships.stream()
                .map(each -> "%s %s %s %s x%d"
                        .formatted(each.from(), each.kind(), each.to(), each.detail(), each.weight())
                        .replace("type:app:", ""))
                .toList();
    }

    private static SystemGraph.Builder small() {
        return SystemGraph.builder()
                .add(type("b"))
                .add(type("d"))
                .relate(key("d"), RelationKind.DEPENDS_ON, key("b"), "z", at(3))
                .relate(key("d"), RelationKind.DEPENDS_ON, key("b"), "a", at(2))
                .relate(key("b"), RelationKind.EXTENDS, key("d"), at(1))
                .relate(key("b"), RelationKind.DEPENDS_ON, key("d"), at(1));
    }

    @Test
    void relationships_come_by_from_kind_to_and_detail() {
        SystemGraph graph = small().build();

        List<String> ofD = List.of("d DEPENDS_ON b a x1", "d DEPENDS_ON b z x1");
        assertThat(texts(graph.outgoing(key("d")))).isEqualTo(ofD);
        assertThat(texts(graph.incoming(key("b")))).isEqualTo(ofD);
        assertThat(graph.targets(1)).containsExactly(0, 0);
        assertThat(graph.relationships())
                .isSortedAccordingTo((one, other) -> one.from().compareTo(other.from()));
    }

    @Test
    void what_is_restored_twice_is_one_with_all_its_evidence() {
        Relationship three = small().build().outgoing(key("d")).get(1);

        SystemGraph graph = small().restore(three).restore(three).build();

        assertThat(texts(graph.outgoing(key("d")))).containsExactly("d DEPENDS_ON b a x1", "d DEPENDS_ON b z x3");
        assertThat(graph.outgoing(key("d")).get(1).places()).hasSize(1);
    }

    @Test
    void adding_to_a_graph_gives_what_adding_all_at_once_gives() {
        SystemGraph grown = more(small().build().toBuilder()).build();
        SystemGraph whole = more(small()).build();

        assertThat(List.copyOf(grown.nodes())).isEqualTo(List.copyOf(whole.nodes()));
        assertThat(grown.relationships()).isEqualTo(whole.relationships());
        assertThat(texts(grown.outgoing(key("d"))))
                .containsExactly("d DEPENDS_ON a  x1", "d DEPENDS_ON b a x2", "d DEPENDS_ON b z x1");
        assertThat(texts(grown.incoming(key("b")))).hasSize(3);
        assertThat(grown.node(key("b")).orElseThrow().is("seen")).isTrue();
    }

    /** A node before all others, one between them, one that is there already, and a relationship that is there already. */
    private static SystemGraph.Builder more(SystemGraph.Builder builder) {
        assertThat(builder.has(key("b"))).isTrue();
        return builder.add(type("c"))
                .add(type("a"))
                .add(type("b").with("seen", true))
                .relate(key("d"), RelationKind.DEPENDS_ON, key("b"), "a", at(9))
                .relate(key("d"), RelationKind.DEPENDS_ON, key("a"), at(4))
                .relate(key("c"), RelationKind.DEPENDS_ON, key("b"), at(5));
    }

    @Test
    void the_order_of_adding_does_not_matter() {
        List<Relationship> all = new ArrayList<>();
        Random random = new Random(7);
        SystemGraph.Builder first = SystemGraph.builder();
        for (int i = 0; i < 3_000; i++) {
            first.add(type("t" + i));
            int to = random.nextInt(3_000);
            RelationKind kind = random.nextBoolean() ? RelationKind.CALLS : RelationKind.READS;
            all.add(new Relationship(
                    key("t" + random.nextInt(50)), kind, key("t" + to), "", 1, Certainty.RESOLVED, "", List.of()));
        }
        SystemGraph.Builder second = first.build().toBuilder();
        all.forEach(first::restore);
        Collections.shuffle(all, random);
        all.forEach(second::restore);

        assertThat(second.build().relationships()).isEqualTo(first.build().relationships());
        assertThat(first.build().incoming(key("t77"))).isEqualTo(second.build().incoming(key("t77")));
    }

    @Test
    void a_relationship_to_nowhere_is_refused_by_name() {
        SystemGraph.Builder builder = small().relate(key("b"), RelationKind.CALLS, key("nowhere"), at(1));

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there is no node type:app:nowhere");
    }
}
