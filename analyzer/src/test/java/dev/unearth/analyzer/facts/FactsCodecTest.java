package dev.unearth.analyzer.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsCodecTest {

    @ParameterizedTest
    @MethodSource("documents")
    void decoding_gives_what_was_encoded(Facts facts) {
        assertThat(FactsCodec.decode(FactsCodec.encode(facts))).isEqualTo(facts);
    }

    @Test
    void facts_with_flaws_are_kept_with_them() {
        JavaFacts facts = new JavaReader().read("class A { int x = ; void f() { a(; } }", 0);

        assertThat(facts.flaws()).hasSize(2);
        assertThat(FactsCodec.decode(FactsCodec.encode(facts))).isEqualTo(facts);
    }

    @Test
    void bytes_cut_short_are_told_from_facts() {
        byte[] bytes = FactsCodec.encode(new JavaReader().read("package p; class A { int x = a + b; }", 0));

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> FactsCodec.decode(cut));
        }
    }

    @Test
    void facts_out_of_order_are_refused() {
        Expr one = new Expr.Name(1, "a", SourceSpan.NONE);
        Stmt.Block body = new Stmt.Block(
                List.of(new Stmt.Expression(one, List.of(), SourceSpan.NONE)), List.of(), SourceSpan.NONE);
        Member.InitializerDecl member = new Member.InitializerDecl(false, body, List.of(), SourceSpan.NONE);
        JavaFacts facts = new JavaFacts(null, List.of(), null, List.of(typeWith(member)), LINES, List.of(), 1, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactsCodec.encode(facts))
                .withMessage("The expression number 1 stands where preorder has number 0");
    }

    private static final JavaFacts.LineCounts LINES = new JavaFacts.LineCounts(1, 1, 0, 0);

    static List<Facts> documents() {
        XmlFacts.Element child =
                new XmlFacts.Element("forward", List.of(new XmlFacts.Attribute("name", "ok")), List.of(), "é", 2, 2);
        return List.of(
                new XmlFacts("id", new XmlFacts.Element("root", List.of(), List.of(child), "", 1, 3), "", 0),
                new XmlFacts("", null, "Not XML", 1),
                new ClassFacts(null, "damaged"),
                new ClassFacts(classDecl(), ""),
                new PageFacts(
                        List.of(new PageFacts.Directive("page", List.of(), 1)),
                        List.of(new PageFacts.Tag("form", List.of(new XmlFacts.Attribute("a", "b")), -1, 2, 4)),
                        List.of(new PageFacts.Code(PageFacts.CodeKind.EL, "x", new SourceSpan(3, 1, 3, 4)))),
                new SqlFacts(List.of(new SqlFacts.Statement("select 1", 4, 7))),
                new PropertyFacts(List.of(new PropertyFacts.Entry("k", "", 12))));
    }

    private static Member.TypeDecl typeWith(Member member) {
        return new Member.TypeDecl(
                Member.TypeKind.CLASS,
                Modifiers.NONE,
                "A",
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(member),
                List.of(),
                SourceSpan.NONE);
    }

    private static ClassDecl classDecl() {
        ClassDecl.Value value = new ClassDecl.Value("v", ClassDecl.ValueKind.TEXT, true, List.of("x", "y"));
        ClassDecl.Use use = new ClassDecl.Use(ClassDecl.UseKind.CALL, "a/D", "g", "()V", 3);
        ClassDecl.Part part = new ClassDecl.Part(ClassDecl.PartKind.FIXED, "SELECT");
        ClassDecl.Handed handed = new ClassDecl.Handed("a/D", "h", "(I)V", List.of(List.of(part)), 4);
        return new ClassDecl(
                8,
                1,
                "a/B",
                "B.java",
                null,
                "java/lang/Object",
                List.of("a/I"),
                ClassDecl.Nesting.TOP_LEVEL,
                "",
                "B",
                List.of("a/B$C"),
                List.of(new ClassDecl.Mark("a/M", List.of(value))),
                List.of(new ClassDecl.Field(8, "K", "J", null, 7L, List.of())),
                List.of(new ClassDecl.Method(
                        1, "f", "()V", null, List.of("a/E"), true, -1, 0, 0, ClassDecl.Shape.OTHER, "", List.of())),
                List.of(new ClassDecl.Code("f", "()V", List.of(use), List.of(handed))),
                List.of());
    }
}
