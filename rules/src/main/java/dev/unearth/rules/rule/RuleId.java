package dev.unearth.rules.rule;

import java.util.regex.Pattern;

/**
 * The identity by which a rule lives on: {@code BR-} and 12 characters of base 32, given at birth and kept when the rule moves
 * or changes.
 */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("BR-[A-Z2-7]{12}");

    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A rule's id is BR- and 12 of A-Z, 2-7, not " + value);
        }
    }

    /**
     * The id of a rule that is new: from its fingerprint and where it was first seen.
     *
     * @param birthplace file and member of the first occurrence
     * @param attempt 0; higher where the id before is taken
     */
    public static RuleId mint(Fingerprint fingerprint, String birthplace, int attempt) {
        return new RuleId("BR-"
                + Digest.base32(fingerprint.value() + "\n" + birthplace + "\n" + attempt)
                        .substring(0, 12));
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
