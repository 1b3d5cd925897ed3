package dev.unearth.rules.extract;

import org.junit.jupiter.api.Test;

class ComputationsTest {

    private static final String LINE = """
            class Line {
                private java.math.BigDecimal price; private java.math.BigDecimal quantity;
                java.math.BigDecimal getPrice() { return price; }
                java.math.BigDecimal getQuantity() { return quantity; }
            }
            """;

    @Test
    void consecutive_statements_that_compute_one_value_are_one_rule() {
        Expected.check("""
                import java.math.BigDecimal;
                class Invoice {
                    BigDecimal amount(Line line, BigDecimal fee) {
                        BigDecimal amount = line.getPrice().multiply(line.getQuantity()); // RULE calculation: The amount is calculated as the line's price times the line's quantity and the amount is calculated as the amount plus the fee, rounded to 2 decimals.
                        amount = amount.add(fee).setScale(2, BigDecimal.ROUND_HALF_UP);
                        return amount;
                    }
                }
                """ + LINE);
    }

    @Test
    void adding_up_in_a_loop_is_a_sum() {
        Expected.check("""
                import java.math.BigDecimal;
                class Invoice {
                    BigDecimal total(java.util.List<Line> lines) {
                        BigDecimal total = BigDecimal.ZERO;
                        for (Line line : lines) {
                            total = total.add(line.getPrice()); // RULE calculation: The total is calculated as the sum of the line's price over all lines.
                        }
                        return total;
                    }
                }
                """ + LINE);
    }

    @Test
    void counting_and_joining_texts_is_no_computation_of_the_domain() {
        Expected.check("""
                class Pager {
                    int next;
                    String label(String name, int index) {
                        next++;
                        int offset = index * 20;
                        return name + ": " + offset;
                    }
                }
                """);
    }

    @Test
    void computes_over_types_that_do_not_resolve() {
        Expected.check("""
                class Fees {
                    void charge(LoanBO loan) {
                        loan.setFee(loan.getAmount() * 0.02 + 15); // RULE calculation: The loan's fee is calculated as the loan's amount times 0.02 plus 15.
                    }
                }
                """);
    }
}
