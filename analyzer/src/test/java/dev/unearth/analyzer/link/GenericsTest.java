package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GenericsTest {

    @Test
    void arguments_of_the_receiver_go_through_supertypes() {
        Linked linked = Linked.of("""
                import java.util.* ;
                class Fees extends ArrayList<Fee> {}
                class Fee { int cents() { return 0; } }
                class Use<T extends Fee> {
                    Map<String, List<Fee>> map; T one; List raw;
                    void m(Fees fees, List<? extends Fee> some, List<? super Fee> sink) {
                        fees.get(0).cents();
                        map.get("a").iterator().next().cents();
                        map.entrySet().iterator().next().getValue().get(1).cents();
                        some.get(0).cents();
                        one.cents();
                        sink.get(0);
                        raw.get(0);
                    }
                }
                """);

        assertThat(linked.callee("fees.get(0).cents()")).isEqualTo("Fee#cents()");
        assertThat(linked.callee("map.get(\"a\").iterator().next().cents()")).isEqualTo("Fee#cents()");
        assertThat(linked.callee("map.entrySet().iterator().next().getValue().get(1).cents()"))
                .isEqualTo("Fee#cents()");
        assertThat(linked.callee("some.get(0).cents()")).isEqualTo("Fee#cents()");
        assertThat(linked.callee("one.cents()")).isEqualTo("Fee#cents()");
        assertThat(linked.type("sink.get(0)")).isEqualTo("Object");
        assertThat(linked.type("raw.get(0)")).isEqualTo("Object");
    }

    @Test
    void arguments_of_generic_methods_are_inferred() {
        Linked linked = Linked.of("""
                import java.util.* ;
                class Use {
                    static <T extends Comparable<T>> T max(T a, T b) { return a; }
                    void take(List<Integer> l) {} void take(String s) {}
                    void m(boolean c) {
                        Arrays.asList("a", "b").get(0).trim();
                        List<String> empty = Collections.emptyList();
                        max("a", "b").length();
                        Collections.<Integer>emptyList().get(0).intValue();
                        Map<String, Integer> counts = new HashMap<>();
                        take(Collections.emptyList());
                        Arrays.asList(1, 2.0).get(0).doubleValue();
                        new ArrayList<>(counts.keySet()).get(0).trim();
                        getClass().getName();
                    }
                }
                """);

        assertThat(linked.callee("Arrays.asList(\"a\", \"b\").get(0).trim()")).isEqualTo("java.lang.String#trim()");
        assertThat(linked.type("Collections.emptyList()")).isEqualTo("List<String>");
        assertThat(linked.callee("max(\"a\", \"b\").length()")).isEqualTo("java.lang.String#length()");
        assertThat(linked.callee("Collections.<Integer>emptyList().get(0).intValue()"))
                .isEqualTo("java.lang.Integer#intValue()");
        assertThat(linked.type("new HashMap<>()")).isEqualTo("HashMap<String, Integer>");
        assertThat(linked.callee("take(Collections.emptyList())")).isEqualTo("Use#take(List)");
        assertThat(linked.callee("Arrays.asList(1, 2.0).get(0).doubleValue()"))
                .isEqualTo("java.lang.Number#doubleValue()");
        assertThat(linked.callee("new ArrayList<>(counts.keySet()).get(0).trim()"))
                .isEqualTo("java.lang.String#trim()");
        assertThat(linked.type("getClass()")).isEqualTo("Class<? extends Use>");
    }

    @Test
    void lambdas_get_their_parameters_from_where_they_go() {
        Linked linked = Linked.of("""
                import java.util.* ;
                import java.util.function.* ;
                import java.util.stream.* ;
                class Fee { int cents() { return 0; } String name() { return ""; } static int order(Fee a, Fee b) { return 0; } }
                class Use {
                    void m(List<Fee> fees) {
                        fees.forEach(f -> f.cents());
                        fees.stream().map(x -> x.name()).filter(n -> n.isEmpty()).findFirst().get().trim();
                        Function<Fee, String> named = Fee::name;
                        fees.sort(Comparator.comparing(c -> c.name()));
                        fees.sort(Fee::order);
                        fees.stream().collect(Collectors.groupingBy(g -> g.name())).get("x").get(0).cents();
                        Runnable later = () -> { Fee mine = fees.get(0); mine.cents(); };
                    }
                }
                """);

        assertThat(linked.callee("f.cents()")).isEqualTo("Fee#cents()");
        assertThat(linked.callee("n.isEmpty()")).isEqualTo("java.lang.String#isEmpty()");
        assertThat(linked.callee("fees.stream().map(x -> x.name()).filter(n -> n.isEmpty()).findFirst().get().trim()"))
                .isEqualTo("java.lang.String#trim()");
        assertThat(linked.callee("Fee::name")).isEqualTo("Fee#name()");
        assertThat(linked.callee("c.name()")).isEqualTo("Fee#name()");
        assertThat(linked.callee("Fee::order")).isEqualTo("Fee#order(Fee,Fee)");
        assertThat(linked.callee(
                        "fees.stream().collect(Collectors.groupingBy(g -> g.name())).get(\"x\").get(0).cents()"))
                .isEqualTo("Fee#cents()");
        assertThat(linked.callee("mine.cents()")).isEqualTo("Fee#cents()");
        assertThat(linked.problems()).isEmpty();
    }

    @Test
    void a_lambda_chooses_among_overloads_by_its_form() {
        Linked linked = Linked.of("""
                import java.util.concurrent.* ;
                class Use {
                    void m(ExecutorService pool) throws Exception {
                        pool.submit(() -> { run(); });
                        pool.submit(() -> "value").get().trim();
                    }
                    void run() {}
                }
                """);

        assertThat(linked.callee("pool.submit(() -> { run(); })"))
                .isEqualTo("java.util.concurrent.ExecutorService#submit(Runnable)");
        assertThat(linked.callee("pool.submit(() -> \"value\").get().trim()")).isEqualTo("java.lang.String#trim()");
    }

    @Test
    void a_wildcard_has_the_bound_of_the_parameter_it_stands_for() {
        Linked linked = Linked.of("""
                class Check<S extends Check<S>> {
                    S as(String s) { return null; }
                    S done() { return null; }
                    static Check<?> of() { return null; }
                    void m() { of().as("x").done(); }
                }
                """);

        assertThat(linked.callee("of().as(\"x\").done()")).isEqualTo("Check#done()");
    }
}
