package dev.unearth.rules.extract;

import org.junit.jupiter.api.Test;

class SchedulesTest {

    @Test
    void finds_an_operation_that_a_timer_starts() {
        Expected.check("""
                class Nightly {
                    @Schedule(hour = "3", persistent = false) // RULE temporal: “close periods” is done on schedule (hour 3).
                    void closePeriods() { }
                    @Deprecated
                    void other() { }
                }
                """);
    }
}
