package dev.unearth.analyzer.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.FactsReader;
import dev.unearth.analyzer.facts.JavaFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both parsers give the same facts, or the fast one declines. */
class TreeReadingTest {

    private final JavaReader reader = new JavaReader();

    @ParameterizedTest
    @CsvSource({
        "org/apache/commons/collections/ArrayStack.java, 273, 0",
        "io/github/dmlloyd/classfile/ClassFile.java, 257, 4"
    })
    void reads_whole_libraries_as_the_reference_does(String member, int files, int mostDeclined) {
        List<FactsReader.Source> sources = sources(member);

        List<JavaFacts> fast = reader.fast(sources);

        assertThat(sources).hasSize(files);
        assertThat(fast.stream().filter(Objects::isNull).count()).isLessThanOrEqualTo(mostDeclined);
        for (int each = 0; each < files; each++) {
            JavaFacts facts = fast.get(each);
            if (facts != null) {
                assertThat(facts.equals(reader.reference(sources.get(each).text(), 0)))
                        .as(facts.packageName() + facts.types().stream().findFirst())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* head */ @Deprecated package a . b; // behind\nimport static java.util.List.of; import x.*;; class A {};",
                "\uFEFFclass A { }\r\n",
                "class A { int a, b[], c[][] = {{1}, {}}, d; // last\n int[] e[] = new int[2][], f; /* x */ }",
                "class A { int x = -1 - - 2 + -0x1 - -1L * -1.5f / (-(3)); double d = .5e3 + 1d; char c = '\\''; }",
                "class A { String s = \"a\" + \"b\\u00e9\" + 'c' + 1 + \"\"\"\n  x \\\"\"\" \"\"\"; }",
                "class A<T extends Comparable<? super T> & B, @C U> extends X.Y<T[]>.Z implements I, J<int[]> { }",
                "class A { <T> A(T t) throws E, F { this(t, 1); } A() { super(); } class B extends A { B(A a) { a.super(); } } }",
                "class A { public <T> @D(1) java.util.List<@E ? extends T> f(final @F int a, String... b) { return null; } }",
                "class A { void f(@B A this) { } class I { I(A A.this) { } } static /* s */ { } { } ; }",
                "enum E implements I { @A(x = 1, y = {2, 3}) B(1) { void f() { } }, C(), D, F { }; int z; E() { } }",
                "enum E { A, /* b */ B, } enum F { ; static F F; } enum G { }",
                "@interface A { int value() default 1; String[] names() default {}; @B C c = null; class D { } }",
                "record R<T>(@A int x, T... rest) implements I { R { f(); } static int z; R(int y) { this(y, null); } }",
                "sealed interface S permits T, U { } non-sealed class T implements S { } final class U implements S { }",
                "class A { void f() { a: for (int i = 0, j = 1; i < j; i++, --j) { if (i > 1) continue a; else break a; } } }",
                "class A { void f() { for (;;) ; for (i = 0, j = 1; ; ) { } for (final var x : y) { } while (b) do ; while (c); } }",
                "class A { void f() { try (A a = b(); var d = e(); c) { } catch (x.Y | Z e) { } catch (final W w) { } finally { } } }",
                "class A { int f() { synchronized (this) { assert x : y; throw z; } } void g() { int q, r[] = {1}; ; class B { } } }",
                "class A { void f() { switch (x) { case 1: case 2: f(); // g\n break; default: int z; } switch (y) { } } }",
                "class A { int f() { return switch (x) { case A, B -> 1; case C -> { yield 2; } default -> throw e; }; } }",
                "class A { Object o = (Runnable & B) () -> { }, p = (x) -> x, q = (int x, y.Z... z) -> x, r = (final var v) -> -v; }",
                "class A { Object o = A::new, p = int[]::new, q = B.C<D>::<E>f, r = this::g, s = super::h, t = f()::i; }",
                "class A { Object o = a ? b : c ? d : e, p = x instanceof String s && y instanceof final B[] t || z instanceof C; }",
                "class A { Object o = a.new B<>(1) { int x; }, p = new <T> C(), q = new int[] {1}, r = new D[n][][], s = void.class; }",
                "class A { Object o = a.b.C.this.d, p = A.super.f(), q = this.<T>g(), r = x[1][2].y, s = int[][].class, t = B.class; }",
                "class A { void f() { x = y += z >>>= 1; a\n  .b()\n  // c\n  .d(); i++; ++i; int j = ~i + +k; boolean b = !c; } }",
                "class A { /** one */ // two\n int x; // three\n // loose\n void f() { a(); /* four */ } /* five */ // six\n }",
                "class A {\n  /// one\n  /// two\n\n  /// three\n  int x;\n}",
                "record R(int record) { } class B { int sealed, permits, with, to, open, module; }",
            })
    void reads_as_the_reference_does(String source) {
        JavaFacts fast = fast(source, 0);

        assertThat(fast).isNotNull().isEqualTo(reader.reference(source, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { int enum = 1; }",
                "class A { int x = ; }",
                "class A { int y\\u003b }",
                "class A { String s = \"\\u0022; }",
                "class A { int f()[] { return null; } }",
                "class A { Object o = a ? b : x -> y; }",
                "class A { Object o = a ? b : this::c; }",
                "class A { Object o = (B) this::c; }",
                "class A { void f() { enum E { } } }",
                "class A { int @B [] x; }",
                "class A { void f(String @B ... x) { } }",
                "class A { } // end\u001A",
                "class \u0416 { }",
                "class A { void f() { try (a; b) { } } }",
                "module a { requires b; }",
                "import module java.base; class A { }",
                "void main() { }",
                "class A { void f(Object o) { switch (o) { case String s -> { } default -> { } } } }",
                "class A { boolean b = o instanceof R(int x, var y); }",
                "class A { void f() { switch (o) { case null, default -> { } } } }",
            })
    void declines_what_it_might_read_otherwise(String source) {
        assertThat(fast(source, 0)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"class A { int f() { return switch (x) { default -> { yield 1; } }; } }"})
    void declines_yield_where_the_level_has_no_such_statement(String source) {
        assertThat(fast(source, 8)).isNull();
        assertThat(fast(source, 17)).isNotNull();
    }

    private JavaFacts fast(String source, int level) {
        return reader.fast(List.of(new FactsReader.Source(source, level))).get(0);
    }

    private static List<FactsReader.Source> sources(String member) {
        URL url = Objects.requireNonNull(TreeReadingTest.class.getClassLoader().getResource(member), member);
        try {
            JarFile jar = ((JarURLConnection) url.openConnection()).getJarFile();
            List<FactsReader.Source> sources = new ArrayList<>();
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().endsWith(".java")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        sources.add(new FactsReader.Source(text, 0));
                    }
                }
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
