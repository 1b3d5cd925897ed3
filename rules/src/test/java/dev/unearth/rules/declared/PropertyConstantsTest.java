package dev.unearth.rules.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PropertyConstantsTest {

    @Test
    void tells_amounts_and_limits_by_the_names_of_key_or_file() {
        assertThat(new Documents()
                        .file("loan.properties", "late.fee=12.50\nmaxDaysOverdue=30\n")
                        .file("conf/fees.properties", "study = 165.00\n")
                        .rules())
                .containsExactly(
                        "1 constant: The late fee is set to 12.50.",
                        "2 constant: The max days overdue is set to 30.",
                        "1 constant: The study is set to 165.00.");
    }

    @Test
    void leaves_out_settings_texts_and_other_numbers() {
        assertThat(new Documents()
                        .file("app.properties", "pool.max=20\nsession.max.minutes=5\nfee.label=Fee\nanswer=42\n")
                        .file("src/test/fee.properties", "fee=3\n")
                        .rules())
                .isEmpty();
    }

    @Test
    void reads_environment_entries() {
        assertThat(new Documents()
                        .file(
                                "web.xml",
                                "<web-app>\n<env-entry><env-entry-name>discountRate</env-entry-name><env-entry-value>0.1</env-entry-value></env-entry></web-app>")
                        .rules())
                .containsExactly("2 constant: The discount rate is set to 0.1.");
    }
}
