package dev.unearth.analyzer.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.java.JavaReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsPrinterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { int[] a, b[] = {{1}, {2}}; int @X [] @Y [] c; int d() [] { return null; } }",
                "class A { int f() { return - -x + + +y - (-z) + ++i - --j; } }",
                "class A { void f() { if (a) if (b) c(); else d(); else e(); } }",
                "enum E { A, B(), C(1) { void f() {} }, @X D {} ; int x; }",
                "record R<T extends A & B>(@X int a, T... b) implements I { R { check(a); } }",
                "sealed interface I permits A, B {} non-sealed class A implements I {}",
                "@interface X { String[] value() default {\"a\", 'b' + \"\"}; @Y(a = 1, b = {}) int z() default 1; }",
                "class A { <T> A(A this, int x) throws E { <T>this(); } A() { o.super(); } Object g = A.<T>h(int[]::new, B::<C>new); }",
                "class A { int f(Object o) { return switch (o) { case R(int x, var y) when x > 0 -> { yield 1; } case null, default -> 2; }; } }",
                "class A { void f() { try (var a = b(); c) { } catch (E | F e) { } finally { } for (int i = 0, j[] = {}; ; i++, k()) { } } }",
                "class A { R r = () -> { }; S s = (int x, final T y) -> x, t = z -> (A & B) z; String u = \"\"\"\n  a\\\n  \"b\"\n  \"\"\"; }",
                "open module m { requires static transitive a; exports p to q, r; provides s with t; uses u; opens v; }",
                "import module java.base; void main() { println(); } int field;",
                "class A { void f() { class B { } // behind\n record C(int x) { } l: while (true) continue l; int enum = 1; } }",
                "package p; // behind\n /* loose */ import a.*; /// one\n/// two\n\n/// three\nclass A { /* x */ int a, // y\n b; /** z */ }",
                "class A { /* before */ { /* empty */ } // behind\n { a(); /* end */ } static { /* inner */ } }",
                "enum E { A, // first\n B; // last\n }",
                "class A { void f() { if (a) /* then */ b(); // behind\n else // otherwise\n c(); switch (x) { /* arm */ case 1: // why\n } } /* body */ }",
            })
    void printing_and_reading_again_gives_the_same_facts(String source) {
        JavaFacts facts = new JavaReader().read(source, 0);
        assertThat(facts.flaws()).isEmpty();

        JavaFacts again = new JavaReader().read(FactsPrinter.print(facts), 0);

        assertThat(FactsCodec.withoutPositions(again)).isEqualTo(FactsCodec.withoutPositions(facts));
    }

    @Test
    void prints_source_a_person_can_read() {
        String source = """
                class Fee {
                    // in cents
                    int fee(int age) {
                        if (age < 18) {
                            return 0;
                        }
                        return base + late * 2;
                    }
                }
                """;

        assertThat(FactsPrinter.print(new JavaReader().read(source, 0))).isEqualTo(source);
    }
}
