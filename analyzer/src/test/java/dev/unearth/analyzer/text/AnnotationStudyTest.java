package dev.unearth.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.link.Index;
import dev.unearth.analyzer.link.Linker;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnnotationStudyTest {

    private static Libraries libraries;

    @BeforeAll
    static void open() {
        libraries = Libraries.open();
    }

    @AfterAll
    static void close() {
        libraries.close();
    }

    @Test
    void values_are_evaluated_over_constants_and_nested_annotations() {
        List<Annotated> found = study("""
                package a;
                import javax.persistence.NamedQueries;
                import javax.persistence.NamedQuery;
                import javax.persistence.LockModeType;
                @NamedQueries({
                    @NamedQuery(name = C.PREFIX + "all", query = "select c " + "from C c", lockMode = LockModeType.READ),
                    @NamedQuery(name = "one", query = "q")
                })
                class C {
                    static final String PREFIX = "C.";
                }
                """);

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(Annotated.Kind.TYPE);
            assertThat(each.mark().is("persistence.NamedQueries")).isTrue();
            Mark query = each.mark().marks("value").get(0);
            assertThat(query.text("name")).contains("C.all");
            assertThat(query.text("query")).contains("select c from C c");
            assertThat(query.text("lockMode")).contains("READ");
        });
    }

    @Test
    void a_field_or_parameter_says_its_type_and_what_it_holds() {
        List<Annotated> found = study("""
                package a;
                import java.util.List ;
                import javax.inject.Inject;
                class C {
                    @Inject D one;
                    @Inject List<D> many;
                    @Override public String toString() { return ""; }
                    void take(int i, @Inject D d) {}
                }
                class D {}
                """);

        assertThat(found)
                .extracting(each -> each.kind() + " " + each.owner().signature() + " " + each.name() + " "
                        + each.index() + " " + each.valueType() + " " + each.elementType())
                .containsExactly(
                        "FIELD  one -1 a.D ", "FIELD  many -1 java.util.List a.D", "PARAMETER take(int,D) d 1 a.D ");
    }

    @Test
    void a_type_given_as_value_is_named() {
        assertThat(study("package a; import x.Y; @Y(C.class) class C {}")
                        .get(0)
                        .mark()
                        .texts("value"))
                .containsExactly("a.C");
    }

    private static List<Annotated> study(String source) {
        SourceFile file = new SourceFile("C.java", FileKind.JAVA, "UTF-8", 1, 1, "", false, SourceFile.Status.READ, "");
        JavaFacts facts = new JavaReader().read(source, 0);
        Index index = Index.builder(libraries.classPath(List.of(), 8))
                .add(file, facts, "m", false)
                .build();
        return new AnnotationStudy().study(new Linker(index).link(file, facts));
    }
}
