package dev.unearth.analyzer.wiring.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnFindingsTest {

    private static final String TABLES = """
            create table FEE (ID int, AMOUNT int, NOTE varchar(20), OLD_NOTE varchar(20));
            create table ARCHIVE (ID int);
            """;

    @TempDir
    private Path folder;

    private SmallSystem scan(String body) {
        return SmallSystem.in(folder)
                .file("db/tables.sql", TABLES)
                .file(
                        "gov/Dao.java",
                        "package gov; import java.sql.* ; class Dao { Connection c; Statement s;\n" + body + "\n}")
                .scan();
    }

    private static List<String> about(SmallSystem system, String kind) {
        return system.findings(kind).stream()
                .map(finding -> finding.about().value().replaceAll(".*:", "") + " "
                        + finding.place().display())
                .toList();
    }

    @Test
    void reports_columns_of_used_tables_that_nothing_works_on() {
        SmallSystem system = scan(
                "void pay() throws SQLException { s.executeUpdate(\"update FEE set AMOUNT = 1, NOTE = 'x' where ID = 2\"); }");

        assertThat(about(system, "COLUMN_UNUSED"))
                .singleElement()
                .asString()
                .startsWith("FEE.OLD_NOTE db/tables.sql:1");
        assertThat(about(system, "COLUMN_NOT_DECLARED")).isEmpty();
    }

    @Test
    void reports_columns_that_are_written_but_not_declared() {
        SmallSystem system = scan(
                "void pay() throws SQLException { s.executeUpdate(\"update FEE set PAID = 1, AMOUNT = SYSDATE\"); }");

        assertThat(about(system, "COLUMN_NOT_DECLARED"))
                .singleElement()
                .asString()
                .startsWith("gov.Dao#pay() gov/Dao.java:2");
    }

    @Test
    void follows_result_sets_of_statements_that_name_no_columns() {
        SmallSystem system = scan("""
                void load() throws SQLException { ResultSet r = c.prepareStatement("select * from FEE").executeQuery(); r.getInt("AMOUNT"); fill(r); }
                void fill(ResultSet r) throws SQLException { r.getString("note"); r.getString("ELSE"); }
                void add() throws SQLException { s.executeUpdate("insert into ARCHIVE values (1)"); }
                int count() throws SQLException { return s.executeQuery("select count(*) from FEE").getInt(1); }
                """);

        assertThat(columns(system, "gov.Dao#load()", RelationKind.QUERIES)).containsExactly("FEE.AMOUNT", "FEE.NOTE");
        assertThat(columns(system, "gov.Dao#add()", RelationKind.INSERTS)).containsExactly("ARCHIVE.ID");
        assertThat(columns(system, "gov.Dao#count()", RelationKind.QUERIES)).isEmpty();
    }

    private static List<String> columns(SmallSystem system, String method, RelationKind kind) {
        return system.graph().outgoing(new NodeKey("method:app:" + method), kind).stream()
                .filter(each -> each.to().prefix().equals("column"))
                .map(each -> each.to().value().replaceAll(".*:", ""))
                .toList();
    }
}
