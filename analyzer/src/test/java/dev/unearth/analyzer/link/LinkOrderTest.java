package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LinkOrderTest {

    private static final int FILES = 60;

    @Test
    void neither_order_nor_threads_change_what_is_found() throws Exception {
        List<Integer> order = new ArrayList<>();
        for (int number = 0; number < FILES; number++) {
            order.add(number);
        }
        Map<String, String> first = link(order, 1);

        Collections.shuffle(order, new Random(7));

        assertThat(link(order, 4)).isEqualTo(first);
        assertThat(first).hasSize(FILES);
    }

    /** A ring of classes that extend and call each other, some names declared twice, some types missing. */
    private static String source(int number) {
        int next = (number + 1) % FILES;
        String parent = number % 7 == 0 ? "org.missing.M" + number : "C" + (number / 7 * 7);
        return """
                package p;
                import java.util.* ;
                class C%d extends %s implements Comparable<C%d> {
                    static final int K = C%d.K0 + 1; static final int K0 = %d;
                    List<C%d> list = new ArrayList<>();
                    public int compareTo(C%d o) { list.forEach(e -> e.go(o)); Collections.sort(list); return K; }
                    C%d go(Object o) { return o == null ? null : go((Object) new C%d() { int x = K; }.list.get(0)); }
                }
                class Twin%d {}
                """.formatted(number, parent, number, next, number, next, number, number, number, number % 20);
    }

    private static Map<String, String> link(List<Integer> order, int threads) throws Exception {
        try (Libraries libraries = Libraries.open()) {
            Map<SourceFile, JavaFacts> facts = new TreeMap<>();
            Index.Builder builder = Index.builder(libraries.classPath(List.of(), 8));
            for (int number : order) {
                SourceFile file = Linked.file("m/C" + number + ".java");
                facts.put(file, new JavaReader().read(source(number), 8));
                builder.add(file, facts.get(file), "m", false);
            }
            Linker linker = new Linker(builder.build());
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            Map<String, Future<String>> results = new TreeMap<>();
            for (int number : order) {
                SourceFile file = Linked.file("m/C" + number + ".java");
                results.put(file.path(), pool.submit(() -> print(linker.link(file, facts.get(file)))));
            }
            Map<String, String> printed = new TreeMap<>();
            for (Map.Entry<String, Future<String>> each : results.entrySet()) {
                printed.put(each.getKey(), each.getValue().get());
            }
            pool.shutdown();
            return printed;
        }
    }

    private static String print(LinkedUnit unit) {
        StringBuilder text = new StringBuilder();
        new FactsWalker() {
            @Override
            protected boolean enter(Expr expr) {
                text.append(expr.id())
                        .append(' ')
                        .append(Linked.show(unit.typeOf(expr)))
                        .append(' ');
                unit.bindingOf(expr)
                        .filter(binding -> !(binding instanceof Binding.Local))
                        .ifPresent(text::append);
                unit.constantOf(expr).ifPresent(value -> text.append(' ').append(value));
                text.append('\n');
                return true;
            }
        }.walk(unit.facts());
        return text.append(unit.problems()).append(unit.callCount()).toString();
    }

    /** Whoever sees others takes an overload for its own twin, and writes its signature otherwise. */
    @Test
    void threads_that_meet_at_a_library_type_see_the_same_members() throws Exception {
        List<String> names = List.of(
                "java.lang.String",
                "java.lang.IllegalArgumentException",
                "java.util.Collections",
                "java.util.Calendar",
                "java.io.PrintStream",
                "java.awt.Component",
                "javax.swing.JTable");
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (Libraries libraries = Libraries.open()) {
            for (int round = 0; round < 30; round++) {
                SourceFile file = Linked.file("m/C0.java");
                Index.Builder builder = Index.builder(libraries.classPath(List.of(), 8));
                Index index = builder.add(file, new JavaReader().read(source(0), 8), "m", false)
                        .build();
                for (String name : names) {
                    TypeSymbol type = index.find(name, file.path()).orElseThrow();
                    CyclicBarrier together = new CyclicBarrier(2);
                    Callable<List<Object>> members = () -> {
                        together.await();
                        return List.of(type.methods(), type.fields());
                    };
                    Future<List<Object>> one = pool.submit(members);
                    Future<List<Object>> other = pool.submit(members);
                    assertThat(one.get().get(0)).isSameAs(other.get().get(0));
                    assertThat(one.get().get(1)).isSameAs(other.get().get(1));
                }
            }
        } finally {
            pool.shutdown();
        }
    }
}
