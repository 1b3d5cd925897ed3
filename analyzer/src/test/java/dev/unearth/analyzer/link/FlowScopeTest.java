package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where pattern variables are in scope (language specification 6.3.1, 6.3.2): a field of the same name is meant everywhere else. */
class FlowScopeTest {

    private static final String FRAME = """
            class Test {
                static class Own { void own() {} int size() { return 0; } boolean is() { return true; } }
                static class Far extends Own { int size() { return 1; } void own() {} boolean is() { return false; } }
                Own v = new Own();
                Own w = new Own();
                void use(Own o) {}
                void use(Far f) {}
                Object next() { return v; }
            %s
            }
            """;

    private static void assertAsJavac(String members) {
        assertThat(SourceLinks.againstJavac(17, FRAME.formatted(members))).isEmpty();
    }

    @Test
    void operators_pass_variables_on_only_where_they_are_decided() {
        assertAsJavac("""
                boolean and(Object o) { return o instanceof Far v && v.is() && v.size() > 1; }
                boolean or(Object o) { return o instanceof Far v || v.is(); }
                boolean not(Object o) { return !(o instanceof Far v) || v.is(); }
                boolean twice(Object o) { return !!(o instanceof Far v) && v.is(); }
                boolean mixed(Object o) { return (o instanceof Far v && v.is()) || v.is(); }
                boolean alone(Object o) { return o instanceof Far v & v.is(); }
                boolean both(Object o, Object p) { return !(!(o instanceof Far v) || !(p instanceof Far w)) && v.is() && w.is(); }
                int conditional(Object o) { return o instanceof Far v ? v.size() : v.size(); }
                int negated(Object o) { return !(o instanceof Far v) ? v.size() : v.size(); }
                boolean kept(Object o) { return (o instanceof Far v ? v.is() : false) && v.is(); }
                """);
    }

    @Test
    void arguments_keep_their_variables_to_themselves() {
        assertAsJavac("""
                boolean call(Object o) { return Boolean.valueOf(o instanceof Far v && v.is()) && v.is(); }
                boolean equal(Object o) { return (o instanceof Far v) == v.is(); }
                boolean f = next() instanceof Far v && v.is(), g = v.is();
                boolean assigned(Object o) { boolean b; return (b = o instanceof Far v) && v.is(); }
                """);
    }

    @Test
    void a_branch_that_is_left_leaves_the_variable_to_what_follows() {
        assertAsJavac("""
                void absent(Object o) { if (!(o instanceof Far v)) return; v.own(); }
                void present(Object o) { if (o instanceof Far v) return; v.own(); }
                void inside(Object o) { if (o instanceof Far v) { v.own(); } else { v.own(); } v.own(); }
                void otherwise(Object o) { if (!(o instanceof Far v)) { v.own(); } else { v.own(); } v.own(); }
                void thrown(Object o) { if (!(o instanceof Far v)) { throw new IllegalStateException(); } else { v.own(); } v.own(); }
                void elseLeft(Object o) { if (o instanceof Far v) { v.own(); } else { return; } v.own(); }
                void bothWays(Object o) { if (!(o instanceof Far v)) { if (o == null) return; else throw new Error(); } v.own(); }
                void oneWay(Object o) { if (!(o instanceof Far v)) { if (o == null) return; } v.own(); }
                void tried(Object o) { if (!(o instanceof Far v)) { try { next(); } finally { return; } } v.own(); }
                void caught(Object o) { if (!(o instanceof Far v)) { try { return; } catch (Error e) { } } v.own(); }
                void locked(Object o) { if (!(o instanceof Far v)) synchronized (this) { return; } v.own(); }
                void endless(Object o) { if (!(o instanceof Far v)) { for (;;) { next(); } } v.own(); }
                void breaking(Object o) { if (!(o instanceof Far v)) { while (true) { break; } } v.own(); }
                void nested(Object o) { { if (!(o instanceof Far v)) return; v.own(); } v.own(); }
                void labeled(Object o) { a: if (!(o instanceof Far v)) { break a; } v.own(); }
                void switched(Object o, int i) {
                    if (!(o instanceof Far v)) { switch (i) { case 1: return; default: throw new Error(); } }
                    v.own();
                }
                void switchLeft(Object o, int i) {
                    if (!(o instanceof Far v)) { switch (i) { case 1: break; default: throw new Error(); } }
                    v.own();
                }
                static final boolean ON = true;
                void constant(Object o) { if (!(o instanceof Far v)) { do { next(); } while (ON); } v.own(); }
                """);
    }

