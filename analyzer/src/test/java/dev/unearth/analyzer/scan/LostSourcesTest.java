package dev.unearth.analyzer.scan;

import static dev.unearth.analyzer.graph.RelationKind.CALLS;
import static dev.unearth.analyzer.graph.RelationKind.DELETES;
import static dev.unearth.analyzer.graph.RelationKind.EXTENDS;
import static dev.unearth.analyzer.graph.RelationKind.HANDLED_BY;
import static dev.unearth.analyzer.graph.RelationKind.INSTANTIATES;
import static dev.unearth.analyzer.graph.RelationKind.QUERIES;
import static dev.unearth.analyzer.graph.RelationKind.READS;
import static dev.unearth.analyzer.graph.RelationKind.THROWS;
import static dev.unearth.analyzer.graph.RelationKind.UPDATES;
import static dev.unearth.analyzer.graph.RelationKind.WRITES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostSourcesTest {

    private static final String ORDER = """
            // a/Order.java
            package a;
            public class Order {
                int total;
                public int total() { return total; }
                void add(int more) { total += more; Ledger.book(this); }
            }
            """;

    private static final String LEDGER = """
            // a/Ledger.java
            package a;
            public class Ledger extends Base {
                public static void book(Order order) { new Ledger().write(order.total()); }
            }
            class Base { void write(int amount) {} }
            """;

    @TempDir
    private Path folder;

    private Scanned root() {
        return new Scanned(folder);
    }

    private static SortedMap<String, byte[]> below(String prefix, Map<String, byte[]> files) {
        SortedMap<String, byte[]> moved = new TreeMap<>();
        files.forEach((path, bytes) -> moved.put(prefix + path, bytes));
        return moved;
    }

    @Test
    void a_jar_as_root_gives_the_graph_that_its_sources_give() {
        Scanned root = root().with("lost.jar", Compiled.zip(Compiled.of(ORDER, LEDGER)))
                .with("kept/a/Order.java", ORDER)
                .with("kept/a/Ledger.java", LEDGER);

        Scanned.Result lost = root.scan("lost.jar");
        Scanned.Result kept = root.scan("kept");

        assertThat(lost.types()).isEqualTo(kept.types()).hasSize(3);
        assertThat(lost.edges(CALLS, READS, WRITES, EXTENDS, INSTANTIATES))
                .isEqualTo(kept.edges(CALLS, READS, WRITES, EXTENDS, INSTANTIATES))
                .contains("a.Ledger#book(Order) -> a.Base#write(int)", "a.Order#add(int) -> a.Order#total");
    }

    @Test
    void says_how_many_sources_are_lost_and_where() {
        Scanned.Result result = root().with("lost.jar", Compiled.zip(Compiled.of(ORDER, LEDGER)))
                .scan("lost.jar");

        assertThat(result.unknowns("SOURCE"))
                .containsExactly("lost.jar: 3 classes without source: its calls and types are known, its rules and most"
                        + " of its texts are not; supply the source or decompile it");
        assertThat(result.type("a.Order").is("withoutSource")).isTrue();
    }

    @Test
    void a_source_and_a_class_file_refer_to_each_other() {
        Scanned.Result result = root().with("src/a/Order.java", ORDER)
                .with("old/", Compiled.of(ORDER, LEDGER))
                .scan();

        assertThat(result.types()).containsExactly("a.Base", "a.Ledger", "a.Order");
        assertThat(result.edges(CALLS))
                .contains(
                        "a.Order#add(int) -> a.Ledger#book(Order)",
                        "a.Ledger#book(Order) -> a.Order#total()",
                        "a.Ledger#book(Order) -> a.Base#write(int)");
        assertThat(result.unknowns("TYPE")).isEmpty();
    }

    @Test
    void a_class_file_whose_source_is_scanned_is_left_out() {
        Scanned.Result result = root().with("src/a/Order.java", ORDER)
                .with("src/a/Ledger.java", LEDGER)
                .with("web/WEB-INF/classes/", Compiled.of(ORDER, LEDGER))
                .scan();

        assertThat(result.types()).containsExactly("a.Base", "a.Ledger", "a.Order");
        assertThat(result.file("web/WEB-INF/classes/a/Order.class"))
                .returns(SourceFile.Status.SKIPPED, SourceFile::status)
                .returns("its source is scanned: src/a/Order.java", SourceFile::reason);
        assertThat(result.file("web/WEB-INF/classes/a/Base.class").reason())
                .isEqualTo("its source is scanned: src/a/Ledger.java");
        assertThat(result.unknowns("SOURCE")).isEmpty();
    }

    @Test
    void build_output_is_looked_into_where_its_sources_are_not_there() {
        SortedMap<String, byte[]> classes = Compiled.of(ORDER, LEDGER);

        Scanned.Result lost = root().with("lost/build.xml", "<project/>")
                .with("lost/bin/", classes)
                .scan("lost");
        Scanned.Result kept = root().with("kept/src/a/Order.java", ORDER)
                .with("kept/src/a/Ledger.java", LEDGER)
                .with("kept/src/a/Base.java", "package a; class Base {}")
                .with("kept/bin/", classes)
                .scan("kept");

        assertThat(lost.types()).containsExactly("a.Base", "a.Ledger", "a.Order");
        assertThat(kept.scan().snapshot().files()).noneMatch(file -> file.path().startsWith("bin/"));
    }

    @Test
    void a_jar_in_the_tree_is_a_library() {
        Scanned.Result result = root().with(
                        "src/b/Use.java", "package b; class Use { void f(a.Order o) { o.total(); } }")
                .with("lib/orders.jar", Compiled.zip(Compiled.of(ORDER, LEDGER)))
                .scan();

        assertThat(result.types()).containsExactly("b.Use");
        assertThat(result.edges(CALLS)).containsExactly("b.Use#f(Order) -> a.Order#total()");
        assertThat(result.type("a.Order").is("external")).isTrue();
    }

    @Test
    void lambdas_accessors_and_enum_switches_count_as_in_source() {
        Scanned.Result result =
                root().with("x.jar", Compiled.zip(Compiled.of("""
                // a/Outer.java
                package a;
                class Outer {
                    enum Kind { ONE, TWO }
                    private int secret;
                    private void hide() {}
                    void run(Kind kind) {
                        Runnable r = () -> { Runnable inner = () -> hide(); };
                        switch (kind) { case ONE: hide(); }
                    }
                    class Inner {
                        Inner(int size) {}
                        void peek() { secret = 1; hide(); new Inner(2); }
                    }
                }
                """))).scan("x.jar");

        assertThat(result.types()).containsExactly("a.Outer", "a.Outer$Inner", "a.Outer$Kind");
        assertThat(result.edges(CALLS))
                .containsExactlyInAnyOrder(
                        "a.Outer$Inner#peek() -> a.Outer$Inner#<init>(int)",
                        "a.Outer$Inner#peek() -> a.Outer#hide()",
                        "a.Outer$Kind#<clinit>() -> a.Outer$Kind#<init>()",
                        "a.Outer#run(Kind) -> a.Outer#hide()");
        assertThat(result.edges(WRITES)).contains("a.Outer$Inner#peek() -> a.Outer#secret");
    }

    @Test
    void code_of_initialisers_is_told_from_that_of_constructors() {
        Scanned.Result result =
                root().with("x.jar", Compiled.zip(Compiled.of("""
                // a/C.java
                package a;
                class C {
                    int x = first();
                    C() { second(); }
                    C(int y) {
                        second();
                    }
                    int late = third();
                    static int first() { return 1; }
                    static int second() { return 1; }
                    static int third() { return 1; }
                }
                """))).scan("x.jar");

        assertThat(result.edges(CALLS))
                .containsExactlyInAnyOrder(
                        "a.C#<init>* -> a.C#first()",
                        "a.C#<init>* -> a.C#third()",
                        "a.C#<init>() -> a.C#second()",
                        "a.C#<init>(int) -> a.C#second()");
    }

    @Test
    void members_of_a_record_that_nobody_wrote_are_implicit() {
        Scanned.Result result =
                root().with("x.jar", Compiled.zip(Compiled.of(17, """
                // a/Point.java
                package a;
                record Point(int x, int y) {
                    int sum() {
                        return x + y;
                    }
                }
                """))).scan("x.jar");

        assertThat(result.edges(READS)).containsExactly("a.Point#sum() -> a.Point#x", "a.Point#sum() -> a.Point#y");
        assertThat(result.graph().nodes(dev.unearth.analyzer.graph.NodeKind.METHOD))
                .filteredOn(method -> method.is("implicit"))
                .extracting(method -> method.text("signature"))
                .contains("x()", "y()", "<init>(int,int)", "toString()");
    }

    @Test
    void a_war_in_an_ear_gives_its_servlets_and_beans() {
        SortedMap<String, byte[]> war = below("WEB-INF/classes/", Compiled.of("""
                // javax/servlet/http/HttpServlet.java
                package javax.servlet.http;
                public abstract class HttpServlet { protected void doGet(Object q, Object r) {} }
                """, """
                // w/Orders.java
                package w;
                public class Orders extends javax.servlet.http.HttpServlet {
                    protected void doGet(Object q, Object r) { new b.Till().pay(); }
                }
                """, """
                // b/Till.java
                package b;
                public class Till { public void pay() {} }
                """));
        byte[] till = war.remove("WEB-INF/classes/b/Till.class");
        byte[] servlet = war.remove("WEB-INF/classes/javax/servlet/http/HttpServlet.class");
        war.put(
                "WEB-INF/lib/servlet.jar",
                Compiled.zip(new TreeMap<>(Map.of("javax/servlet/http/HttpServlet.class", servlet))));
        war.put("WEB-INF/web.xml", """
                <web-app>
                  <servlet><servlet-name>o</servlet-name><servlet-class>w.Orders</servlet-class></servlet>
                  <servlet-mapping><servlet-name>o</servlet-name><url-pattern>/orders</url-pattern></servlet-mapping>
                </web-app>
                """.getBytes(StandardCharsets.UTF_8));
        SortedMap<String, byte[]> ear = new TreeMap<>();
        ear.put("shop.war", Compiled.zip(war));
        ear.put("beans.jar", Compiled.zip(new TreeMap<>(Map.of("b/Till.class", till))));
        ear.put("META-INF/application.xml", """
                <application><module><ejb>beans.jar</ejb></module></application>
                """.getBytes(StandardCharsets.UTF_8));

        Scanned.Result result = root().with("all.ear", Compiled.zip(ear)).scan("all.ear");

        assertThat(result.types()).containsExactly("b.Till", "w.Orders");
        assertThat(result.edges(HANDLED_BY)).containsExactly("/orders -> w.Orders");
        assertThat(result.edges(CALLS)).contains("w.Orders#doGet(Object,Object) -> b.Till#pay()");
        assertThat(result.unknowns("TYPE")).isEmpty();
    }

    @Test
    void one_damaged_class_file_never_costs_the_scan() {
        SortedMap<String, byte[]> classes = Compiled.of(ORDER, LEDGER);
        byte[] whole = classes.get("a/Ledger.class");
        classes.put("a/Ledger.class", Arrays.copyOf(whole, whole.length / 2));

        Scanned.Result result = root().with("x.jar", Compiled.zip(classes)).scan("x.jar");

        assertThat(result.types()).containsExactly("a.Base", "a.Order");
        assertThat(result.file("x.jar!/a/Ledger.class"))
                .returns(SourceFile.Status.FAILED, SourceFile::status)
                .satisfies(file -> assertThat(file.reason()).startsWith("damaged class file"));
        assertThat(result.unknowns("SYNTAX")).hasSize(1);
        assertThat(result.edges(CALLS)).isEmpty();
    }

    @Test
    void a_class_file_that_is_newer_than_known_is_read_as_far_as_it_goes() {
        SortedMap<String, byte[]> classes = Compiled.of(ORDER, LEDGER);
        classes.get("a/Order.class")[7] = (byte) 250;

        Scanned.Result result = root().with("x.jar", Compiled.zip(classes)).scan("x.jar");

        assertThat(result.types()).contains("a.Order");
        assertThat(result.file("x.jar!/a/Order.class"))
                .returns(SourceFile.Status.PARTIAL, SourceFile::status)
                .satisfies(file -> assertThat(file.reason()).startsWith("class file for Java 206, read like one for"));
    }

    @Test
    void a_multi_release_jar_counts_each_class_once() {
        SortedMap<String, byte[]> jar = Compiled.of(ORDER, LEDGER);
        jar.put(
                "META-INF/versions/11/a/Order.class",
                Compiled.of(11, ORDER, LEDGER).get("a/Order.class"));
        jar.putAll(below("META-INF/versions/9/", Compiled.of(9, "// n/Only.java\npackage n; public class Only {}")));
        jar.putAll(below("META-INF/versions/9/", Compiled.of(9, "// module-info.java\nmodule m { }")));

        Scanned.Result result = root().with("x.jar", Compiled.zip(jar)).scan("x.jar");

        assertThat(result.types()).containsExactly("a.Base", "a.Ledger", "a.Order", "n.Only");
        assertThat(result.file("x.jar!/META-INF/versions/11/a/Order.class").reason())
                .isEqualTo("version for a newer Java of x.jar!/a/Order.class");
        assertThat(result.file("x.jar!/META-INF/versions/9/module-info.class").status())
                .isEqualTo(SourceFile.Status.READ);
    }

    @Test
    void types_that_are_nowhere_are_named() {
        SortedMap<String, byte[]> classes = Compiled.of(ORDER, LEDGER);
        classes.remove("a/Ledger.class");

        Scanned.Result result = root().with("x.jar", Compiled.zip(classes)).scan("x.jar");

        assertThat(result.unknowns("METHOD")).containsExactly("a.Ledger.book: receiver's type is not found");
        assertThat(result.type("a.Ledger").is("missing")).isTrue();
    }

    @Test
    void what_is_thrown_and_a_main_method_are_found() {
        Scanned.Result result =
                root().with("x.jar", Compiled.zip(Compiled.of("""
                // a/Start.java
                package a;
                public class Start {
                    static class Bad extends Exception {}
                    public static void main(String[] args) throws Bad {
                        if (args.length == 0) throw new Bad();
                    }
                }
                """))).scan("x.jar");

        assertThat(result.edges(HANDLED_BY)).containsExactly("main a.Start -> a.Start");
        assertThat(result.edges(THROWS)).containsExactly("a.Start#main(String[]) -> a.Start$Bad");
    }

    @Test
    void statements_in_texts_name_their_tables() {
        Scanned.Result result =
                root().with("x.jar", Compiled.zip(Compiled.of("""
                // a/Dao.java
                package a;
                import java.sql.Connection;
                import java.sql.SQLException;
                public class Dao {
                    private static final String LATE = " WHERE late = 1";
                    void find(Connection c, String name, int n) throws SQLException {
                        c.prepareStatement("SELECT id FROM PERMIT WHERE name = '" + name + "' AND n = " + (n + 1)).executeQuery();
                        StringBuilder sql = new StringBuilder("DELETE FROM FEE");
                        if (name != null) {
                            sql.append(LATE);
                        }
                        c.createStatement().executeUpdate(sql.toString());
                        run(c, "UPDATE STOCK SET n = 1");
                    }
                    private void run(Connection c, String sql) throws SQLException { c.createStatement().execute(sql); }
                }
                """))).scan("x.jar");

        assertThat(result.edges(QUERIES, DELETES, UPDATES))
                .contains(
                        "a.Dao#find(Connection,String,int) -> PERMIT",
                        "a.Dao#find(Connection,String,int) -> FEE",
                        "a.Dao#find(Connection,String,int) -> STOCK");
    }

    @Test
    void equal_whatever_the_number_of_jobs_and_from_the_cache() {
        Scanned root = root().with("classes/", Compiled.of(ORDER, LEDGER));

        List<List<String>> scans = List.of(
                root.scan().edges(CALLS, READS),
                root.scan("").edges(CALLS, READS),
                root.scan("").edges(CALLS, READS));

        assertThat(scans.get(0)).isNotEmpty().isEqualTo(scans.get(1)).isEqualTo(scans.get(2));
    }
}
