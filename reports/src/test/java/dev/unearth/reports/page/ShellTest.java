package dev.unearth.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellTest {

    @Test
    void leaves_plain_words_alone() {
        assertThat(Shell.quoted("component:permits:fee.web")).isEqualTo("component:permits:fee.web");
    }

    @Test
    void makes_one_word_of_what_a_shell_would_take_apart_or_run() {
        assertThat(Shell.quoted("type:a:b.C$D; $(rm x) 'y'")).isEqualTo("'type:a:b.C$D; $(rm x) '\\''y'\\'''");
    }

    @Test
    void lets_no_line_break_through() {
        assertThat(Shell.quoted("a\nrm x")).isEqualTo("'a?rm x'");
    }
}
