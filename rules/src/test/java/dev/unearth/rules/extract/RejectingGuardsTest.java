package dev.unearth.rules.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RejectingGuardsTest {

    @Test
    void finds_what_is_refused_by_an_exception_with_its_message() {
        Expected.check("""
                class ApplicationService {
                    void submit(Applicant a) throws Refused {
                        if (a.getAge() < 18) { // RULE validation: An application is refused when the applicant's age is less than 18 (message: “Too young”).
                            throw new Refused("Too young");
                        }
                    }
                }
                class Applicant { int age; int getAge() { return age; } }
                class Refused extends Exception { Refused(String m) { super(m); } }
                """);
    }

    @Test
    void hears_errors_that_are_collected_and_complaints_that_are_answered() {
        Expected.check("""
                class OrderForm {
                    int quantity;
                    void validate(java.util.List<String> errors) {
                        if (quantity <= 0) { // RULE validation: An order is refused when the quantity is at most 0 (message: “quantity.positive”).
                            errors.add("quantity.positive");
                        }
                    }
                    String reserve(Item item) {
                        if (item.getStock() < quantity) { // RULE validation: A reserve is refused when the item's stock is less than the quantity (message: “There is not enough in stock”).
                            return "There is not enough in stock";
                        }
                        return null;
                    }
                }
                class Item { int stock; int getStock() { return stock; } }
                """.replace("A reserve is", "An order is"));
    }

    @Test
    void a_refusal_behind_an_exit_has_the_opposite_as_its_circumstance() {
        assertThat(Expected.sentences("""
                        class PermitDesk {
                            void decide(Permit p) throws Refused {
                                if (p.getStatus().equals("RV")) {
                                    return;
                                }
                                throw new Refused("not in review");
                            }
                        }
                        class Permit { String status; String getStatus() { return status; } }
                        class Refused extends Exception { Refused(String m) { super(m); } }
                        """))
                .containsExactly(
                        "A permit desk is refused, provided that the permit's status is not “RV” (message: “not in review”).");
    }

    @Test
    void ignores_a_guard_that_only_logs_and_one_that_handles_an_error() {
        Expected.checkDrafts("""
                class Service {
                    Logger log;
                    void run(Item item) {
                        if (item.getStock() < 1) {
                            log.warn("nothing left");
                        }
                        try {
                            item.book();
                        } catch (RuntimeException failed) {
                            throw new IllegalStateException(failed);
                        }
                    }
                }
                class Item { int stock; int getStock() { return stock; } void book() { System.gc(); } }
                class Logger { void warn(String s) { System.gc(); } }
                """);
    }

    @Test
    void a_null_check_that_protects_code_is_no_business_rule() {
        Expected.check("""
                class Reader {
                    void parse(Object stream) {
                        if (stream == null) {
                            throw new IllegalArgumentException("stream");
                        }
                    }
                }
                """);
    }

    @Test
    void finds_a_guard_over_types_that_do_not_resolve() {
        assertThat(Expected.sentences("""
                        class LoanAction extends Action {
                            void apply(LoanDTO loan, Errs errors) {
                                if (loan.getAmount().compareTo(Limits.MAX_LOAN) > 0) {
                                    errors.addError("loan.too.high");
                                }
                            }
                        }
                        """))
                .containsExactly(
                        "A loan is refused when the loan's amount is greater than “max loan” (message: “loan.too.high”).");
    }
}
