package dev.unearth.analyzer.wiring.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.scan.SmallSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutineWirerTest {

    @TempDir
    private Path folder;

    private SystemGraph graph(String script) {
        return SmallSystem.in(folder).file("db/all.sql", script).scan().graph();
    }

    private static List<String> edges(SystemGraph graph) {
        return graph.relationships().stream()
                .filter(each -> each.from().prefix().equals("procedure")
                        || each.to().prefix().equals("procedure"))
                .filter(each -> !each.from().prefix().equals("file")
                        && !each.to().prefix().equals("column"))
                .map(each -> each.from().value().replaceAll(".*:", "") + " " + each.kind() + " "
                        + each.to().value().replaceAll(".*:", "") + " " + each.detail())
                .toList();
    }

    @Test
    void finds_routines_of_oracle_with_the_tables_they_work_on() {
        SystemGraph graph = graph("""
                CREATE TABLE FEE (ID NUMBER, PAID CHAR(1));
                CREATE SEQUENCE APP.SEQ_FEE START WITH 1;
                CREATE OR REPLACE PROCEDURE app.close_fees (day IN DATE) AS
                BEGIN
                  UPDATE FEE SET PAID = 'Y' WHERE ID IN (SELECT FEE_ID FROM PAYMENT);
                  INSERT INTO LOG_LINE VALUES (day);
                END;
                /
                CREATE OR REPLACE TRIGGER T_FEE BEFORE INSERT ON FEE FOR EACH ROW
                BEGIN
                  SELECT COUNT(*) INTO n FROM QUOTA;
                END;
                /
                """);

        assertThat(edges(graph))
                .containsExactlyInAnyOrder(
                        "CLOSE_FEES UPDATES FEE procedure",
                        "CLOSE_FEES QUERIES PAYMENT procedure",
                        "CLOSE_FEES INSERTS LOG_LINE procedure",
                        "FEE WIRED_TO T_FEE trigger",
                        "T_FEE QUERIES QUOTA trigger");
        assertThat(graph.nodes(NodeKind.PROCEDURE))
                .extracting(node -> node.name() + " " + node.text("kind"))
                .containsExactlyInAnyOrder("SEQ_FEE sequence", "close_fees procedure", "T_FEE trigger");
    }

    @Test
    void finds_routines_of_mysql() {
        SystemGraph graph = graph("""
                DELIMITER $$
                CREATE DEFINER=`root`@`localhost` PROCEDURE `purge_old`()
                BEGIN
                  DELETE FROM `visit` WHERE day < now();
                END$$
                DELIMITER ;
                """);

        assertThat(edges(graph)).containsExactly("PURGE_OLD DELETES VISIT procedure");
    }

    @Test
    void finds_routines_of_sql_server() {
        SystemGraph graph = graph("""
                CREATE PROC [dbo].[set_rate] AS UPDATE [dbo].[rate] SET value = 1
                GO
                """);

        assertThat(edges(graph)).containsExactly("SET_RATE UPDATES RATE procedure");
    }

    @Test
    void finds_functions_of_postgresql() {
        SystemGraph graph = graph(
                "CREATE FUNCTION total(p integer) RETURNS integer AS $$ SELECT sum(amount) FROM fee $$ LANGUAGE sql;");

        assertThat(graph.nodes(NodeKind.PROCEDURE))
                .extracting(node -> node.name())
                .containsExactly("total");
    }

    @Test
    void takes_tables_and_views_for_no_routines() {
        assertThat(graph("create table TRIGGER_LOG (ID int); create view FUNCTION_LIST as select ID from TRIGGER_LOG;")
                        .nodes(NodeKind.PROCEDURE))
                .isEmpty();
    }
}
