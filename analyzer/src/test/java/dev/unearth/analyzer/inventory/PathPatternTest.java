package dev.unearth.analyzer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of gitignore(5). */
class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "hello.*, hello.txt, true",
        "hello.*, a/hello.java, true",
        "/hello.*, hello.c, true",
        "/hello.*, a/hello.java, false",
        "doc/frotz, doc/frotz, true",
        "doc/frotz, a/doc/frotz, false",
        "foo/*, foo/test.json, true",
        "foo/*, foo/bar/hello.c, false",
        "**/foo, foo, true",
        "**/foo, a/b/foo, true",
        "**/foo/bar, a/foo/bar, true",
        "abc/**, abc/x/y, true",
        "abc/**, abc, false",
        "a/**/b, a/b, true",
        "a/**/b, a/x/y/b, true",
        "a/**/b, a/x/y/c, false",
        "a/**/b/**/c, a/b/x/b/y/c, true",
        "*.[oa], lib.a, true",
        "*.[!oa], lib.a, false",
        "file[0-9].txt, file7.txt, true",
        "a?c, abc, true",
        "a?c, a/c, false",
        "\\!important, !important, true",
        "\\#x, #x, true",
        "a*b*c, aXXbYYc, true",
        "a*b*c, aXXbYY, false",
    })
    void fits_as_in_the_manual_of_git(String pattern, String path, boolean fits) {
        assertThat(PathPattern.parse(pattern).orElseThrow().matches(path, false))
                .isEqualTo(fits);
    }

    @Test
    void a_slash_at_the_end_means_folders() {
        PathPattern pattern = PathPattern.parse("out/").orElseThrow();

        assertThat(pattern.matches("x/out", true)).isTrue();
        assertThat(pattern.matches("x/out", false)).isFalse();
    }

    @Test
    void blank_lines_and_comments_are_no_patterns() {
        assertThat(List.of("", "   ", "# x", "/", "!"))
                .allSatisfy(line -> assertThat(PathPattern.parse(line)).isEmpty());
    }

    @Test
    void takes_little_time_for_a_hostile_pattern() {
        String pattern = "*a".repeat(200) + "/**".repeat(200) + "/b";

        assertThat(PathPattern.parse(pattern).orElseThrow().matches("a".repeat(4000) + "/x".repeat(2000), false))
                .isFalse();
    }

    @Test
    void the_last_line_that_fits_decides() {
        IgnoreRules rules = IgnoreRules.of("root", List.of("*.java", "!Keep.java"));
        IgnoreRules inner = rules.within("a", "inner", List.of("Keep.java", "!Other.java"));

        assertThat(rules.ignoring("a/Keep.java", false)).isEmpty();
        assertThat(inner.ignoring("a/Keep.java", false)).contains("inner");
        assertThat(inner.ignoring("a/Other.java", false)).isEmpty();
        assertThat(inner.ignoring("a/Third.java", false)).contains("root");
    }
}
