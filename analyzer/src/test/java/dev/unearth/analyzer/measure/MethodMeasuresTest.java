package dev.unearth.analyzer.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Expr.BinaryOp;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Facts are put together by hand here, so that the measures stand without a parser. */
class MethodMeasuresTest {

    private static final SourceSpan HERE = SourceSpan.ofLines(3, 9);

    @Test
    void straight_code_has_one_path_and_no_cognitive_cost() {
        MethodMeasures measures = MethodMeasures.of(method(call(), call()));

        assertThat(measures).isEqualTo(new MethodMeasures(7, 2, 1, 0, 0));
    }

    @Test
    void a_method_without_body_has_lines_only() {
        assertThat(MethodMeasures.of(declaration(null))).isEqualTo(new MethodMeasures(7, 0, 0, 0, 0));
    }

    /** The worked example of docs/measures.md: {@code if (a && b) { for (;;) { f(); } } else { f(); }}. */
    @Test
    void the_documented_example_has_cyclomatic_4_and_cognitive_5() {
        Stmt example = when(all("a", "b"), block(loop(call())), block(call()));

        assertThat(MethodMeasures.of(method(example))).isEqualTo(new MethodMeasures(7, 4, 4, 5, 2));
    }

    @Test
    void an_else_if_costs_one_and_is_no_deeper_than_its_if() {
        Stmt chain = when(name("a"), call(), when(name("b"), call(), when(name("c"), call(), call())));

        assertThat(MethodMeasures.of(method(chain))).isEqualTo(new MethodMeasures(7, 7, 4, 4, 1));
    }

    @Test
    void an_if_in_the_block_of_an_else_is_nested() {
        Stmt nested = when(name("a"), call(), block(when(name("b"), call(), null)));

        assertThat(MethodMeasures.of(method(nested)).cognitive()).isEqualTo(1 + 1 + 2);
    }

    @Test
    void a_long_chain_of_else_if_needs_no_deep_stack() {
        Stmt chain = IntStream.range(0, 100_000)
                .mapToObj(i -> when(name("a"), call(), null))
                .reduce((last, next) -> when(next.condition(), next.then(), last))
                .orElseThrow();

        assertThat(MethodMeasures.of(method(chain)).cyclomatic()).isEqualTo(100_001);
    }

    @Test
    void each_change_of_the_operator_begins_a_new_sequence() {
        Expr mixed = join(BinaryOp.OR, all("a", "b", "c"), name("d"), all("e", "f"));

        MethodMeasures measures = MethodMeasures.of(method(when(mixed, call(), null)));

        assertThat(measures.cognitive()).isEqualTo(1 + 3);
        assertThat(measures.cyclomatic()).isEqualTo(1 + 1 + 5);
    }

    @Test
    void a_negation_begins_a_new_sequence_and_parentheses_do_not() {
        Expr inParentheses = join(BinaryOp.AND, name("a"), new Expr.Parens(0, all("b", "c"), HERE));
        Expr negated = join(
                BinaryOp.AND,
                name("a"),
                new Expr.Unary(0, Expr.UnaryOp.NOT, new Expr.Parens(0, all("b", "c"), HERE), HERE));

        assertThat(MethodMeasures.of(method(when(inParentheses, call(), null))).cognitive())
                .isEqualTo(2);
        assertThat(MethodMeasures.of(method(when(negated, call(), null))).cognitive())
                .isEqualTo(3);
    }

    @Test
    void a_switch_costs_once_but_every_case_is_a_path() {
        Stmt select = new Stmt.Switch(name("a"), List.of(arm("1", "2"), arm("3"), arm()), List.of(), HERE);

        MethodMeasures measures = MethodMeasures.of(method(select));

        assertThat(measures.cyclomatic()).isEqualTo(1 + 3);
        assertThat(measures.cognitive()).isEqualTo(1);
    }

    @Test
    void a_catch_counts_and_deepens_while_try_and_finally_do_not() {
        Stmt.Catch clause = new Stmt.Catch(
                new Member.Parameter(
                        Modifiers.NONE,
                        new TypeRef.Primitive(TypeRef.PrimitiveKind.INT, List.of(), HERE),
                        false,
                        "e",
                        HERE),
                block(when(name("a"), call(), null)),
                HERE);
        Stmt attempt = new Stmt.Try(
                List.of(), block(when(name("b"), call(), null)), List.of(clause), block(call()), List.of(), HERE);

        assertThat(MethodMeasures.of(method(attempt))).isEqualTo(new MethodMeasures(7, 6, 4, 1 + 1 + 2, 2));
    }

