package dev.unearth.rules.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.FormalText;
import dev.unearth.analyzer.formal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    private static final String AGE =
            "(atom (type integer \"int\") \"applicant's age\" (member (parameter 0 \"a\") \"gov.Applicant\" \"getAge()\"))";

    @Test
    void names_what_is_refused_why_and_with_which_message() {
        Condition young = FormalText.readCondition("(compare lt " + AGE + " (integer 18))");

        String sentence = Sentence.of(young, Condition.ALWAYS, new Outcome.Reject("application", "Too young", "E"));

        assertThat(sentence)
                .isEqualTo(
                        "An application is refused when the applicant's age is less than 18 (message: “Too young”).");
    }

    @Test
    void tells_a_circumstance_that_is_a_property_but_not_a_null_check() {
        Condition context =
                FormalText.readCondition("(and (not (null " + AGE + ")) (compare ge " + AGE + " (integer 16)))");
        Condition always = Condition.ALWAYS;

        String sentence = Sentence.of(always, context, new Outcome.Change(Outcome.Action.CREATE, "application"));

        assertThat(sentence).isEqualTo("An application is created, provided that the applicant's age is at least 16.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(between A (integer 18) (integer 65)) | the age lies between 18 and 65",
                "(not (between A (integer 18) (integer 65))) | the age does not lie between 18 and 65",
                "(null A) | the age is missing",
                "(not (null A)) | the age is given",
                "(blank A) | the age is blank",
                "(in A (integer 1) (integer 2) (integer 3)) | the age is 1, 2 or 3",
                "(not (in A (integer 1) (integer 2))) | the age is neither 1 nor 2",
                "(compare ne A (enum \"gov.Status\" \"IN_REVIEW\")) | the age is not “in review”",
                "(compare gt A (constant \"gov.Limits\" \"MOST\" \"max age\" (integer 65))) | the age is greater than the max age (65)",
                "(not (holds B)) | the permit is not expired",
                "(holds B) | the permit is expired",
                "(or (and (null A) (holds B)) (blank A)) | (the age is missing and the permit is expired) or the age is blank",
                "(compare lt D (now)) | the deadline is before the current time",
                "(compare ge D (today)) | the deadline is not before today",
                "(compare eq (atom (type text \"\") \"user's role\" (caller)) (string \"clerk\")) | the user has the role “clerk”",
                "(opaque \"x?\" \"why\") | a condition holds that could not be read",
            })
    void says_conditions_in_plain_words(String formal, String words) {
        String text = formal.replace(" A", " (atom (type integer \"\") \"age\" (none))")
                .replace("B", "(atom (type boolean \"\") \"permit is expired\" (none))")
                .replace("D", "(atom (type date \"\") \"deadline\" (none))");

        assertThat(ConditionPhrase.of(FormalText.readCondition(text))).isEqualTo(words);
    }
}
