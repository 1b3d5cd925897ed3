package dev.unearth.analyzer.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.Comment;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaReaderTest {

    @Test
    void a_run_of_one_operator_is_flat() {
        Expr.Binary sum = (Expr.Binary) initializer("class A { int x = a + b + (c + d) - e; }");

        assertThat(sum.op()).isEqualTo(Expr.BinaryOp.MINUS);
        assertThat(((Expr.Binary) sum.operands().get(0)).operands()).hasSize(3);
    }

    @Test
    void twenty_thousand_concatenated_strings_are_one_expression() {
        String source = "class A { String s = \"\"" + " + \"x\"".repeat(20_000) + "; }";

        assertThat(((Expr.Binary) initializer(source)).operands()).hasSize(20_001);
    }

    @Test
    void nesting_three_thousand_deep_is_read() {
        String source = "class A { int x = " + "(".repeat(3000) + "1" + ")".repeat(3000) + "; }";

        JavaFacts facts = read(source);

        assertThat(facts.flaws()).isEmpty();
        assertThat(facts.expressionCount()).isEqualTo(3001);
    }

    @Test
    void a_text_too_long_to_be_source_is_a_flaw_over_all_of_it() {
        JavaFacts facts = read("class A { String s = \"" + "x".repeat(6_000_000) + "\"; }");

        assertThat(facts.types()).isEmpty();
        assertThat(facts.flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.span()).isEqualTo(SourceSpan.ofLines(1, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { int enum = 1; void f(int assert) { g(enum, assert); } }",
                "class A extends Thread { void f() { yield(); Thread.yield(); } int record, var, sealed; }",
                "class A { int y\\u003b void f() { \\u0067(\"\\u00e9\\u0022); } }",
                "class A { int f(int x) { return switch (x) { case 1: yield 3; default: { yield -x; } }; } }",
                "import module java.base; void main() { IO.println(1); }",
                "class A { void f(Object o) { if (o instanceof R(int x, var _) && x > 1) { } } }",
                "\uFEFFclass A { }\r\n\u001A",
            })
    void reads_java_of_every_age(String source) {
        JavaFacts facts = read(source);

        assertThat(facts.flaws()).isEmpty();
        assertThat(facts.types()).hasSize(1);
    }

    @Test
    void an_unqualified_yield_is_a_call_in_a_file_that_says_nothing_of_its_level() {
        assertThat(firstStatement("class A { void f() { yield(); } }"))
                .isInstanceOfSatisfying(
                        Stmt.Expression.class, stmt -> assertThat(stmt.expr()).isInstanceOf(Expr.Call.class));
    }

    @Test
    void unicode_escapes_are_resolved_in_names_and_kept_in_literals() {
        Expr.Binary sum = (Expr.Binary) initializer("class A { int x = \\u0061b + \"\\u0061\"; }");

        assertThat(((Expr.Name) sum.operands().get(0)).name()).isEqualTo("ab");
        assertThat(((Expr.Literal) sum.operands().get(1)).text()).isEqualTo("\"\\u0061\"");
    }

    @Test
    void comments_go_to_what_they_stand_before_in_or_behind() {
        String source = """
                class A {
                    /** the fee */
                    // in cents
                    int fee, /* paid */ paid; // see FEES
                    // loose
                }
                """;

        Member field = read(source).types().get(0).members().get(0);

        assertThat(field.comments())
                .extracting(Comment::text)
                .containsExactly("/** the fee */", "// in cents", "/* paid */", "// see FEES");
        assertThat(read(source).types().get(0).comments()).isEmpty();
    }

    @Test
    void lines_are_counted_as_code_comment_or_blank() {
        JavaFacts facts = read("/* a\n\n */\nclass A { // b\n\n  // c\n}\n");

        assertThat(facts.lines()).isEqualTo(new JavaFacts.LineCounts(7, 2, 4, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { int g( { } void f() { } int z; }",
                "class A { int x = ; void f() { } int z; }",
                "class A { String s = \"abc; \n int y; void f() { } int z; }",
                "class A { # void f() { } int z; }",
                "class A { void f() { } int z;",
                "class A { void f() { } int z; } }",
            })
    void members_beside_a_syntax_error_survive(String source) {
        JavaFacts facts = read(source);

        assertThat(facts.flaws()).isNotEmpty();
        assertThat(facts.types().get(0).members())
                .anyMatch(member -> member instanceof Member.MethodDecl method
                        && method.name().equals("f"))
                .anyMatch(member -> member instanceof Member.FieldDecl field
                        && field.variables().get(0).name().equals("z"));
    }

    @Test
    void statements_beside_a_syntax_error_survive() {
        JavaFacts facts = read("class A { void f() { a(; b(); } }");

        assertThat(facts.flaws())
                .containsExactly(new JavaFacts.SyntaxFlaw(new SourceSpan(1, 22, 1, 24), "Unexpected \";\""));
        assertThat(((Member.MethodDecl) facts.types().get(0).members().get(0))
                        .body()
                        .statements())
                .hasSize(2)
                .first()
                .isInstanceOf(Stmt.Broken.class);
    }

    @Test
    void a_flaw_covers_what_the_parser_dropped_before_the_error_too() {
        JavaFacts facts = read("""
                class A {
                    void f() {
                        kept();
                        broken(a,
                            b c);
                        kept();
                    }
                    void g() {
                        dropped();
                        > x;
                    }
                }
                """);

        assertThat(facts.flaws())
                .extracting(JavaFacts.SyntaxFlaw::span)
                .containsExactly(new SourceSpan(4, 9, 5, 17), new SourceSpan(8, 14, 11, 5));
    }

    @Test
    void parameters_of_a_lambda_without_an_arrow_are_a_flaw() {
        JavaFacts facts = read("class A { void f() { a(); (); } }");

        assertThat(facts.flaws())
                .containsExactly(new JavaFacts.SyntaxFlaw(
                        new SourceSpan(1, 27, 1, 28), "Parameters of a lambda without its arrow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "not java at all", "\u0000\u0001\u0002", "}}}}", "{{{{", "\"", "/*", "class"})
    void nothing_makes_it_throw(String source) {
        assertThat(read(source).lines().total()).isPositive();
    }

    private static JavaFacts read(String source) {
        return new JavaReader().read(source, 0);
    }

    private static Expr initializer(String source) {
        List<Member> members = read(source).types().get(0).members();
        return ((Member.FieldDecl) members.get(0)).variables().get(0).initializer();
    }

    private static Stmt firstStatement(String source) {
        List<Member> members = read(source).types().get(0).members();
        return ((Member.MethodDecl) members.get(0)).body().statements().get(0);
    }
}
