package dev.unearth.reports.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void text_of_the_scanned_system_is_shown_and_not_rendered() {
        assertThat(Markdown.escaped("<img src=x> [a](javascript:1) *b* # c\n- d | e"))
                .isEqualTo("&lt;img src=x> \\[a\\](javascript:1) \\*b\\* \\# c - d \\| e");
    }

    @Test
    void code_cannot_leave_its_span() {
        assertThat(Markdown.code("a ``b`` c")).isEqualTo("```a ``b`` c```");
        assertThat(Markdown.code("`x")).isEqualTo("`` `x ``");
    }

    @Test
    void a_table_has_a_cell_per_column() {
        assertThat(new Markdown().table(List.of("a", "b"), List.of(List.of("1|2", "3"))))
                .hasToString("| a | b |\n| --- | --- |\n| 1\\|2 | 3 |\n");
    }
}
