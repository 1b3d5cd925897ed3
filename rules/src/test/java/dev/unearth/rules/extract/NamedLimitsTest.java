package dev.unearth.rules.extract;

import org.junit.jupiter.api.Test;

class NamedLimitsTest {

    @Test
    void finds_a_number_with_the_name_of_an_amount() {
        Expected.check("""
                class Fees {
                    static final double MINIMUM_FEE = 35.0; // RULE constant: The minimum fee is set to 35.0.
                    static final java.math.BigDecimal LATE_FEE = new java.math.BigDecimal("25.00"); // RULE constant: The late fee is set to 25.00.
                }
                """);
    }

    @Test
    void sizes_versions_and_zero_are_no_limits_of_the_domain() {
        Expected.check("""
                class Buffers {
                    static final long serialVersionUID = 42L;
                    static final int BUFFER_SIZE = 8192;
                    static final int NO_FEE = 0;
                    static final String NAME = "x";
                    int fill(int count) { return count < BUFFER_SIZE ? count : 0; }
                }
                """);
    }
}
