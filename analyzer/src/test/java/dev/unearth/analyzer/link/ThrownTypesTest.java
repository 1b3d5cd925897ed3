package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Type parameters that a method throws (language specification 18.1.3, 18.4). */
class ThrownTypesTest {

    @Test
    void what_is_only_thrown_is_an_unchecked_exception() {
        assertThat(SourceLinks.againstJavac(17, """
                import java.util.* ;
                import java.util.function.* ;
                class Test {
                    interface Action<E extends Throwable> { void run() throws E; }
                    static class Outcome<E extends Throwable> { E error() { return null; } }
                    static <E extends Exception> Outcome<E> attempt(Action<E> action) throws E { return null; }
                    static <E extends Throwable> E sneaky() throws E { return null; }
                    static <E extends java.io.IOException> Outcome<E> bounded() throws E { return null; }
                    static <E extends Exception> Outcome<E> quiet() { return null; }
                    static <E extends Exception> Outcome<E> given(E e) throws E { return null; }
                    static void take(RuntimeException e) {} static void take(Throwable e) {}
                    void m(Optional<String> o) throws Exception {
                        take(attempt(() -> {}).error());
                        take(sneaky());
                        take(bounded().error());
                        take(quiet().error());
                        take(given(new Exception()).error());
                        var error = sneaky();
                        take(error);
                        o.orElseThrow(() -> new IllegalStateException()).trim();
                        var later = Test.<Exception>attempt(() -> {});
                        take(later.error());
                    }
                }
                """)).isEmpty();
    }

    @Test
    void class_files_tell_what_is_thrown() {
        Linked linked = Linked.of("class C { java.util.Optional<String> o; }");

        FieldSymbol field = linked.index().named("C").get(0).fields().get(0);
        TypeSymbol optional = field.type().declaration().orElseThrow();

        assertThat(AbstractType.of(optional).methodsNamed("orElseThrow"))
                .extracting(
                        method -> AbstractMethod.of(method).thrownVariables().toString())
                .contains("[X]");
    }
}
