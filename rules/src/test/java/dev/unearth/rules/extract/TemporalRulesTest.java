package dev.unearth.rules.extract;

import org.junit.jupiter.api.Test;

class TemporalRulesTest {

    private static final String PERMIT = """
            class Permit {
                java.util.Date issued; java.util.Date expires;
                java.util.Date getExpires() { return expires; }
                void setIssued(java.util.Date issued) { this.issued = issued; }
            }
            """;

    @Test
    void finds_a_moment_that_is_recorded() {
        Expected.check("""
                class Desk {
                    void issue(Permit permit) {
                        permit.setIssued(new java.util.Date()); // RULE temporal: The permit's issued is set to the current time.
                    }
                }
                """ + PERMIT);
    }

    @Test
    void a_refusal_by_date_is_temporal() {
        Expected.check("""
                class Desk {
                    void renew(Permit permit) throws Refused {
                        if (permit.getExpires().before(new java.util.Date())) { // RULE temporal: A desk is refused when the permit's expires is before the current time (message: “expired”).
                            throw new Refused("expired");
                        }
                    }
                }
                class Refused extends Exception { Refused(String m) { super(m); } }
                """ + PERMIT);
    }

    @Test
    void a_time_that_is_only_measured_is_no_rule() {
        Expected.check("""
                class Timer {
                    long run() {
                        long start = System.currentTimeMillis();
                        return System.currentTimeMillis() - start;
                    }
                }
                """);
    }
}