    @Test
    void a_lambda_belongs_to_its_method_and_an_anonymous_class_does_not() {
        Stmt branch = when(name("a"), call(), null);
        Expr lambda = new Expr.Lambda(0, List.of(), true, null, block(branch), HERE);
        Expr anonymous = new Expr.New(
                0,
                null,
                List.of(),
                new TypeRef.Named(0, null, "Runnable", List.of(), null, HERE),
                List.of(),
                List.of(method(branch)),
                HERE);

        MethodMeasures withLambda = MethodMeasures.of(method(expression(lambda)));
        MethodMeasures withClass = MethodMeasures.of(method(expression(anonymous)));

        assertThat(withLambda).isEqualTo(new MethodMeasures(7, 3, 2, 2, 2));
        assertThat(withClass).isEqualTo(new MethodMeasures(7, 1, 1, 0, 0));
    }

    @Test
    void a_jump_to_a_label_costs_one_and_a_plain_jump_nothing() {
        Stmt labelled = loop(new Stmt.Break("outer", List.of(), HERE));
        Stmt plain = loop(new Stmt.Break(null, List.of(), HERE));

        assertThat(MethodMeasures.of(method(labelled)).cognitive()).isEqualTo(2);
        assertThat(MethodMeasures.of(method(plain)).cognitive()).isEqualTo(1);
    }

    @Test
    void initialisers_add_up() {
        MethodMeasures block = MethodMeasures.of(
                new Member.InitializerDecl(true, block(when(name("a"), call(), null)), List.of(), HERE));
        MethodMeasures field = MethodMeasures.of(new Member.Variable(
                new TypeRef.Primitive(TypeRef.PrimitiveKind.INT, List.of(), HERE),
                "f",
                new Expr.Conditional(0, name("a"), name("b"), name("c"), HERE),
                SourceSpan.ofLines(2, 2)));

        assertThat(block.plus(field)).isEqualTo(new MethodMeasures(8, 2, 3, 2, 1));
    }

    private static Member.MethodDecl method(Stmt... statements) {
        return declaration(block(statements));
    }

    private static Member.MethodDecl declaration(Stmt.@Nullable Block body) {
        return new Member.MethodDecl(
                Member.MethodKind.METHOD,
                Modifiers.NONE,
                List.of(),
                null,
                "m",
                3,
                null,
                List.of(),
                List.of(),
                body,
                null,
                List.of(),
                HERE);
    }

    private static Stmt.Block block(Stmt... statements) {
        return new Stmt.Block(List.of(statements), List.of(), HERE);
    }

    private static Stmt expression(Expr expr) {
        return new Stmt.Expression(expr, List.of(), HERE);
    }

    private static Stmt call() {
        return expression(new Expr.Call(0, null, List.of(), "f", 3, List.of(), HERE));
    }

    private static Stmt loop(Stmt body) {
        return new Stmt.For(List.of(expression(name("i"))), null, List.of(), body, List.of(), HERE);
    }

    private static Stmt.If when(Expr condition, Stmt then, @Nullable Stmt otherwise) {
        return new Stmt.If(condition, then, otherwise, List.of(), HERE);
    }

    private static Expr.SwitchCase arm(String... labels) {
        List<Expr.CaseLabel> values = Arrays.stream(labels)
                .map(label -> new Expr.CaseLabel(name(label), null))
                .toList();
        return new Expr.SwitchCase(values, values.isEmpty(), null, false, List.of(call()), List.of(), HERE);
    }

    private static Expr name(String name) {
        return new Expr.Name(0, name, HERE);
    }

    private static Expr all(String... names) {
        return join(BinaryOp.AND, Stream.of(names).map(MethodMeasuresTest::name).toArray(Expr[]::new));
    }

    private static Expr join(BinaryOp op, Expr... operands) {
        return new Expr.Binary(0, op, List.of(operands), HERE);
    }
}
