package dev.unearth.analyzer.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.facts.SqlFacts.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlReaderTest {

    @Test
    void gives_statements_with_their_lines_and_without_comments() {
        List<Statement> statements = read("""
                -- fees; and more
                CREATE TABLE FEE ( -- one per permit
                  ID INTEGER /* key */
                );

                INSERT INTO FEE VALUES ('a;b', 'it''s'); DELETE FROM FEE;
                """);

        assertThat(statements)
                .containsExactly(
                        new Statement("CREATE TABLE FEE (\nID INTEGER\n)", 2, 4),
                        new Statement("INSERT INTO FEE VALUES ('a;b', 'it''s')", 6, 6),
                        new Statement("DELETE FROM FEE", 6, 6));
    }

    @Test
    void ends_statements_as_each_dialect_does() {
        assertThat(texts("SELECT 1\nGO\nSELECT 2\ngo\n")).containsExactly("SELECT 1", "SELECT 2");
        assertThat(texts("SELECT 1\n/\nSELECT 6 / 2\n/\n")).containsExactly("SELECT 1", "SELECT 6 / 2");
        assertThat(texts("DELIMITER //\nSELECT 1; SELECT 2//\nDELIMITER ;\nSELECT 3;"))
                .containsExactly("SELECT 1; SELECT 2", "SELECT 3");
        assertThat(texts("--#SET TERMINATOR @\nSELECT 1;\nSELECT 2@ SELECT 3@"))
                .containsExactly("SELECT 1;\nSELECT 2", "SELECT 3");
        assertThat(texts("CREATE TABLE A (X INT)\nCREATE TABLE B (Y INT)\n"))
                .containsExactly("CREATE TABLE A (X INT)", "CREATE TABLE B (Y INT)");
    }

    @Test
    void keeps_a_procedure_whole() {
        String procedure = """
                CREATE OR REPLACE PROCEDURE settle(p IN NUMBER) IS
                x NUMBER;
                BEGIN
                IF p > 1 THEN
                UPDATE FEE SET PAID = 1;
                END IF;
                END settle""";

        assertThat(texts(procedure + ";\n/\nSELECT 1;")).containsExactly(procedure, "SELECT 1");
    }

    @Test
    void leaves_out_commands_to_the_client_and_rows_of_a_copy() {
        assertThat(texts("""
                PROMPT don't stop
                SET DEFINE OFF
                COPY fee (id) FROM stdin;
                1;2
                \\.
                SELECT 1;
                """)).containsExactly("COPY fee (id) FROM stdin", "SELECT 1");
    }

    @Test
    void reads_quotes_escaped_by_a_backslash_and_paths_that_end_in_one() {
        assertThat(texts("INSERT INTO A VALUES ('it\\'s; so');SELECT 1;")).hasSize(2);
        assertThat(texts("INSERT INTO A VALUES ('C:\\');SELECT 1;")).hasSize(2);
    }

    @Test
    void gives_the_rest_where_a_quote_is_not_closed() {
        assertThat(texts("SELECT 1; SELECT 'open; SELECT 2;")).containsExactly("SELECT 1", "SELECT 'open; SELECT 2;");
        assertThat(texts("/* open")).isEmpty();
        assertThat(texts("")).isEmpty();
    }

    private static List<Statement> read(String script) {
        return new SqlReader().read(script, 0).statements();
    }

    private static List<String> texts(String script) {
        return read(script).stream().map(Statement::text).toList();
    }
}
