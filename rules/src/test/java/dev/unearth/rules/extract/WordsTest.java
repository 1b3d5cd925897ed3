package dev.unearth.rules.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "getOrderStatus, get order status",
        "MAX_OPEN_FILES, max open files",
        "parseXMLFile, parse xml file",
        "addr1, addr 1",
        "Straße, straße",
        "a, a",
    })
    void splits_identifiers_as_a_person_reads_them(String identifier, String words) {
        assertThat(Words.phrase(identifier)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"OrderDataBean, order", "CustomerBO, customer", "Bean, bean", "LoanEntity, loan"})
    void takes_the_role_off_the_name_of_a_class(String name, String thing) {
        assertThat(Words.thing(name)).isEqualTo(thing);
    }

    @Test
    void says_no_word_twice_in_a_possessive() {
        assertThat(Words.possessive("order", "order status")).isEqualTo("order status");
        assertThat(Words.possessive("new order", "order date")).isEqualTo("new order date");
        assertThat(Words.possessive("address", "city")).isEqualTo("address' city");
        assertThat(Words.possessive("", "total")).isEqualTo("total");
    }
}
