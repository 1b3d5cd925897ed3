package dev.unearth.analyzer.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.sql.SqlMeaning.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlAnalyzerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select * from permit                                                  | S permit
            SELECT p.ID FROM APP.PERMIT p, "FEE" f WHERE p.ID = f.PERMIT_ID(+)    | S PERMIT, S FEE
            select * from a left outer join b on a.id = b.id, c                   | S a, S b, S c
            select x from (select y from inner_t) d, outer_t                      | S inner_t, S outer_t
            insert into permit (id, status) values (?, 'NEW')                     | I permit
            insert into archive select * from permit where year < ?               | I archive, S permit
            update fee set paid = 1 where id in (select fee_id from payment)      | U fee, S payment
            update fee set due = (select max(due) from fee) where id = :id        | U fee, S fee
            delete from permit where id = ?                                       | D permit
            delete permit where id = ?                                            | D permit
            delete p from PERMIT p join FEE f on f.pid = p.id                      | D PERMIT, S FEE
            truncate table log                                                    | D log
            with old as (select * from permit) select * from old join fee on 1=1  | S permit, S fee
            select extract(year from issued) from permit for update               | S permit
            select 1 from dual                                                    | ''
            lock table permit in exclusive mode                                   | ''
            select a from [Order Details] d with (nolock), T (nolock)             | S Order Details, S T
            """)
    void tells_tables_and_what_is_done_to_them(String sql, String expected) {
        assertThat(tables(SqlAnalyzer.analyze(sql))).isEqualTo(expected);
    }

    @Test
    void tells_both_operations_of_a_merge() {
        SqlMeaning meaning = SqlAnalyzer.analyze("""
                merge into FEE f using CHARGE c on (f.id = c.id)
                when matched then update set f.amount = c.amount
                when not matched then insert (id, amount) values (c.id, c.amount)""");

        assertThat(meaning.kind()).isEqualTo(Kind.MERGE);
        assertThat(tables(meaning)).isEqualTo("S CHARGE, U FEE, I FEE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select * from permit where <>                      | S permit
            select * from permit<>                             | S permit
            select <> from permit order by <>                  | S permit
            select * from permit where id in (<>)              | S permit
            select * from permit where name like '%<>%'        | S permit
            select * from permit where fee <> ?                | S permit
            update permit set <> where id = ?                  | U permit
            """)
    void reads_a_statement_around_the_values_that_code_inserts(String sql, String expected) {
        SqlMeaning meaning = SqlAnalyzer.analyze(sql.replace("<>", SqlAnalyzer.HOLE));

        assertThat(tables(meaning)).isEqualTo(expected);
        assertThat(meaning.dynamicTable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "select * from <> where a = 1",
        "select * from LOG_<>",
        "delete from <>",
        "insert into <>_HIST values (?)"
    })
    void says_that_code_makes_up_a_tables_name(String sql) {
        SqlMeaning meaning = SqlAnalyzer.analyze(sql.replace("<>", SqlAnalyzer.HOLE));

        assertThat(meaning.dynamicTable()).isTrue();
        assertThat(meaning.tables()).isEmpty();
    }

    @Test
    void names_columns_with_their_tables() {
        SqlMeaning meaning = SqlAnalyzer.analyze("update FEE set PAID = ?, DUE = DUE + 1 where FEE.ID = ?");

        assertThat(meaning.columns())
                .extracting(use -> use.operation() + " " + use.table() + "." + use.column())
                .containsExactly("UPDATE FEE.PAID", "UPDATE FEE.DUE", "SELECT FEE.DUE", "SELECT FEE.ID");
    }

    @ParameterizedTest
    @CsvSource({"'{call fees.settle(?, ?)}',settle", "'{ ? = call fee_of(?) }',fee_of", "exec dbo.settle 1,settle"})
    void tells_called_procedures(String sql, String procedure) {
        assertThat(SqlAnalyzer.analyze(sql).procedures()).containsExactly(procedure);
    }

    @ParameterizedTest
    @CsvSource({"'from Permit p where p.id = 1'", "'Permit not found'", "''", "'((('", "'id = ?'"})
    void knows_what_is_no_statement(String text) {
        assertThat(SqlAnalyzer.analyze(text).kind()).isEqualTo(Kind.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select uuid, script, key, value from permit where user = ?     | S permit
            select from where                                              | ''
            select a, from permit where (                                  | S permit
            insert into permit values (                                    | I permit
            """)
    void reads_on_where_the_grammar_gives_up(String sql, String expected) {
        assertThat(tables(SqlAnalyzer.analyze(sql))).isEqualTo(expected);
    }

    @Test
    void reads_a_very_long_or_deep_statement_in_bounded_time() {
        String deep = "select * from permit where " + "(".repeat(5_000) + "1=1" + ")".repeat(5_000);
        String wide = "select * from permit where id in (" + "?,".repeat(200_000) + "?)";

        assertThat(tables(SqlAnalyzer.analyze(deep))).isEqualTo("S permit");
        assertThat(tables(SqlAnalyzer.analyze(wide))).isEqualTo("S permit");
    }

    private static String tables(SqlMeaning meaning) {
        return String.join(
                ", ",
                meaning.tables().stream()
                        .map(use -> use.operation().name().charAt(0) + " " + use.name())
                        .toList());
    }
}
