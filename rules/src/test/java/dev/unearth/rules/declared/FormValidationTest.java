package dev.unearth.rules.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormValidationTest {

    private static String form(String fields) {
        return "<form-validation><global><constant><constant-name>zip</constant-name><constant-value>^\\d{5}$</constant-value></constant></global>\n"
                + "<formset><form name=\"orderForm\">\n" + fields + "</form></formset></form-validation>";
    }

    private static String variable(String name, String value) {
        return "<var><var-name>" + name + "</var-name><var-value>" + value + "</var-value></var>";
    }

    private static Iterable<String> rules(String fields) {
        return new Documents().file("WEB-INF/validation.xml", form(fields)).rules();
    }

    @Test
    void tells_all_checks_of_a_field_as_one_rule() {
        assertThat(rules("<field property=\"unitPrice\" depends=\"required, intRange\">\n" + variable("min", "1")
                        + variable("max", "6") + "\n</field>"))
                .containsExactly(
                        "3 validation: A unit price is refused when the unit price is blank or the unit price does not lie between 1 and 6.");
    }

    @Test
    void reads_masks_constants_lengths_and_kinds_of_texts() {
        assertThat(rules("<field property=\"zone\" depends=\"mask\">" + variable("mask", "^(CV|RE)$") + "</field>\n"
                        + "<field property=\"zip\" depends=\"mask\">" + variable("mask", "${zip}") + "</field>\n"
                        + "<field property=\"user\" depends=\"maxlength\">" + variable("maxlength", "20") + "</field>\n"
                        + "<field property=\"mail\" depends=\"email\"/>\n"))
                .containsExactly(
                        "3 validation: A zone is refused when the zone is neither “CV” nor “RE”.",
                        "4 validation: A zip is refused when the zip does not match the pattern “^\\d{5}$”.",
                        "5 validation: A user is refused when the length of the user is greater than 20.",
                        "6 validation: A mail is refused when the mail is not an e-mail address.");
    }

    @Test
    void turns_a_test_into_the_condition_under_which_it_fails() {
        assertThat(rules("<field property=\"value\" depends=\"validwhen\">"
                        + variable("test", "((kind != 1) or (*this* != null))") + "</field>"))
                .containsExactly("3 validation: A value is refused when the kind is 1 and the value is blank.");
    }

    @Test
    void reads_the_older_form_of_conditional_fields() {
        assertThat(rules("<field property=\"reason\" depends=\"requiredif\">" + variable("field[0]", "decision")
                        + variable("fieldTest[0]", "EQUAL") + variable("fieldValue[0]", "R") + "</field>"))
                .containsExactly("3 validation: A reason is refused when the decision is “R” and the reason is blank.");
    }

    @Test
    void says_so_where_a_test_cannot_be_read_and_nothing_where_nothing_is_checked() {
        assertThat(rules("<field property=\"a\" depends=\"validwhen\">" + variable("test", "((") + "</field>"
                        + "<field property=\"b\" depends=\"\"/>"))
                .containsExactly("3 validation: An a is refused when a condition holds that could not be read.");
    }
}
