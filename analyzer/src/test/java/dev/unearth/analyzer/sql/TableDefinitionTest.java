package dev.unearth.analyzer.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.sql.TableDefinition.Column;
import dev.unearth.analyzer.sql.TableDefinition.ForeignKey;
import dev.unearth.analyzer.sql.TableDefinition.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableDefinitionTest {

    @Test
    void reads_columns_with_types_and_lines_in_order() {
        TableDefinition table = read("""
                CREATE TABLE APP."PERMIT" (
                  ID NUMBER(10) NOT NULL,
                  STATUS VARCHAR2(20 CHAR) DEFAULT 'NEW' NOT NULL,
                  FEE DECIMAL(14, 2) DEFAULT -1.5,
                  ISSUED TIMESTAMP WITH TIME ZONE DEFAULT now(),
                  `KEY` VARCHAR(10)
                ) TABLESPACE USERS""");

        assertThat(table.form()).isEqualTo(Form.TABLE);
        assertThat(table.name()).isEqualTo("PERMIT");
        assertThat(table.line()).isEqualTo(10);
        assertThat(table.columns())
                .startsWith(
                        new Column("ID", "NUMBER(10)", true, "", 11),
                        new Column("STATUS", "VARCHAR2(20 CHAR)", true, "'NEW'", 12),
                        new Column("FEE", "DECIMAL(14, 2)", false, "-1.5", 13))
                .extracting(Column::name)
                .containsExactly("ID", "STATUS", "FEE", "ISSUED", "KEY");
        assertThat(table.columns().get(3).defaultValue()).isEqualTo("now()");
    }

    @Test
    void reads_keys_and_checks_of_columns_and_of_the_table() {
        TableDefinition table = read("""
                create table if not exists fee (
                  id int auto_increment primary key,
                  permit_id int not null references permit(id) on delete cascade,
                  kind varchar(3) unique check (kind in ('A', 'B')),
                  constraint u_fee unique (permit_id, kind),
                  constraint fk_kind foreign key (kind) references fee_kind,
                  check (id > 0),
                  key idx_kind (kind)
                ) engine=InnoDB""");

        assertThat(table.primaryKey()).containsExactly("id");
        assertThat(table.unique()).containsExactly(List.of("kind"), List.of("permit_id", "kind"));
        assertThat(table.checks()).containsExactly("kind in ('A', 'B')", "id > 0");
        assertThat(table.foreignKeys())
                .containsExactly(
                        new ForeignKey(List.of("permit_id"), "permit", List.of("id"), 12),
                        new ForeignKey(List.of("kind"), "fee_kind", List.of(), 15));
        assertThat(table.columns()).extracting(Column::name).containsExactly("id", "permit_id", "kind");
    }

    @Test
    void reads_what_is_added_later() {
        assertThat(read("ALTER TABLE FEE ADD CONSTRAINT PK PRIMARY KEY (ID)").primaryKey())
                .containsExactly("ID");
        assertThat(read("alter table only fee add column a int, add b varchar(3), drop column c")
                        .columns())
                .extracting(Column::name)
                .containsExactly("a", "b");
        assertThat(read("ALTER TABLE FEE ADD (A INT, B INT)").columns()).hasSize(2);
        assertThat(read("CREATE UNIQUE INDEX UX ON FEE(A, B DESC)").unique()).containsExactly(List.of("A", "B"));
    }

    @Test
    void tells_the_tables_of_a_view() {
        TableDefinition view =
                read("CREATE OR REPLACE VIEW OPEN_FEE (ID) AS SELECT F.ID FROM FEE F JOIN PERMIT P ON P.ID = F.PID");

        assertThat(view.form()).isEqualTo(Form.VIEW);
        assertThat(view.readTables()).containsExactly("FEE", "PERMIT");
    }

    @Test
    void leaves_other_statements_alone_and_survives_broken_ones() {
        assertThat(SqlAnalyzer.definition("CREATE SEQUENCE S", 1)).isEmpty();
        assertThat(SqlAnalyzer.definition("CREATE", 1)).isEmpty();
        assertThat(read("CREATE TABLE A (").columns()).isEmpty();
        assertThat(read("CREATE TABLE A (X INT,, Y").columns())
                .extracting(Column::name)
                .containsExactly("X", "Y");
    }

    private static TableDefinition read(String statement) {
        return SqlAnalyzer.definition(statement, 10).orElseThrow();
    }
}
