package dev.unearth.reports.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaTextTest {

    @Test
    void a_literal_cannot_be_left() {
        assertThat(JavaText.literal("a\"; System.exit(1); //\n\\u0022 caf\u00e9"))
                .isEqualTo("\"a\\\"; System.exit(1); //\\n\\\\u0022 caf\\u00e9\"");
    }

    @Test
    void a_comment_cannot_be_left() {
        assertThat(JavaText.comment("a */ b \\u002a/ <script>\nnext @Test"))
                .isEqualTo("a * / b &#92;u002a/ &lt;script> next &#64;Test");
    }
}
