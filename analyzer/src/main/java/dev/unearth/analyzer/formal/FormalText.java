package dev.unearth.analyzer.formal;

/**
 * Conditions, operands and outcomes as one line of text that reads back equal, for storing:
 * {@code (compare lt (atom (type integer "int") "applicant's age" (parameter 0 "age")) (integer 18))}.
 */
public final class FormalText {

    private static final FormalWriter WRITER = new FormalWriter();

    private FormalText() {}

    /** The text of {@code condition}. */
    public static String write(Condition condition) {
        return Sexp.write(WRITER.condition(condition));
    }

    /** The text of {@code operand}. */
    public static String write(Operand operand) {
        return Sexp.write(WRITER.operand(operand));
    }

    /** The text of {@code outcome}. */
    public static String write(Outcome outcome) {
        return Sexp.write(outcome.accept(WRITER));
    }

    /**
     * The condition that {@code text} says.
     *
     * @throws IllegalArgumentException if it says none
     */
    public static Condition readCondition(String text) {
        return FormalReader.condition(Sexp.parse(text));
    }

    /**
     * The operand that {@code text} says.
     *
     * @throws IllegalArgumentException if it says none
     */
    public static Operand readOperand(String text) {
        return FormalReader.operand(Sexp.parse(text));
    }

    /**
     * The outcome that {@code text} says.
     *
     * @throws IllegalArgumentException if it says none
     */
    public static Outcome readOutcome(String text) {
        return FormalReader.outcome(Sexp.parse(text));
    }
}
