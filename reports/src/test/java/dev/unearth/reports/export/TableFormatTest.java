package dev.unearth.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableFormatTest {

    private static final Table TABLE =
            Table.of("t", "name line").row("a,\"b\"\tc", 10).row("=1+1|<b>", 9).build();

    @Test
    void tsv_keeps_a_row_on_a_line() {
        assertThat(TableFormat.TSV.write(TABLE)).isEqualTo("name\tline\na,\"b\" c\t10\n=1+1|<b>\t9\n");
    }

    @Test
    void csv_quotes_what_needs_it_and_defuses_formulas() {
        assertThat(TableFormat.CSV.write(TABLE)).isEqualTo("name,line\n\"a,\"\"b\"\"\tc\",10\n'=1+1|<b>,9\n");
    }

    @Test
    void markdown_shows_what_would_be_markup() {
        assertThat(TableFormat.MD.write(TABLE)).endsWith("| =1+1\\|&lt;b> | 9 |\n");
    }

    @Test
    void json_gives_an_object_per_row() {
        assertThat(TableFormat.JSON.write(TABLE)).contains("\"name\" : \"a,\\\"b\\\"\\tc\"", "\"line\" : \"9\"");
    }

    @Test
    void a_terminal_gets_no_control_characters_and_aligned_columns() {
        Table table = Table.of("t", "a b").row("\u001b[31mred", "x").build();

        assertThat(TableFormat.TABLE.write(table)).isEqualTo("a         b\n?[31mred  x\n");
    }

    @Test
    void sorting_knows_that_lines_are_numbers_and_drops_doubles() {
        Table sorted =
                Table.of("t", "name line").row("a", 10).row("a", 9).row("a", 10).sorted();

        assertThat(sorted.rows()).containsExactly(List.of("a", "9"), List.of("a", "10"));
    }

    @Test
    void a_row_that_does_not_fit_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> Table.of("t", "a b").row("x").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[x]")
                .hasMessageContaining("[a, b]");
    }
}
