package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Overloads that differ in the functions they take (language specification 15.12.2.1, 15.12.2.2, 15.12.2.5). */
class FunctionOverloadsTest {

    private static final String FRAME = """
            import java.util.* ;
            import java.util.concurrent.* ;
            import java.util.function.* ;
            class Test {
            %s
            }
            """;

    private static void assertAsJavac(String members) {
        assertThat(SourceLinks.againstJavac(17, FRAME.formatted(members))).isEmpty();
    }

    @Test
    void what_the_body_of_a_lambda_returns_decides_between_primitive_and_object() {
        assertAsJavac("""
                static void take(IntSupplier s) {} static void take(Supplier<Integer> s) {}
                static void map(Function<String, Integer> f) {} static void map(ToIntFunction<String> f) {}
                int number() { return 1; }
                Integer boxed() { return 1; }
                static <T> T same(T t) { return t; }
                void m(List<String> list, boolean c) {
                    take(() -> number());
                    take(() -> boxed());
                    take(() -> list.size());
                    take(() -> list.get(0).length());
                    take(() -> { int i = list.size(); return i; });
                    take(() -> { Integer i = list.size(); return i; });
                    take(() -> same(1));
                    take(() -> c ? 1 : 2);
                    take(() -> new Integer(2));
                    map((String s) -> s.length());
                    map((String s) -> Integer.valueOf(s.length()));
                    map((String s) -> { if (c) return 1; return s.length(); });
                }
                """);
    }

    @Test
    void a_lambda_that_gives_nothing_cannot_be_a_function_that_gives_something() {
        assertAsJavac("""
                void nothing() {}
                String something() { return ""; }
                void m(ExecutorService pool) throws Exception {
                    pool.submit(() -> nothing());
                    pool.submit(() -> something());
                    pool.submit(() -> { nothing(); });
                    pool.submit(() -> { throw new Exception(); });
                    pool.submit(this::something);
                    pool.submit(() -> something()).get().trim();
                }
                """);
    }

    @Test
    void results_decide_whether_a_method_can_be_called() {
        assertAsJavac("""
                interface Text { String get(); }
                interface Number2 { Number get(); }
                interface Anything { Object get(); }
                static void take(Text t) {} static void take(Number2 t) {}
                static void wide(Text t) {} static void wide(Anything t) {}
                static void twice(Supplier<IntSupplier> s) {} static void twice(Callable<Supplier<Integer>> s) {}
                void m(StringBuilder b, List<String> names, List<Integer> numbers) {
                    take(() -> b.toString());
                    take(() -> names.get(0));
                    take(() -> numbers.get(0));
                    take(() -> 1);
                    wide(() -> "x");
                    wide(() -> numbers.get(0));
                    twice(() -> () -> names.size());
                    twice(() -> () -> Integer.valueOf(1));
                }
                """);
    }

    @Test
    void written_parameters_of_a_lambda_are_those_of_the_function() {
        assertAsJavac("""
                interface OfText { void take(String s); }
                interface OfNumber { void take(Integer s); }
                static void each(OfText t) {} static void each(OfNumber t) {}
                void m() {
                    each((String s) -> s.trim());
                    each((Integer i) -> i.intValue());
                    each((final Integer i) -> { i.intValue(); });
                }
                """);
    }

    @Test
    void a_method_reference_that_means_one_method_decides_by_it() {
        assertAsJavac("""
                interface Action { void run() throws Exception; }
                interface Eater<T> { void eat(T t) throws Exception; }
                static class Pair { String left() { return ""; } int right() { return 0; } static int order(Pair a, Pair b) { return 0; } }
                static void then(Action a) {} static <T> void then(Eater<T> e) {}
                static void by(Comparator<Pair> c) {} static void by(Function<Pair, ?> f) {}
                static void key(ToIntFunction<Pair> f) {} static void key(Function<Pair, Object> f) {}
                static void pairs(BiFunction<Pair, Pair, Object> f) {} static void pairs(Function<Pair, Object> f) {}
                static void make(Supplier<Object> s) {} static void make(Function<String, Object> s) {}
                static class Named { Named(String s) {} }
                interface OfText { void take(String s); }
                interface OfNumber { void take(Integer s); }
                static void each(OfText t) {} static void each(OfNumber t) {}
                static void number(Integer i) {}
                static void get(IntSupplier s) {} static void get(Supplier<String> s) {}
                void m(Runnable r, Pair p, boolean c) {
                    then(r::run);
                    by(Pair::order);
                    by(Pair::left);
                    key(Pair::left);
                    key(Pair::right);
                    pairs(Pair::order);
                    pairs(Pair::left);
                    make(Named::new);
                    each(Test::number);
                    get(p::right);
                    get(p::left);
                    get((p::right));
                    key(c ? Pair::right : Pair::right);
                }
                """);
    }

    @Test
    void a_cast_goes_around_the_whole_reference() {
        assertAsJavac("""
                static class Lazy<T> implements Supplier<T> { public T get() { return null; } static <T> Lazy<T> of(Supplier<? extends T> s) { return null; } }
                interface Own<R> extends Supplier<R> { default Own<R> kept() { return (Own<R> & java.io.Serializable) Lazy.of(this)::get; } }
                """);
    }

    @Test
    void a_type_variable_may_stand_before_the_colons() {
        assertAsJavac("""
                static <T> List<T> sort(Comparator<? super T> c, List<T> l) { return l; }
                static <T> List<T> sort(Function<? super T, Integer> c, List<T> l) { return l; }
                static <U extends Comparable<? super U>> void m(List<U> l) { sort(U::compareTo, l); }
                """);
    }

    @Test
    void bodies_are_told_of_once() {
        Linked linked = Linked.of("""
                import java.util.function.* ;
                class C {
                    static void take(IntSupplier s) {} static void take(Supplier<Integer> s) {}
                    void m() { take(() -> { int i = missing(1); Object o = new Object() { int n() { return absent; } }; return i; }); take(() -> gone()); }
                }
                """);

        assertThat(linked.problems()).hasSize(3);
        assertThat(linked.unit().callCount()).isEqualTo(new LinkedUnit.CallCount(5, 3));
    }
}
