package dev.unearth.rules.extract;

import org.junit.jupiter.api.Test;

class StateChangesTest {

    private static final String PERMIT = """
            class Permit {
                private String status; private int fee; private boolean dirty;
                String getStatus() { return status; }
                void setStatus(String status) { this.status = status; }
                int getFee() { return fee; }
            }
            """;

    @Test
    void finds_a_status_set_under_a_condition() {
        Expected.check("""
                class Desk {
                    static final String IN_REVIEW = "RV";
                    void pay(Permit permit, int amount) {
                        if (amount >= permit.getFee()) { // RULE state: The permit's status is set to “RV” when the amount is at least the permit's fee.
                            permit.setStatus(IN_REVIEW);
                        }
                    }
                }
                """ + PERMIT);
    }

    @Test
    void finds_the_status_that_a_new_object_starts_with() {
        Expected.check("""
                enum LoanStatus { OPEN, CLOSED }
                class Loan { Loan(int amount, LoanStatus status) { } }
                class Desk {
                    Loan lend(int amount) {
                        return new Loan(amount, LoanStatus.OPEN); // RULE state: The new loan's status is set to “open”.
                    }
                }
                """);
    }

    @Test
    void copying_and_emptying_are_no_changes_of_state() {
        Expected.check("""
                class Copier {
                    void copy(Permit from, Permit to) {
                        to.setStatus(from.getStatus());
                        to.setStatus(null);
                        to.setStatus("");
                    }
                }
                """ + PERMIT);
    }

    @Test
    void finds_a_status_on_types_that_do_not_resolve() {
        Expected.check("""
                class Desk {
                    void close(OrderEJB order) {
                        order.setOrderStatus(OrderStatus.CLOSED); // RULE state: The order status is set to “closed”.
                    }
                }
                """);
    }
}
