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

    @Test
    void a_type_parameters_bound_decides_which_method_is_meant() {
        Linked linked = Linked.of("""
                import java.util.* ;
                class C {
                    static <T> T rethrow(T t) { return t; }
                    static <T extends Throwable> T rethrow(T t) { return t; }
                    static <T extends Collection<?>> T filled(T t, String s, Object... all) { return t; }
                    static <T extends CharSequence> T filled(T t, String s, Object... all) { return t; }
                    void m(Exception e, String s) { rethrow(e); rethrow(s); filled(s, "x"); }
                }
                """);

        assertThat(linked.callee("rethrow(e)")).isEqualTo("C#rethrow(Throwable)");
        assertThat(linked.callee("rethrow(s)")).isEqualTo("C#rethrow(Object)");
        assertThat(linked.callee("filled(s, \"x\")")).isEqualTo("C#filled(CharSequence,String,Object[])");
    }

    @Test
    void a_bound_is_seen_through_the_receiver_and_through_other_variables() {
        Linked linked = Linked.of("""
                import java.util.* ;
                abstract class Order<T> {
                    <E extends T> E least(Iterable<E> all) { return least(all.iterator()); }
                    <E extends T> E least(Iterator<E> all) { return null; }
                    static Integer of(Order<Number> order, List<Integer> list) { return order.least(list); }
                }
                """);

        assertThat(linked.callee("least(all.iterator())")).isEqualTo("Order#least(Iterator)");
        assertThat(linked.callee("order.least(list)")).isEqualTo("Order#least(Iterable)");
    }

    @Test
    void what_takes_values_above_a_wildcard_takes_those_above_its_bound() {
        Linked linked = Linked.of("""
                interface Sub<T> {} interface Con<T> {}
                class Flow<T> {
                    void subscribe(Sub<? super T> s) {} void subscribe(Con<? super T> c) {}
                    static <T> void m(Flow<? extends T> f, Sub<? super T> s, Con<? super T> c) { f.subscribe(s); f.subscribe(c); }
                }
                """);

        assertThat(linked.callee("f.subscribe(s)")).isEqualTo("Flow#subscribe(Sub)");
        assertThat(linked.callee("f.subscribe(c)")).isEqualTo("Flow#subscribe(Con)");
    }

    @Test
    void type_arguments_are_as_many_as_type_parameters() {
        Linked linked = Linked.of("""
                import java.util.* ;
                class C {
                    <E, L extends List<E>> void get(Collection<E> c) {}
                    <K, V, M extends Map<K, V>> void get(List<K> l) {}
                    void plain(Object o) {}
                    void m(ArrayList raw) { this.<Object, List<Object>>get(raw); this.<String>plain(raw); }
                }
                """);

        assertThat(linked.callee("this.<Object, List<Object>>get(raw)")).isEqualTo("C#get(Collection)");
        assertThat(linked.callee("this.<String>plain(raw)")).isEqualTo("C#plain(Object)");
    }

    @Test
    void what_is_not_inherited_does_not_stand_in_the_way_of_what_is_around() {
        Linked linked = Linked.of("""
                class Base { private int size; private void go() {} private static class Part {} }
                class Outer {
                    int size; void go() {} static class Part { void own() {} }
                    class Inner extends Base { int m(Part p) { go(); p.own(); return size; } }
                }
                """);

        assertThat(linked.callee("go()")).isEqualTo("Outer#go()");
        assertThat(linked.callee("p.own()")).isEqualTo("Outer$Part#own()");
        assertThat(linked.binding("size")).isEqualTo("Outer#size");
    }
}
