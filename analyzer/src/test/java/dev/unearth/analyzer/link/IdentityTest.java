package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    void types_in_bodies_are_numbered_as_javac_does_and_keyed_by_their_member() {
        LinkedUnit unit = Linked.of("""
                        package p;
                        class C {
                            Object f = new Object() {};
                            void m(int i) {
                                new Object() { Object n = new Object() {}; };
                                class Rate {}
                                { class Rate {} }
                            }
                            static class D { static { new Object() {}; } }
                        }
                        """).unit();

        assertThat(localTypes(unit))
                .containsExactly(
                        "p.C$1 p.C#<init>*/anonymous:1",
                        "p.C$2 p.C#m(int)/anonymous:1",
                        "p.C$2$1 p.C#m(int)/anonymous:1#<init>*/anonymous:1",
                        "p.C$1Rate p.C#m(int)/local:Rate",
                        "p.C$2Rate p.C#m(int)/local:Rate:2",
                        "p.C$D$1 p.C$D#<clinit>()/anonymous:1");
    }

    private static List<String> localTypes(LinkedUnit unit) {
        List<String> names = new ArrayList<>();
        new FactsWalker() {
            @Override
            protected void enterAnonymous(Expr.New creation) {
                add(unit.anonymousOf(creation).orElseThrow());
            }

            @Override
            protected boolean enter(Member member) {
                if (member instanceof Member.TypeDecl decl
                        && unit.symbolOf(decl).keyName().contains("#")) {
                    add(unit.symbolOf(decl));
                }
                return true;
            }

            private void add(TypeSymbol type) {
                names.add(type.binaryName() + " " + type.keyName());
            }
        }.walk(unit.facts());
        return names;
    }

    @Test
    void one_name_in_several_source_sets_is_kept_apart() {
        JavaFacts user = read("package p; class User { Object o = new Twin(); Object q = new Only(); }");
        JavaFacts twin = read("package p; class Twin {}");
        JavaFacts only = read("package p; class Only {}");
        Libraries libraries = Libraries.open();
        Index.Builder builder = Index.builder(libraries.classPath(List.of(), 8));
        builder.module("web", libraries.classPath(List.of(), 8), List.of("core"));
        builder.add(file("web/User.java"), user, "web", false);
        builder.add(file("web/test/Twin.java"), twin, "web", true);
        builder.add(file("core/Twin.java"), twin, "core", false);
        builder.add(file("aaa/Twin.java"), twin, "aaa", false);
        builder.add(file("web/test/Only.java"), only, "web", true);
        Index index = builder.build();

        LinkedUnit unit = new Linker(index).link(file("web/User.java"), user);

        assertThat(index.types().stream().map(TypeSymbol::keyName))
                .containsExactly("p.Twin@aaa/main", "p.Twin@core/main", "p.User", "p.Only", "p.Twin@web/test");
        assertThat(creations(unit)).containsExactly("p.Twin@core/main", "nothing");
        libraries.close();
    }

    private static List<String> creations(LinkedUnit unit) {
        List<String> found = new ArrayList<>();
        new FactsWalker() {
            @Override
            protected boolean enter(Expr expr) {
                if (expr instanceof Expr.New) {
                    found.add(unit.bindingOf(expr)
                            .map(binding -> ((Binding.OfMethod) binding)
                                    .method()
                                    .owner()
                                    .keyName())
                            .orElse("nothing"));
                }
                return true;
            }
        }.walk(unit.facts());
        return found;
    }

    private static SourceFile file(String path) {
        return Linked.file(path);
    }

    private static JavaFacts read(String text) {
        return new JavaReader().read(text, 8);
    }

    @Test
    void small_methods_are_summarised() {
        TypeSymbol type = Linked.of("""
                        class C {
                            static final String P = "p"; private String status; private int count;
                            String getStatus() { return this.status; }
                            void setCount(int count) { this.count = count; }
                            void setNothing(int count) { count = count; }
                            String prefix() { return P + "-x"; }
                            int sum(int count) { return count; }
                        }
                        """).index().types().get(0);

        assertThat(type.methods().stream()
                        .map(method -> method.summary().map(Object::toString).orElse("-")))
                .containsExactly(
                        "Getter[field=C#status]", "Setter[field=C#count]", "-", "ReturnsText[text=p-x]", "-", "-");
    }

    @Test
    void constants_are_folded_over_files() {
        Linked linked = Linked.of("""
                class A { static final String T = B.PREFIX + "_" + (B.N * 2L) + 'c' + (1 > 2 ? "x" : "y"); static final byte M = (byte) 300; int mutable = 1; }
                class Use { final int inst = -2147483648; Object o = A.T + A.M + inst; String s = "a" + A.class; int k = 010 + 0x1F + 0b11 + 1_000; void m() { final String l = "l"; f(l + "\\u0041\\t"); } void f(String s) {} }
                """, "interface B { String PREFIX = \"b\"; int N = 21; }");

        assertThat(linked.constant("A.T")).isEqualTo("b_42cy");
        assertThat(linked.constant("A.M")).isEqualTo((byte) 44);
        assertThat(linked.constant("A.T + A.M + inst")).isEqualTo("b_42cy44-2147483648");
        assertThat(linked.constant("\"a\" + A.class")).isNull();
        assertThat(linked.constant("010 + 0x1F + 0b11 + 1_000")).isEqualTo(1042);
        assertThat(linked.constant("l + \"\\u0041\\t\"")).isEqualTo("lA\t");
    }
}
