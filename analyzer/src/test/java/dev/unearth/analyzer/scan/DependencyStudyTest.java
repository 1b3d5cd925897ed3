package dev.unearth.analyzer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.RelationKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyStudyTest {

    @TempDir
    Path folder;

    @Test
    void a_label_of_a_switch_names_a_constant_without_reading_it() {
        ScannedCode code = ScannedCode.of(folder, """
                class C {
                    enum E { A, B }
                    E other = E.B;
                    int m(E e) { switch (e) { case A: return 1; default: return e == E.B ? 2 : 3; } }
                }
                """);

        assertThat(code.relationships(RelationKind.READS))
                .contains("C#m(E) -> C$E#A as label", "C#m(E) -> C$E#B", "C#<init>* -> C$E#B")
                .doesNotContain("C#m(E) -> C$E#A");
    }

    @Test
    void a_constant_in_an_annotation_is_named_without_being_read() {
        ScannedCode code = ScannedCode.of(folder, """
                class C {
                    enum E { A, B }
                    @interface Mark { E value() default E.B; }
                    E field;
                    @Mark(E.A) E m() { return E.B; }
                }
                """);

        assertThat(code.relationships(RelationKind.READS))
                .contains("C#m() -> C$E#A as annotation", "C$Mark#value() -> C$E#B as annotation", "C#m() -> C$E#B")
                .doesNotContain("C#m() -> C$E#A", "C$Mark#value() -> C$E#B");
    }

    @Test
    void annotations_within_type_arguments_are_dependencies() {
        ScannedCode code = ScannedCode.of(folder, """
                import java.lang.annotation.* ;
                import java.util.* ;
                @Target(ElementType.TYPE_USE) @interface Mark {}
                class C { List<? extends @Mark String> list; }
                """);

        assertThat(code.relationships(RelationKind.DEPENDS_ON)).contains("C -> Mark");
    }

    @Test
    void a_method_that_every_object_has_needs_nothing_of_the_receivers_type() {
        ScannedCode code = ScannedCode.of(folder, """
                class C { int m() { return Integer.class.hashCode() + String.valueOf(1).length(); } }
                """);

        assertThat(code.relationships(RelationKind.DEPENDS_ON))
                .contains("C -> java.lang.Integer", "C -> java.lang.String")
                .doesNotContain("C -> java.lang.Class");
    }

    @Test
    void an_anonymous_class_within_another_calls_its_superclass_as_it_is_initialised() {
        ScannedCode code = ScannedCode.of(folder, """
                abstract class Base { Base(int i) {} }
                class C {
                    Object m() { return new Base(1) { Object n() { return new Base(2) {}; } }; }
                }
                """);

        assertThat(code.relationships(RelationKind.CALLS))
                .contains("C#m() -> Base#<init>(int)")
                .anyMatch(each -> each.endsWith("/anonymous:1#<init>* -> Base#<init>(int)"))
                .noneMatch(each -> each.endsWith("#n() -> Base#<init>(int)"));
    }
}
