package dev.unearth.rules.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecisionChainsTest {

    private static final String ORDER = """
            class Order {
                private String zone; private String status; private int lines;
                String getZone() { return zone; }
                String getStatus() { return status; }
                int getLines() { return lines; }
            }
            """;

    @Test
    void a_chain_that_sets_one_target_is_one_table() {
        Expected.check("""
                class Rates {
                    double surchargeRate(Order order) {
                        double rate;
                        if (order.getZone().equals("CV")) { // RULE decision: The rate is 0.15 if the order's zone is “CV”; 0.1 if the order's lines are greater than 9; otherwise 0.05.
                            rate = 0.15;
                        } else if (order.getLines() > 9) {
                            rate = 0.1;
                        } else {
                            rate = 0.05;
                        }
                        return rate;
                    }
                }
                """ + ORDER);
    }

    @Test
    void a_switch_with_a_chain_in_one_arm_is_one_table_too() {
        assertThat(Expected.drafts("""
                        class Visits {
                            int required(int type, int storeys) {
                                int visits = 0;
                                switch (type) {
                                    case 1:
                                        visits = 1;
                                        break;
                                    case 2:
                                        if (storeys > 2) {
                                            visits = 4;
                                        } else {
                                            visits = 3;
                                        }
                                        break;
                                    default:
                                        throw new IllegalArgumentException("type");
                                }
                                return visits;
                            }
                        }
                        """))
                .filteredOn(draft -> draft.extractor().equals("decision-chains"))
                .singleElement()
                .satisfies(
                        draft -> assertThat(Expected.sentence(draft))
                                .isEqualTo(
                                        "The visits are 1 if the type is 1; 4 if the storeys are greater than 2; otherwise 3 if the type is 2."));
    }

    @Test
    void a_method_that_answers_a_question_is_a_decision() {
        Expected.check("""
                class Order {
                    private String zone;
                    String getZone() { return zone; }
                    boolean isCentral() {
                        return getZone().equals("CV"); // RULE decision: The order is central when the zone is “CV”.
                    }
                }
                """);
    }

    @Test
    void dispatch_on_commands_is_no_business_rule() {
        Expected.check("""
                class Controller {
                    void handle(String action) {
                        if (action.equals("list")) {
                            list();
                        } else if (action.equals("edit")) {
                            edit();
                        }
                    }
                    void list() { System.gc(); }
                    void edit() { System.gc(); }
                }
                """);
    }

    @Test
    void equality_of_objects_is_no_business_rule() {
        Expected.check("""
                class Key {
                    private int code;
                    public boolean equals(Object other) {
                        if (!(other instanceof Key)) {
                            return false;
                        }
                        return ((Key) other).code == code;
                    }
                    public int hashCode() {
                        return 31 * code + 7;
                    }
                }
                """);
    }
}
