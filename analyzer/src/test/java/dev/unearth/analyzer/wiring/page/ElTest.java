package dev.unearth.analyzer.wiring.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ElTest {

    private static List<String> paths(String expression) {
        return El.chains(expression).stream().map(El.Chain::path).toList();
    }

    @Test
    void names_are_found_with_their_properties() {
        assertThat(paths("a.b.c")).containsExactly("a.b.c");
        assertThat(paths("a['b'].c")).containsExactly("a.b.c");
        assertThat(paths("a [ 'b' ] . c ")).containsExactly("a.b.c");
    }

    @Test
    void words_numbers_texts_and_functions_are_no_names() {
        assertThat(paths("not empty a.b and 1.5e3 gt c or 'x.y' eq \"z\" or true"))
                .containsExactly("a.b", "c");
        assertThat(paths("fn:length(a.b) > 0 ? x : y")).containsExactly("a.b", "x", "y");
    }

    @Test
    void calls_end_a_chain_and_their_arguments_are_looked_into() {
        assertThat(El.chains("bean.remove(item.id, other)"))
                .containsExactly(
                        new El.Chain(List.of("bean", "remove"), true, 2),
                        new El.Chain(List.of("item", "id"), false, 0),
                        new El.Chain(List.of("other"), false, 0));
        assertThat(El.chains("bean.all().size").get(0)).isEqualTo(new El.Chain(List.of("bean", "all"), true, 0));
    }

    @Test
    void an_index_stands_for_an_element() {
        assertThat(paths("list[status.index].name")).containsExactly("list.[]", "status.index");
    }

    @Test
    void an_expression_that_does_not_end_is_read_as_far_as_it_goes() {
        assertThat(paths("a.")).containsExactly("a");
        assertThat(paths("a['b")).containsExactly("a.b");
        assertThat(paths("a.b(")).containsExactly("a.b");
        assertThat(paths("'")).isEmpty();
    }

    @Test
    void only_a_whole_expression_is_one_chain() {
        assertThat(El.only(" #{a.b} ")).map(El.Chain::path).contains("a.b");
        assertThat(El.only("x #{a.b}")).isEmpty();
        assertThat(El.in("x #{a.b} ${c}")).containsExactly("a.b", "c");
    }
}
