package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverloadsTest {

    @Test
    void subtyping_comes_before_boxing_before_varargs() {
        Linked linked = Linked.of("""
                class C {
                    void m(long l) {} void m(Integer i) {} void m(Object o) {} void m(int... is) {}
                    void only(Object o) {} void only(int... is) {}
                    void t(short s, byte b) { m(1); m(1, 2); m('c'); m("s"); m(); only(b); m(1.5f); }
                }
                """);

        assertThat(linked.callee("m(1)")).isEqualTo("C#m(long)");
        assertThat(linked.callee("m(1, 2)")).isEqualTo("C#m(int[])");
        assertThat(linked.callee("m('c')")).isEqualTo("C#m(long)");
        assertThat(linked.callee("m(\"s\")")).isEqualTo("C#m(Object)");
        assertThat(linked.callee("m()")).isEqualTo("C#m(int[])");
        assertThat(linked.callee("only(b)")).isEqualTo("C#only(Object)");
        assertThat(linked.callee("m(1.5f)")).isEqualTo("C#m(Object)");
    }

    @Test
    void the_most_specific_wins_and_null_takes_it_too() {
        Linked linked = Linked.of("""
                class C {
                    static void m(Object o) {} static void m(CharSequence c) {} static void m(String s) {}
                    void n(char[] c) {} void n(Object o) {}
                    void t(StringBuffer b, Integer i) { m(null); m(b); m(i); n(null); m(b + "x"); m(i == null ? "a" : "b"); }
                }
                """);

        assertThat(linked.callee("m(null)")).isEqualTo("C#m(String)");
        assertThat(linked.callee("m(b)")).isEqualTo("C#m(CharSequence)");
        assertThat(linked.callee("m(i)")).isEqualTo("C#m(Object)");
        assertThat(linked.callee("n(null)")).isEqualTo("C#n(char[])");
        assertThat(linked.callee("m(b + \"x\")")).isEqualTo("C#m(String)");
        assertThat(linked.callee("m(i == null ? \"a\" : \"b\")")).isEqualTo("C#m(String)");
    }

    @Test
    void numbers_are_promoted() {
        Linked linked = Linked.of("""
                class C {
                    void m(int i) {} void m(long l) {} void m(double d) {} void m(boolean b) {}
                    void t(byte b, long l, float f, Integer boxed) { m(b + b); m(b + l); m(f * l); m(-b); m(l << 1); m(b < l); m(boxed + 1L); m(~b); }
                }
                """);

        assertThat(linked.callee("m(b + b)")).isEqualTo("C#m(int)");
        assertThat(linked.callee("m(b + l)")).isEqualTo("C#m(long)");
        assertThat(linked.callee("m(f * l)")).isEqualTo("C#m(double)");
        assertThat(linked.callee("m(-b)")).isEqualTo("C#m(int)");
        assertThat(linked.callee("m(l << 1)")).isEqualTo("C#m(long)");
        assertThat(linked.callee("m(b < l)")).isEqualTo("C#m(boolean)");
        assertThat(linked.callee("m(boxed + 1L)")).isEqualTo("C#m(long)");
        assertThat(linked.callee("m(~b)")).isEqualTo("C#m(int)");
    }

    @Test
    void private_methods_of_strangers_are_out_of_reach() {
        Linked linked = Linked.of("""
                class A { private void m(String s) {} void m(Object o) {} void own() { m("own"); } }
                class B extends A { void t() { m("strange"); } }
                """);

        assertThat(linked.callee("m(\"own\")")).isEqualTo("A#m(String)");
        assertThat(linked.callee("m(\"strange\")")).isEqualTo("A#m(Object)");
    }

    @Test
    void static_methods_of_interfaces_are_not_inherited() {
        Linked linked = Linked.of("""
                interface Base { static void join(String a, String b) {} }
                interface Seq extends Base { static void join(Object... all) {} static void m() { join("a", "b"); } }
                """);

        assertThat(linked.callee("join(\"a\", \"b\")")).isEqualTo("Seq#join(Object[])");
    }
}
