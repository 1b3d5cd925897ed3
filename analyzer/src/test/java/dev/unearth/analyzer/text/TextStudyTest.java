package dev.unearth.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.java.JavaReader;
import dev.unearth.analyzer.library.Libraries;
import dev.unearth.analyzer.link.Index;
import dev.unearth.analyzer.link.Linker;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextStudyTest {

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
    void joins_literals_constants_and_values() {
        assertThat(
                        texts(
                                "void m(int id) { run(\"select * from \" + T + \" where id = \" + id + 'x' + 1); } static final String T = \"FEE\";"))
                .containsExactly("select * from FEE where id = <id>x1");
    }

    @Test
    void follows_a_variable_over_branches() {
        assertThat(texts("""
                void m(boolean a, int k) {
                    String sql = null;
                    if (a) { sql = "A"; } else { sql = "B"; }
                    sql += "!";
                    run(sql);
                    switch (k) { case 1: sql = "1"; break; case 2: sql = "2"; default: throw new RuntimeException(); }
                    run(sql);
                    run(a ? "x" : "y");
                }""")).containsExactly("A!", "B!", "1", "x", "y");
    }

    @Test
    void builds_what_a_builder_is_given_in_branches_and_not_in_loops() {
        assertThat(texts("""
                void m(boolean a, java.util.List ids) {
                    StringBuffer sql = new StringBuffer("select * from FEE where 1=1");
                    if (a) sql.append(" and ID").append(" = ?");
                    run(sql.toString());
                    StringBuilder in = new StringBuilder().append("in (");
                    for (int i = 0; i < ids.size(); i++) { in.append("?,"); }
                    run(in.append(")").toString());
                }"""))
                .containsExactly("select * from FEE where 1=1 and ID = ?", "select * from FEE where 1=1", "in (<...>)");
    }

    @Test
    void knows_the_methods_of_strings() {
        assertThat(texts("""
                void m(String p, int n) {
                    run(String.format("a %s b %d %2$s", p, 5));
                    run(java.text.MessageFormat.format("x {0} ''y''", "z"));
                    run(" t ".trim().toUpperCase().concat("v"));
                    run("from {T}".replace("{T}", "FEE"));
                    run(String.valueOf("w"));
                }""")).containsExactly("a <p> b 5 5", "x z 'y'", "Tv", "from FEE", "w");
    }

    @Test
    void looks_into_helpers_fields_and_arrays() {
        assertThat(texts("""
                private String prefix = "select ";
                private static final String[] TABLES = { "FEE", "PERMIT" };
                private String from(String table) { StringBuffer b = new StringBuffer(); b.append(" from ").append(table); return b.toString(); }
                void m(int i) {
                    run(prefix + "*" + from("FEE"));
                    run(TABLES[1]);
                    for (String t : TABLES) { run("delete " + t); }
                }
                String again(String s) { return again(s + "x"); }""")).containsExactly("select * from FEE", "PERMIT", "delete FEE", "delete PERMIT");
    }

    @Test
    void sees_variables_around_anonymous_classes_and_lambdas() {
        assertThat(texts("""
                void m(String p) {
                    final String sql = "A" + p;
                    new Thread(new Runnable() { public void run() { T.this.run(sql); } });
                    Runnable r = () -> run(sql);
                }""")).containsExactly("A<p>", "A<p>");
    }

    @Test
    void names_caller_receiver_and_what_becomes_of_the_result() {
        List<CallText> rows = rows("""
                package gov;
                class Dao {
                    Object home(javax.naming.Context c) throws Exception { return (Number) c.lookup("java:x"); }
                    void log() { Missing.logger().debug("x"); new java.io.File("f"); }
                }""");

        assertThat(rows)
                .extracting(CallText::receiverType)
                .containsExactly("javax.naming.Context", "?", "java.io.File");
        assertThat(rows).extracting(CallText::method).containsExactly("lookup", "debug", "<init>");
        assertThat(rows.get(0).resultCast()).isEqualTo("java.lang.Number");
        assertThat(rows.get(0).caller().signature()).isEqualTo("home(Context)");
        assertThat(rows.get(0).place().line()).isEqualTo(3);
    }

    @Test
    void keeps_watched_calls_whose_text_is_not_known() {
        List<CallText> rows = rows(
                "class T { void m(java.sql.Statement s, Object o) throws Exception { s.executeQuery(o.toString()); s.cancel(); } }");

        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(show(row.arguments().get(0))).isEqualTo("<o.toString()>"));
    }

    @Test
    void follows_a_text_to_the_method_that_supplies_it() {
        List<CallText> rows = rows("""
                class T {
                    java.sql.Connection c;
                    void find() throws Exception { open("select 1"); }
                    private void open(String sql) throws Exception { c.prepareStatement(sql); }
                }""");
        CallText sink = rows.stream()
                .filter(row -> row.method().equals("prepareStatement"))
                .findFirst()
                .orElseThrow();

        List<CallText> supplied = new TextFlow(rows, name -> Optional.empty()).supplied(sink);

        assertThat(supplied).singleElement().satisfies(row -> {
            assertThat(row.caller().signature()).isEqualTo("find()");
            assertThat(row.method()).isEqualTo("prepareStatement");
            assertThat(show(row.arguments().get(0))).isEqualTo("select 1");
        });
    }

    @Test
    void bounds_values_and_length() {
        String branches = IntStream.range(0, 12)
                .mapToObj(i -> "if (a) s += \"" + i + "\"; ")
                .collect(Collectors.joining());
        String operands = IntStream.range(0, 20_000).mapToObj(i -> "\"x\"").collect(Collectors.joining(" + "));

        assertThat(texts("void m(boolean a) { String s = \"\"; " + branches + "run(s); }"))
                .hasSize(Texts.MAX_VALUES);
        assertThat(texts("void m() { run(" + operands + "); }")).containsExactly("x".repeat(20_000));
    }

    @Test
    void notes_texts_of_several_words_that_constants_declare() {
        String source =
                "class T { static final String ONE = \"select x\"\n + \" from FEE\"; static final String TABLE = \"FEE\"; "
                        + "static String open = \"not final\"; final String own = \"not static\"; }";

        assertThat(rows(source))
                .filteredOn(row -> row.method().equals(CallText.DECLARES))
                .extracting(
                        row -> show(row.arguments().get(0)) + " " + row.place().line())
                .containsExactly("select x from FEE 1");
    }

    @Test
    void notes_what_variables_are_given_whose_names_are_watched() {
        String source = "class T { static final String PASSWORD = \"a\"; String other = \"b\"; String userPassword; "
                + "void m() { String password = \"c\"; userPassword = \"d\"; password = null; } }";

        assertThat(rows(source))
                .filteredOn(row -> row.method().equals(CallText.ASSIGNS))
                .extracting(row -> row.resultCast() + "=" + show(row.arguments().get(0)))
                .containsExactly("PASSWORD=a", "password=c", "userPassword=d");
    }

    @Test
    void what_is_looked_up_under_a_known_key_is_a_hole_that_names_it() {
        assertThat(
                        texts(
                                "void m(java.util.Properties p) { String dir = p.getProperty(\"dir\"); run(dir + \"/x\"); run(dir); }"))
                .containsExactly("<setting dir>/x", "<setting dir>");
        assertThat(texts("void m(java.util.Properties p, String key) { run(\"x\" + p.getProperty(key)); }"))
                .containsExactly("x<p.getProperty(...)>");
    }

    private static List<String> texts(String members) {
        return rows("class T { void run(String s) {} " + members + " }").stream()
                .filter(row -> row.method().equals("run"))
                .map(row -> show(row.arguments().get(0)))
                .toList();
    }

    private static String show(Template template) {
        List<String> shown = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Fixed fixed) {
                shown.add(fixed.text());
            } else if (part instanceof Template.Hole hole) {
                shown.add("<" + hole.setting().map(key -> "setting " + key).orElse(hole.expression()) + ">");
            } else {
                shown.add("<" + ((Template.Parameter) part).name() + ">");
            }
        }
        return String.join("", shown);
    }

    private static List<CallText> rows(String source) {
        SourceFile file = new SourceFile("T.java", FileKind.JAVA, "UTF-8", 1, 1, "", false, SourceFile.Status.READ, "");
        JavaFacts facts = new JavaReader().read(source, 0);
        Index index = Index.builder(libraries.classPath(List.of(), 8))
                .add(file, facts, "m", false)
                .build();
        return new TextStudy(new Watch(
                        Set.of("executeQuery", "prepareStatement"), Set.of(), Set.of(), Set.of(), Set.of("password")))
                .study(new Linker(index).link(file, facts));
    }
}