    @Test
    void loops_hand_over_what_holds_at_their_end() {
        assertAsJavac("""
                void whilst(Object o) { while (!(o instanceof Far v)) { v.own(); o = next(); } v.own(); }
                void inside(Object o) { while (o instanceof Far v) { v.own(); o = next(); } v.own(); }
                void broken(Object o) { while (!(o instanceof Far v)) { if (o == null) break; } v.own(); }
                void innerBreak(Object o) { while (!(o instanceof Far v)) { for (;;) { break; } } v.own(); }
                void continued(Object o) { while (!(o instanceof Far v)) { if (o == null) continue; v.own(); } v.own(); }
                void until(Object o) { do { v.own(); o = next(); } while (!(o instanceof Far v)); v.own(); }
                void counted(Object o) { for (int i = 0; !(o instanceof Far v); i++) { v.own(); o = next(); } v.own(); }
                void updated(Object o) { for (; o instanceof Far v && v.is(); v.own()) { v.own(); o = next(); } v.own(); }
                void labeled(Object o) { a: while (!(o instanceof Far v)) { while (true) { break a; } } v.own(); }
                """);
    }

    @Test
    void statements_of_one_arm_keep_their_patterns_from_the_next() {
        assertAsJavac("""
                void arms(Object o, int i) {
                    switch (i) {
                        case 1: Far w; if (!(o instanceof Far v)) return; v.own();
                        case 2: w = new Far(); w.own(); v.own();
                    }
                    v.own();
                    w.own();
                }
                int yielded(Object o, int i) {
                    return switch (i) { case 1 -> { if (!(o instanceof Far v)) yield v.size(); yield v.size(); } default -> v.size(); };
                }
                """);
    }

    @Test
    void lambdas_see_what_is_in_scope_around_them() {
        assertAsJavac("""
                void later(Object o) {
                    if (!(o instanceof Far v)) { Runnable r = () -> v.own(); return; }
                    Runnable r = () -> v.own();
                    java.util.function.Predicate<Object> p = x -> !(x instanceof Far w) || w.is();
                    w.own();
                    boolean b = o instanceof Far w && java.util.Optional.of(w).filter(x -> w.is()).isPresent();
                }
                """);
    }

    @Test
    void parts_of_record_patterns_and_guards_are_in_scope_where_the_whole_matches() {
        Linked linked = Linked.at(21, """
                record Pair<A, B>(A left, B right) {}
                class Far { boolean is() { return true; } int far() { return 0; } }
                class Use {
                    Use v; Use w;
                    int far() { return 1; }
                    int use(Object o, Pair<Far, Pair<String, Far>> pair) {
                        if (!(pair instanceof Pair<Far, Pair<String, Far>>(Far v, Pair<String, Far>(var text, var w)))) return v.far() + 0;
                        text.trim();
                        int sum = v.far() + w.far() + 1;
                        return switch (o) {
                            case Far a when a.is() && pair.left() instanceof Far b -> b.far();
                            case Pair(Far c, var d) -> c.far() + 2;
                            default -> sum;
                        };
                    }
                    int after(Object o) {
                        switch (o) {
                            case Far v: return v.far() + 3;
                            default: return v.far() + 4;
                        }
                    }
                    boolean either(Object o) { return !(o instanceof Pair(Far v, var w)) ? v.far() > 5 : v.far() > 6; }
                }
                """);

        assertThat(linked.callee("v.far()")).isEqualTo("Use#far()");
        assertThat(linked.callee("text.trim()")).isEqualTo("java.lang.String#trim()");
        assertThat(linked.callees("v.far()"))
                .containsExactly("Use#far()", "Far#far()", "Far#far()", "Use#far()", "Use#far()", "Far#far()");
        assertThat(linked.callee("w.far()")).isEqualTo("Far#far()");
        assertThat(linked.callee("b.far()")).isEqualTo("Far#far()");
        assertThat(linked.callee("c.far()")).isEqualTo("Far#far()");
        assertThat(linked.problems()).isEmpty();
    }
}
