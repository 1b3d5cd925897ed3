package dev.unearth.analyzer.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.formal.PseudoCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlClausesTest {

    private static List<String> told(String statement) {
        List<String> told = new ArrayList<>();
        for (SqlClauses clauses : SqlClauses.of(statement)) {
            clauses.filters()
                    .forEach(filter -> told.add(
                            filter.table() + (filter.given() ? " given" : ": " + PseudoCode.of(filter.condition()))));
            clauses.assignments()
                    .forEach(each -> told.add(
                            each.given()
                                    ? "given"
                                    : PseudoCode.of(each.column()) + " := " + PseudoCode.of(each.value())));
            clauses.totals().forEach(each -> told.add(PseudoCode.of(each.value())));
            clauses.orders().forEach(each -> told.add("by " + PseudoCode.of(each.value())));
        }
        return told;
    }

    @Test
    void cuts_conditions_at_and_and_names_their_tables() {
        assertThat(
                        told(
                                "select * from FEE f join PERMIT p on p.NO = f.NO and p.KIND = 'A' where f.DUE between 1 and 5 and not (f.PAID is null or f.LATE = 0)"))
                .containsExactly(
                        "PERMIT: permit's no = fee's no",
                        "PERMIT: permit's kind = \"A\"",
                        "FEE: fee's due between 1 and 5",
                        "FEE: not (fee's paid is missing or fee's late = 0)");
    }

    @Test
    void keeps_alternatives_together() {
        assertThat(told("delete from FEE where A = 1 or B like 'x%' and C in ('u', 'v')"))
                .containsExactly("FEE: fee's a = 1 or (fee's b starts with \"x\" and fee's c in (\"u\", \"v\"))");
    }

    @Test
    void counts_days_from_today() {
        assertThat(told("SELECT X FROM FEE WHERE DUE < SYSDATE - 30 AND DUE > CURRENT DATE - INTERVAL '2' MONTH"))
                .containsExactly("FEE: fee's due < today - P30D", "FEE: fee's due > today - P2M");
    }

    @Test
    void notes_what_code_hands_in_and_goes_on_behind_it() {
        String hole = SqlAnalyzer.HOLE;
        assertThat(told("SELECT X FROM FEE WHERE A = ? AND B = '" + hole + "' AND C = 'y' " + hole))
                .containsExactly("FEE given", "FEE given", "FEE: fee's c = \"y\"");
    }

    @Test
    void reads_assignments_totals_and_orders() {
        assertThat(told("UPDATE FEE SET A = 'x', B = ?, C = C * 2"))
                .containsExactly("fee's a := \"x\"", "given", "fee's c := fee's c * 2");
        assertThat(told("INSERT INTO FEE (A, B) VALUES (?, 'n')")).containsExactly("given", "fee's b := \"n\"");
        assertThat(told("SELECT K, SUM(CASE WHEN F = 1 THEN A ELSE 0 END) S FROM FEE GROUP BY K ORDER BY S DESC"))
                .containsExactly(
                        "sum({fee's f = 1: fee's a; else: 0} over fees)",
                        "by sum({fee's f = 1: fee's a; else: 0} over fees)");
    }

    @Test
    void finds_queries_inside_and_beside_others() {
        assertThat(told("SELECT X FROM A WHERE N IN (SELECT N FROM B WHERE K = 1) UNION SELECT X FROM C WHERE K = 2"))
                .containsExactly("A given", "B: b's k = 1", "C: c's k = 2");
    }

    @Test
    void gives_nothing_for_what_is_no_statement() {
        assertThat(told("where is the rest of it and who knows")).isEmpty();
        assertThat(told("")).isEmpty();
        assertThat(told("SELECT X FROM FEE WHERE ((A = ")).containsExactly("FEE given");
    }
}
