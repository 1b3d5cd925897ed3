package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartialProgramTest {

    @Test
    void an_argument_of_unknown_type_leaves_name_arity_and_the_other_arguments() {
        Linked linked = Linked.of("""
                import javax.servlet.ServletRequest;
                class Action {
                    void run(ServletRequest r) { find(r.getParameter("id"), 1); one(r); }
                    void find(String s, int i) {} void find(String s, String t) {} void find(String s) {}
                    void one(String s) {} void one(ServletRequest r) {}
                }
                """);

        assertThat(linked.callee("find(r.getParameter(\"id\"), 1)")).isEqualTo("~Action#find(String,int)");
        assertThat(linked.callee("one(r)")).isEqualTo("Action#one(ServletRequest)");
        assertThat(linked.problems())
                .contains("METHOD r.getParameter(1): receiver's type is unknown [javax.servlet.ServletRequest]");
    }

    @Test
    void a_method_that_is_not_found_may_come_from_a_missing_supertype() {
        Linked linked = Linked.of("""
                import org.apache.struts.action.Action;
                class Pay extends Action {
                    void go() { saveErrors(1); this.helper(); own(); servlet.log(); }
                    void own() {}
                    class Inner { void n() { own(); } }
                }
                """);

        assertThat(linked.callee("own()")).isEqualTo("Pay#own()");
        assertThat(linked.problems())
                .contains(
                        "METHOD saveErrors(1): may be inherited from a type that is missing [org.apache.struts.action.Action]",
                        "METHOD this.helper(0): may be inherited from a type that is missing [org.apache.struts.action.Action]",
                        "NAME servlet: may be inherited from a type that is missing [org.apache.struts.action.Action]");
    }

    @Test
    void the_missing_type_is_named_as_the_only_unknown_import_says() {
        Linked linked = Linked.of("""
                import java.util.* ;
                import org.missing.* ;
                class C extends Base { List l; Thing t; void m(Thing a) { a.go(); } }
                """);

        TypeSymbol type = linked.index().types().get(0);
        assertThat(type.hasUnknownSupertype()).isTrue();
        assertThat(type.isA("org.missing.Base")).isTrue();
        assertThat(type.methods().get(0).descriptor()).isEqualTo("(Lorg/missing/Thing;)V");
        assertThat(type.methods().get(0).signature()).isEqualTo("m(Thing)");
        assertThat(linked.problems()).contains("METHOD a.go(0): receiver's type is unknown [org.missing.Thing]");
    }

    @Test
    void a_guess_past_a_type_that_is_not_wholly_known_says_so() {
        Linked linked = Linked.of("""
                import x.Missing;
                class Outer {
                    void log(String s) {}
                    class Inner extends Missing { void m() { log("a"); } }
                    class Sure { void m() { log("b"); } }
                }
                """);

        assertThat(linked.callee("log(\"a\")")).isEqualTo("~Outer#log(String)");
        assertThat(linked.callee("log(\"b\")")).isEqualTo("Outer#log(String)");
    }

    @Test
    void what_stands_in_a_lambda_of_unknown_target_is_linked_as_far_as_it_goes() {
        Linked linked = Linked.of("""
                class C { void m(x.Missing q) { q.each(a -> { own("s"); a.foo(); }); } void own(String s) {} }
                """);

        assertThat(linked.callee("own(\"s\")")).isEqualTo("C#own(String)");
        assertThat(linked.callee("a.foo()")).isEqualTo("nothing");
    }

    @Test
    void a_static_import_names_the_type_that_is_missing() {
        Linked linked = Linked.of("import static org.hamcrest.Assert.that; class C { void m() { that(1); } }");

        assertThat(linked.problems())
                .containsExactly("METHOD that(1): may be imported from a type that is missing [org.hamcrest.Assert]");
    }

    @Test
    void types_that_run_in_circles_are_survived() {
        Linked linked = Linked.of("""
                class A extends B { void m() { n(); foo(); } }
                class B extends A { void n() {} }
                class T<X extends Y, Y extends X> { X x; void m() { x.foo(); } }
                class S extends S.In { class In extends S {} }
                class K { static final int P = K.Q + 1, Q = K.P + 1; int r = P; }
                """);

        assertThat(linked.callee("n()")).isEqualTo("B#n()");
        assertThat(linked.constant("P")).isNull();
    }

    @Test
    void of_several_unknown_packages_the_one_is_meant_that_another_unit_imports_that_name_from() {
        Linked linked = Linked.of("""
                import org.one.* ;
                import org.two.* ;
                class C { void m(Thing a, Other b, org.three.Outer.Inner c) {} }
                """, "import org.two.Thing; class D {}");

        TypeSymbol type = linked.index().types().get(0);
        assertThat(type.methods().get(0).descriptor()).isEqualTo("(Lorg/two/Thing;L?Other;Lorg/three/Outer$Inner;)V");
    }

    @Test
    void a_chain_behind_a_missing_type_needs_that_type_to_its_end() {
        Linked linked = Linked.ofNewest("""
                import org.missing.Session;
                class C {
                    Session[] all;
                    void m(Session s) {
                        s.query("a").list().size();
                        all[0].close();
                        s.each(row -> row.get(1));
                        for (var x : s.rows()) { x.go(); }
                    }
                }
                """);

        assertThat(linked.problems())
                .contains(
                        "METHOD s.query(1): receiver's type is unknown [org.missing.Session]",
                        "METHOD query(1).list(0): receiver's type is unknown [org.missing.Session]",
                        "METHOD list(0).size(0): receiver's type is unknown [org.missing.Session]",
                        "METHOD ….close(0): receiver's type is unknown [org.missing.Session]",
                        "METHOD row.get(1): receiver's type is unknown [org.missing.Session]",
                        "METHOD x.go(0): receiver's type is unknown [org.missing.Session]");
    }

    @Test
    void what_may_be_inherited_from_a_missing_type_needs_that_type_to_its_end() {
        Linked linked = Linked.of("""
                import org.missing.Action;
                class C extends Action {
                    void m() { servlet.getContext().log(); config().a(); super.done(); this.form.reset(); }
                }
                """);

        assertThat(linked.problems())
                .contains(
                        "NAME servlet: may be inherited from a type that is missing [org.missing.Action]",
                        "METHOD servlet.getContext(0): receiver's type is unknown [org.missing.Action]",
                        "METHOD getContext(0).log(0): receiver's type is unknown [org.missing.Action]",
                        "METHOD config(0).a(0): receiver's type is unknown [org.missing.Action]",
                        "METHOD super.done(0): receiver's type is unknown [org.missing.Action]",
                        "FIELD this.form: may be inherited from a type that is missing [org.missing.Action]",
                        "METHOD this.form.reset(0): receiver's type is unknown [org.missing.Action]");
    }

    @Test
    void a_name_that_no_import_can_bring_is_missing_from_the_package_itself() {
        Linked linked = Linked.of("""
                package fee;
                import java.util.* ;
                class C { Generated g; List l; void m() { g.go(); } }
                """, """
                package fee.other;
                import org.missing.* ;
                import x.gone.* ;
                class D { Somewhere s; }
                """, """
                package fee.inner;
                class E extends org.missing.Base { Somewhere s; }
                """);

        assertThat(linked.problems())
                .contains(
                        "TYPE Generated: type is not found [fee.Generated]",
                        "METHOD g.go(0): receiver's type is unknown [fee.Generated]")
                .filteredOn(each -> each.startsWith("TYPE Somewhere"))
                .containsExactly(
                        "TYPE Somewhere: type is not found [Somewhere]",
                        "TYPE Somewhere: type is not found [Somewhere]");
    }

    @Test
    void a_label_of_a_switch_over_something_unknown_may_be_a_constant_at_hand() {
        Linked linked = Linked.of("""
                interface Tokens { int AND = 4; }
                class Parser extends antlr.Missing implements Tokens {
                    void m(antlr.Token t) { switch (t.kind()) { case AND: break; case ELSEWHERE: break; } }
                }
                """);

        assertThat(linked.binding("AND")).isEqualTo("Tokens#AND");
        assertThat(linked.problems()).noneMatch(each -> each.contains("ELSEWHERE"));
    }

    @Test
    void an_import_tells_a_type_whose_name_begins_like_a_variable() {
        Linked linked = Linked.of("""
                import org.missing.x_Act;
                class C { x_Act.Kind kind; void m() { x_Act.of(1); } }
                """);

        assertThat(linked.problems())
                .contains(
                        "TYPE x_Act.Kind: type is not found [org.missing.x_Act.Kind]",
                        "TYPE x_Act: type is not found [org.missing.x_Act]",
                        "METHOD x_Act.of(1): receiver's type is unknown [org.missing.x_Act]");
    }

    @Test
    void what_takes_the_missing_type_itself_comes_before_what_it_might_be() {
        Linked linked = Linked.of("""
                import java.util.function.* ;
                import lib.Verb;
                import lib.Bytes;
                class C {
                    void verbs(Verb... verbs) {} void verbs(Predicate<Verb> test) {}
                    void any(Verb... verbs) {} void any(Object o) {}
                    void write(byte[] b) {} void write(int i) {} void write(Bytes b) {} void write(String s) {}
                    void m(Verb verb) { verbs(verb); any(verb); write(Bytes.of(1)); verbs(verb, verb); }
                }
                """);

        assertThat(linked.callee("verbs(verb)")).endsWith("C#verbs(Verb[])");
        assertThat(linked.callee("any(verb)")).endsWith("C#any(Object)");
        assertThat(linked.callee("write(Bytes.of(1))")).endsWith("C#write(Bytes)");
        assertThat(linked.callee("verbs(verb, verb)")).endsWith("C#verbs(Verb[])");
    }
}
