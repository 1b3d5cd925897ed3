package dev.unearth.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkerTest {

    @Test
    void types_receivers_through_fields_locals_parameters_and_results() {
        Linked linked = Linked.of("""
                package a;
                class Fee { Fee next() { return this; } int cents; }
                """, """
                package a;
                class Desk {
                    Fee held;
                    void pay(Fee given, Fee[] all) {
                        Fee local = held.next();
                        local.next().next();
                        given.next();
                        all[0].next();
                        (true ? given : local).next();
                        ((Fee) (Object) given).next().cents = all.length;
                    }
                }
                """);

        assertThat(linked.callee("held.next()")).isEqualTo("a.Fee#next()");
        assertThat(linked.callee("local.next().next()")).isEqualTo("a.Fee#next()");
        assertThat(linked.callee("given.next()")).isEqualTo("a.Fee#next()");
        assertThat(linked.callee("all[0].next()")).isEqualTo("a.Fee#next()");
        assertThat(linked.callee("(true ? given : local).next()")).isEqualTo("a.Fee#next()");
        assertThat(linked.binding("((Fee) (Object) given).next().cents")).isEqualTo("a.Fee#cents");
        assertThat(linked.binding("all.length")).isEqualTo("ArrayLength[]");
        assertThat(linked.problems()).isEmpty();
    }

    @Test
    void the_nearest_declaration_shadows_those_around_it() {
        Linked linked = Linked.of("""
                class Shadow {
                    int x;
                    void m(int p) {
                        x = 1;
                        { long x = p; use(x + 0); }
                        use(x - 0);
                        new Object() { char x; void n() { use(x * 1); } void use(int i) {} };
                    }
                    void use(long l) {}
                }
                """);

        assertThat(linked.type("x + 0")).isEqualTo("long");
        assertThat(linked.type("x - 0")).isEqualTo("int");
        assertThat(linked.callee("use(x * 1)")).isEqualTo("Shadow$1#use(int)");
        assertThat(linked.callee("use(x + 0)")).isEqualTo("Shadow#use(long)");
    }

    @Test
    void imports_are_single_before_same_package_before_on_demand() {
        Linked linked = Linked.of(
                """
                package p;
                import q.One;
                import q.* ;
                import static q.Two.help;
                import static q.One.* ;
                class User { Object a = new One(); Object b = new Two(); Object c = new Three(); int d = help(1) + LIMIT; }
                class Two {}
                """,
                "package p; public class One {}",
                "package q; public class One { public static final int LIMIT = 3; }",
                "package q; public class Two { public static int help(int i) { return i; } }",
                "package q; public class Three {}");

        assertThat(linked.callee("new One()")).isEqualTo("q.One#<init>()");
        assertThat(linked.callee("new Two()")).isEqualTo("p.Two#<init>()");
        assertThat(linked.callee("new Three()")).isEqualTo("q.Three#<init>()");
        assertThat(linked.callee("help(1)")).isEqualTo("q.Two#help(int)");
        assertThat(linked.binding("LIMIT")).isEqualTo("q.One#LIMIT");
    }

    @Test
    void members_come_from_supertypes_and_from_the_types_around() {
        Linked linked = Linked.of("""
                class Base { protected int kept; static class Part {} void run() {} }
                interface Named { String NAME = "n"; default String name() { return NAME; } }
                class Outer extends Base implements Named {
                    void run() { super.run(); this.kept = 1; Outer.this.run(); name(); }
                    class Inner {
                        Part part = new Part();
                        void go() { run(); kept++; Outer.this.name(); Outer.super.run(); String.valueOf(NAME); }
                    }
                    static Outer make() { Inner i = new Outer().new Inner(); return null; }
                }
                """);

        assertThat(linked.callee("super.run()")).isEqualTo("Base#run()");
        assertThat(linked.callee("Outer.this.run()")).isEqualTo("Outer#run()");
        assertThat(linked.callee("name()")).isEqualTo("Named#name()");
        assertThat(linked.callee("new Part()")).isEqualTo("Base$Part#<init>()");
        assertThat(linked.callee("run()")).isEqualTo("Outer#run()");
        assertThat(linked.binding("kept")).isEqualTo("Base#kept");
        assertThat(linked.callee("Outer.super.run()")).isEqualTo("Base#run()");
        assertThat(linked.binding("NAME")).isEqualTo("Named#NAME");
        assertThat(linked.callee("new Outer().new Inner()")).isEqualTo("Outer$Inner#<init>()");
        assertThat(linked.problems()).isEmpty();
    }

    @Test
    void a_class_method_comes_before_the_same_method_of_an_interface() {
        Linked linked = Linked.of("""
                interface Named { String getName(); }
                class Base { public String getName() { return ""; } }
                class Middle extends Base {}
                class Tag extends Middle implements Named { String show() { return getName(); } }
                """);

        assertThat(linked.callee("getName()")).isEqualTo("Base#getName()");
    }

    @Test
    void enum_constants_have_bodies_switch_labels_and_implicit_members() {
        Linked linked = Linked.of("""
                enum State {
                    OPEN(1) { int rank() { return helper(); } int helper() { return 2; } }, CLOSED(2);
                    State(int code) {}
                    int rank() { return 0; }
                    static int count(State s) {
                        switch (s) { case OPEN: return values().length; default: return valueOf("CLOSED").rank() + s.ordinal(); }
                    }
                }
                """);

        assertThat(linked.callee("helper()")).isEqualTo("State$1#helper()");
        assertThat(linked.binding("OPEN")).isEqualTo("State#OPEN");
        assertThat(linked.callee("values()")).isEqualTo("State#values()");
        assertThat(linked.callee("valueOf(\"CLOSED\").rank()")).isEqualTo("State#rank()");
        assertThat(linked.callee("s.ordinal()")).isEqualTo("java.lang.Enum#ordinal()");
    }

    @Test
    void statements_declare_their_variables() {
        Linked linked = Linked.of("""
                import java.io.* ;
                class Flow {
                    void m(String[] args) throws Exception {
                        for (int i = 0, n = args.length; i < n; i++) { use(args[i]); }
                        for (String each : args) { use(each); }
                        try (Reader in = new StringReader("")) { in.read(); }
                        catch (FileNotFoundException | EOFException e) { e.printStackTrace(); }
                        catch (IOException io) { io.getMessage(); }
                        class Local { void f() { new Local().f(); } }
                        new Local().f();
                    }
                    void use(String s) {}
                }
                """);

        assertThat(linked.callee("use(args[i])")).isEqualTo("Flow#use(String)");
        assertThat(linked.callee("use(each)")).isEqualTo("Flow#use(String)");
        assertThat(linked.callee("in.read()")).isEqualTo("java.io.Reader#read()");
        assertThat(linked.callee("e.printStackTrace()")).isEqualTo("java.lang.Throwable#printStackTrace()");
        assertThat(linked.type("io")).isEqualTo("IOException");
        assertThat(linked.callee("new Local().f()")).isEqualTo("Flow$1Local#f()");
        assertThat(linked.problems()).isEmpty();
    }

    @Test
    void records_patterns_var_and_switch_expressions() {
        Linked linked = Linked.ofNewest("""
                import java.util.* ;
                record Pair<A>(A left, List<String> right) { Pair { Objects.requireNonNull(left); } }
                class Modern {
                    int m(Object o, Pair<Integer> pair) {
                        var list = new ArrayList<String>();
                        for (var each : list) { each.trim(); }
                        if (!(o instanceof String s)) { return 0; }
                        s.length();
                        pair.left().intValue();
                        return switch (s) { case "a" -> s.indexOf("x"); default -> { yield pair.right().get(0).hashCode(); } };
                    }
                }
                """);

        assertThat(linked.type("list")).isEqualTo("ArrayList<String>");
        assertThat(linked.callee("each.trim()")).isEqualTo("java.lang.String#trim()");
        assertThat(linked.callee("s.length()")).isEqualTo("java.lang.String#length()");
        assertThat(linked.callee("pair.left()")).isEqualTo("Pair#left()");
        assertThat(linked.callee("pair.left().intValue()")).isEqualTo("java.lang.Integer#intValue()");
        assertThat(linked.callee("pair.right().get(0).hashCode()")).isEqualTo("java.lang.String#hashCode()");
        assertThat(linked.binding("left")).startsWith("PARAMETER left");
        assertThat(linked.problems()).isEmpty();
    }

    @Test
    void jdk_types_are_those_of_the_level_of_the_sources() {
        String corba = "class Old { org.omg.CORBA.ORB orb; Record mine; String s = orb.toString(); } class Record {}";

        Linked old = Linked.of(corba);

        assertThat(old.problems()).isEmpty();
        assertThat(Linked.ofNewest(corba).problems())
                .contains("TYPE org.omg.CORBA.ORB: type is not found [org.omg.CORBA.ORB]");
    }

    @Test
    void broken_parts_do_not_hide_the_good_ones() {
        Linked linked = Linked.of("""
                class Torn {
                    void bad() { int x = = 3; }
                    void good() { bad(); }
                }
                """);

        assertThat(linked.callee("bad()")).isEqualTo("Torn#bad()");
    }
}
