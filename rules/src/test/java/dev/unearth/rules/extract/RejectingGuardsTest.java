package dev.unearth.rules.extract;

import org.junit.jupiter.api.Test;

class RejectingGuardsTest {

    @Test
    void finds_what_is_refused_by_an_exception_with_its_message() {
        Expected.check(
                """
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
}
