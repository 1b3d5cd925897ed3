package dev.unearth.rules.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.FormalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomePhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(reject \"\" \"\" \"E\") | The operation is refused.",
                "(reject \"orders\" \"\" \"\") | Orders are refused.",
                "(set A (enum \"S\" \"CLOSED\")) | The net amount is set to “closed”.",
                "(set A (arithmetic plus (type decimal \"\") A (arithmetic times (type decimal \"\") A (decimal 0.05)))) "
                        + "| The net amount is calculated as the net amount plus the net amount times 0.05.",
                "(set A (arithmetic times (type decimal \"\") (arithmetic plus (type decimal \"\") A (integer 1)) (integer 2))) "
                        + "| The net amount is calculated as (the net amount plus 1) times 2.",
                "(set A (rounded A 2 \"HALF_UP\")) | The net amount is calculated as the net amount, rounded to 2 decimals.",
                "(set A (arithmetic plus (type date \"\") (today) (period \"P30D\"))) "
                        + "| The net amount is calculated as today plus 30 days.",
                "(set A (choice (case (null A) (integer 5)) (otherwise (integer 7)))) "
                        + "| The net amount is 5 if the net amount is missing; otherwise 7.",
                "(return \"late fee\" (constant \"F\" \"LATE\" \"late charge\" (decimal 25.00))) "
                        + "| The late fee is the late charge (25.00).",
                "(return \"order is open\" (true)) | The order is open.",
                "(return \"check limit\" (false)) | “check limit” is answered with no.",
                "(change create \"invoice\") | An invoice is created.",
                "(change exclude \"order line\") | An order line is left out.",
                "(permit \"approve permit\" \"clerk\") | Only somebody with the role “clerk” may use “approve permit”.",
                "(inform \"approval\" \"\") | A message about “approval” is sent.",
                "(schedule \"close period\" \"hour 3\") | “close period” is done on schedule (hour 3).",
                "(perform \"make back order\" A) | The step “make back order” is taken for the net amount.",
                "(several (change delete \"item\") (change create \"invoice\")) | An item is removed and an invoice is created.",
            })
    void says_what_happens_in_plain_words(String formal, String words) {
        String text = formal.replace(" A", " (atom (type decimal \"\") \"net amount\" (none))");

        assertThat(Sentence.of(Condition.ALWAYS, Condition.ALWAYS, FormalText.readOutcome(text)))
                .isEqualTo(words);
    }
}
