package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Inner classes of generic ones: the arguments of the class around are part of their type (language specification 4.5, 4.8). */
class EnclosingTest {

    private static void assertAsJavac(String source) {
        assertThat(SourceLinks.againstJavac(17, source)).isEmpty();
    }

    @Test
    void the_arguments_of_the_class_around_are_those_of_the_receiver() {
        assertAsJavac("""
                class Test {
                    static class Box<T> {
                        T value; Inner inner;
                        class Inner { T get() { return value; } Deep deep() { return null; } class Deep { T last; T[] all() { return null; } } }
                        Inner make() { return new Inner(); }
                        class Named<N> { N name; T thing; Named<T> swapped() { return null; } }
                        Named<Integer> named() { return null; }
                        Inner own() { return inner.get() == null ? this.inner : make(); }
                    }
                    void m(Box<String> box, Box<String>.Inner in, Box<Integer>.Named<String> named, Box<? extends Number> some) {
                        in.get().trim();
                        in.deep().last.trim();
                        in.deep().all()[0].trim();
                        box.inner.get().trim();
                        box.make().get().trim();
                        box.make().deep().last.trim();
                        named.name.trim();
                        named.thing.intValue();
                        named.swapped().name.intValue();
                        box.named().thing.trim();
                        box.named().name.intValue();
                        some.inner.get().intValue();
                        box.new Inner().get().trim();
                        box.new Named<Long>().name.longValue();
                        box.new Named<Long>().thing.trim();
                        Box<Long>.Named<String> made = new Box<Long>().new Named<>();
                        made.name.trim();
                        made.thing.longValue();
                        Box<String>.Inner.Deep deep = in.deep();
                        deep.last.trim();
                        var v = box.inner;
                        v.get().trim();
                    }
                }
                """);
    }

    @Test
    void an_heir_has_the_inner_classes_of_its_superclass_with_its_arguments() {
        assertAsJavac("""
                class Test {
                    static class Base<T> {
                        Inner inner; T value;
                        class Inner { T get() { return value; } }
                        abstract class Walk { abstract T next(); }
                    }
                    static class Heir extends Base<String> {
                        Inner mine;
                        void m() { inner.get().trim(); mine.get().trim(); new Inner().get().trim(); }
                        Walk walk() { return new Walk() { String next() { return mine.get(); } }; }
                        class More extends Inner { void n() { get().trim(); super.get().trim(); this.get().trim(); } }
                    }
                    static class Pairs<K> extends Base<java.util.List<K>> {
                        void m(K key) { for (K each : inner.get()) { each.toString(); } inner.get().get(0).hashCode(); }
                    }
                    void m(Heir heir, Pairs<Integer> pairs, Heir.Inner through) {
                        heir.mine.get().trim();
                        heir.walk().next().trim();
                        pairs.inner.get().get(0).intValue();
                        through.get().trim();
                        heir.new More().get().trim();
                    }
                }
                """);
    }

    @Test
    void overloads_and_inference_see_them() {
        assertAsJavac("""
                class Test {
                    static class Box<T> { T value; class Inner { T get() { return value; } Inner self() { return this; } } }
                    static <X> X open(Box<X>.Inner inner) { return inner.get(); }
                    static void use(String s) {}
                    static void use(Object o) {}
                    void m(Box<String> box, java.util.List<Box<Integer>.Inner> all, Box<?>.Inner any) {
                        use(box.new Inner().get());
                        open(box.new Inner().self()).trim();
                        all.get(0).get().intValue();
                        all.forEach(each -> each.get().intValue());
                        use(any.get());
                        use(open(box.new Inner()));
                        java.util.function.Function<Box<String>.Inner, String> f = Box<String>.Inner::get;
                        java.util.function.Function<Box<String>.Inner, String> g = Box.Inner::get;
                    }
                }
                """);
    }

    @Test
    void a_raw_class_around_makes_its_inner_ones_raw() {
        assertAsJavac("""
                class Test {
                    static class Box<T extends Number> { T value; class Inner { T get() { return value; } java.util.List<T> all; } Inner inner; }
                    static void use(Number n) {}
                    static void use(Object o) {}
                    @SuppressWarnings("rawtypes")
                    void m(Box raw, Box.Inner inner) {
                        use(raw.inner.get());
                        use(inner.get());
                        use(inner.all.get(0));
                        use(raw.inner.all.get(0));
                    }
                }
                """);
    }

    @Test
    void class_files_tell_them_as_well() {
        assertAsJavac("""
                class Test {
                    static class Ticks extends java.util.concurrent.ConcurrentHashMap<String, Integer> {}
                    void m(java.util.concurrent.ConcurrentHashMap.KeySetView<String, Integer> keys, Ticks ticks) {
                        keys.iterator().next().trim();
                        keys.getMap().get("a").intValue();
                        ticks.keySet(1).getMap().get("x").intValue();
                        for (String each : ticks.keySet()) { each.trim(); }
                    }
                }
                """);
    }
}
