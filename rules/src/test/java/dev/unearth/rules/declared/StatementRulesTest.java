package dev.unearth.rules.declared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.text.CallText;
import dev.unearth.rules.rule.RuleDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementRulesTest {

    private static final String LIST = "()Ljava/util/List;";

    private static List<String> rules(String... pieces) {
        return new Documents().text(LIST, "prepareStatement", 10, pieces).rules();
    }

    @Test
    void tells_conditions_with_fixed_values_at_their_lines_and_not_look_ups() {
        assertThat(rules(
                        "SELECT P.NO FROM PERMIT P, PERSON A WHERE P.PERSON_NO = A.NO",
                        " AND P.STATUS IN ('IS', 'EX')",
                        " AND A.KIND <> 'P' AND A.NO = ?"))
                .containsExactly(
                        "11 decision: A permit is included when the permit's status is “IS” or “EX”.",
                        "12 decision: A person is included when the person's kind is not “P”.");
    }

    @Test
    void joins_conditions_on_one_table_and_parts_alternatives() {
        assertThat(rules(
                        "SELECT * FROM BILL WHERE CONTESTED = 'N' AND PAID_ON IS NULL",
                        " AND ((KIND = 'A' AND DUE_ON < CURRENT_DATE - 45)",
                        " OR (KIND = 'B' AND DUE_ON < CURRENT_DATE - 90))"))
                .containsExactly(
                        "10 decision: A bill is included when the bill's contested is “N” and the bill's paid on is missing.",
                        "11 temporal: A bill is included when the bill's kind is “A” and the bill's due on is before today minus 45 days.",
                        "12 temporal: A bill is included when the bill's kind is “B” and the bill's due on is before today minus 90 days.");
    }

    @Test
    void tells_sums_changes_removals_and_initial_states() {
        assertThat(rules("SELECT SUM(AMOUNT - PAID) FROM BILL WHERE NO = ?"))
                .containsExactly(
                        "10 calculation: The result is the sum of the bill's amount minus the bill's paid over all bills.");
        assertThat(rules("UPDATE PERMIT SET STATUS = 'EX' WHERE STATUS = 'IS' AND EXPIRES_ON < CURRENT_DATE"))
                .containsExactly(
                        "10 state: The permit's status is set to “EX” when the permit's status is “IS” and the permit's expires on is before today.");
        assertThat(rules("DELETE FROM PERMIT WHERE STATUS = 'DR' AND NO > ?"))
                .containsExactly("10 decision: A permit is removed when the permit's status is “DR”.");
        assertThat(rules("INSERT INTO VISIT (NO, STATUS) VALUES (?, 'P')"))
                .containsExactly("10 state: A visit is created and the visit's status is set to “P”.");
    }

    @Test
    void takes_an_order_for_a_rule_only_where_it_picks_a_row() {
        String statement =
                "SELECT R.NAME, COUNT(P.NO) AS LOAD_NOW FROM REVIEWER R, PERMIT P GROUP BY R.NAME ORDER BY LOAD_NOW";

        assertThat(new Documents()
                        .text("()Ljava/lang/String;", "executeQuery", 1, statement)
                        .rules())
                .containsExactly("1 decision: A reviewer is included when the number of permits is the smallest one.");
        assertThat(rules(statement)).isEmpty();
    }

    @Test
    void leaves_out_what_code_hands_in() {
        assertThat(rules("UPDATE PERMIT SET STATUS = '", "?x", "' WHERE STATUS = '", "?x", "' AND NO = 5"))
                .isEmpty();
        assertThat(rules("SELECT MAX(NO) + 1 FROM PERMIT WHERE 1 = 1")).isEmpty();
        assertThat(rules("Select a status = 'open' from the list")).isEmpty();
    }

    @Test
    void shows_a_statement_where_its_constant_is_declared() {
        String statement = "SELECT * FROM PERMIT WHERE STATUS = 'RV'";
        Documents documents = new Documents()
                .text("()V", CallText.DECLARES, 4, statement)
                .text(LIST, "query", 30, statement)
                .text(LIST, "query", 40, statement);

        assertThat(documents.drafts())
                .extracting(RuleDraft::occurrence)
                .extracting(occurrence ->
                        occurrence.anchorLine() + " " + occurrence.member().descriptor())
                .containsExactly("4 " + LIST);
    }

    @Test
    void reads_queries_of_descriptors_and_scripts_and_no_data() {
        assertThat(new Documents()
                        .file(
                                "ejb-jar.xml",
                                "<ejb-jar>\n<query>\n<ejb-ql>SELECT OBJECT(p) FROM Payment p WHERE p.no = ?1 AND p.mode &lt;&gt; 1</ejb-ql></query></ejb-jar>")
                        .file(
                                "data.sql",
                                "INSERT INTO T (STATUS) VALUES ('A');\nCREATE VIEW V AS SELECT * FROM LOAN\nWHERE STATE = 'OPEN';")
                        .rules())
                .containsExactly(
                        "3 decision: A loan is included when the loan's state is “OPEN”.",
                        "3 decision: A payment is included when the payment's mode is not 1.");
    }
}
