package dev.unearth.analyzer.wiring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import org.junit.jupiter.api.Test;

class JdbcWirerTest {

    private static final String CONNECTION = "java.sql.Connection";

    @Test
    void joins_the_executing_method_with_the_tables_of_the_statement() {
        SqlEvidence system = new SqlEvidence()
                .call(
                        "pay()",
                        CONNECTION,
                        "prepareStatement",
                        "update FEE set PAID = 1 where PID in (select ID from permit)")
                .call("log()", "java.sql.Statement", "addBatch", "insert into app.Log values (<x>)")
                .call("drop()", "java.sql.Statement", "executeUpdate", "delete from FEE");

        assertThat(system.crud())
                .containsExactly(
                        "Dao#drop() DELETES FEE RESOLVED",
                        "Dao#log() INSERTS LOG RESOLVED",
                        "Dao#pay() QUERIES PERMIT RESOLVED",
                        "Dao#pay() UPDATES FEE RESOLVED");
    }

    @Test
    void joins_columns_of_declared_and_undeclared_tables() {
        SystemGraph graph = new SqlEvidence()
                .script("a.sql", "create table FEE (PAID int, PID int);")
                .call("pay()", CONNECTION, "prepareStatement", "update FEE set PAID = 1 where PID = ? and SYSUSER = 1")
                .call("log()", CONNECTION, "prepareStatement", "insert into LOG (TXT) values (?)")
                .wired();

        assertThat(graph.outgoing(method("pay()"), RelationKind.UPDATES))
                .extracting(r -> r.to().value())
                .containsExactly("column:app:FEE.PAID", "table:app:FEE");
        assertThat(graph.outgoing(method("pay()"), RelationKind.QUERIES))
                .extracting(r -> r.to().value())
                .containsExactly("column:app:FEE.PID");
        assertThat(graph.node(new NodeKey("column:app:LOG.TXT"))).isPresent();
    }

    @Test
    void attributes_a_statement_to_the_method_that_supplies_its_text() {
        SqlEvidence system = new SqlEvidence()
                .call("find()", "gov.Helper", "run", "select * from PERMIT")
                .call("count(String)", "gov.Helper", "run", "select count(*) from <0>")
                .call("all()", "gov.Dao", "count", "FEE")
                .callOf("Helper", "run(String)", "gov.Helper", "open", "<0>")
                .callOf("Helper", "open(String)", CONNECTION, "prepareStatement", "<0>");

        assertThat(system.crud())
                .containsExactly("Dao#all() QUERIES FEE RESOLVED", "Dao#find() QUERIES PERMIT RESOLVED");
        assertThat(system.unknowns()).isEmpty();
    }

    @Test
    void takes_a_whole_statement_for_one_where_only_a_name_says_so() {
        SqlEvidence system = new SqlEvidence()
                .call("a()", "?", "runQuery", "select * from PERMIT")
                .call("b()", "?", "prepareStatement", "select * from PERMIT")
                .call("c()", "?", "lookUp", "select * from PERMIT");

        assertThat(system.crud()).containsExactly("Dao#a() QUERIES PERMIT INFERRED", "Dao#b() QUERIES PERMIT INFERRED");
    }

    @Test
    void never_takes_what_is_logged_or_said_for_a_statement() {
        SqlEvidence system = new SqlEvidence()
                .call("a()", "org.apache.log4j.Logger", "debug", "select * from PERMIT")
                .call("b()", "gov.SqlException", "<init>", "select * from PERMIT")
                .call("c()", "gov.Messages", "updateStatus", "Update failed for permit")
                .call("d()", "java.io.PrintStream", "println", "delete from PERMIT");

        assertThat(system.crud()).isEmpty();
        assertThat(system.unknowns()).isEmpty();
    }

    @Test
    void takes_statements_of_templates_over_jdbc() {
        SqlEvidence system = new SqlEvidence()
                .call("a()", "org.springframework.jdbc.core.JdbcTemplate", "update", "delete from FEE where ID = ?")
                .call("b()", "org.springframework.orm.hibernate3.HibernateTemplate", "update", "delete from FEE");

        assertThat(system.crud()).containsExactly("Dao#a() DELETES FEE RESOLVED");
    }

    @Test
    void joins_procedures() {
        SqlEvidence system = new SqlEvidence().call("a()", CONNECTION, "prepareCall", "{call fees.settle(?)}");

        assertThat(system.crud()).containsExactly("Dao#a() CALLS SETTLE RESOLVED");
    }

    @Test
    void reports_statements_that_it_cannot_know() {
        SqlEvidence system = new SqlEvidence()
                .call("a()", CONNECTION, "prepareStatement", "<sql>")
                .call("b()", CONNECTION, "prepareStatement", "select * from <table> where ID = 1")
                .call("c()", CONNECTION, "prepareStatement", "fetch first one")
                .call("d(String)", CONNECTION, "prepareStatement", "<0>");

        assertThat(system.unknowns())
                .extracting(Unknown::name, Unknown::reason)
                .containsExactly(
                        tuple("<sql>", "the statement is made where the scan cannot follow"),
                        tuple("select * from <table> where ID = 1", "the code makes up the name of a table"),
                        tuple("fetch first one", "the text could not be read as a statement"),
                        tuple("<sql>", "the statement comes from a caller that the scan does not see"));
    }

    private static NodeKey method(String signature) {
        return new NodeKey("method:app:gov.Dao#" + signature);
    }
}
