package dev.unearth.rules.rule;

/** Something observed about a draft that helps to tell business from technical. The weights are the relevance's business. */
public enum Trait {
    RAISES_OWN_EXCEPTION("raises an exception that the application declares"),
    RAISES_LIBRARY_EXCEPTION("raises an exception of the JDK or a library"),
    TELLS_REASON("tells somebody the reason"),
    ANSWERS_FALSE("answers false, nothing or an error"),
    ANSWERS_TRUTH("answers yes or no to a question about the domain"),
    SETS_STATUS("sets a status"),
    SETS_CONSTANT("sets a field to a fixed value"),
    SETS_MOMENT("records a moment"),
    SETS_LOCAL("sets nothing but a local variable"),
    SETS_FIELD("sets a field or property"),
    SETS_AMOUNT("sets an amount"),
    COMPUTES("computes a number"),
    COMPUTES_DOMAIN("computes with properties of domain objects"),
    COMPUTES_EXACT("computes with exact decimals or money"),
    ROUNDS("rounds an amount"),
    ADDS_UP("adds up over a collection"),
    COUNTS("counts up or down by one"),
    TRIVIAL("is trivial: copies, empties or initialises"),
    INFORMS("informs somebody"),
    CREATES("creates a record"),
    REMOVES("removes a record"),
    PERFORMS("starts another step of the application"),
    SELECTS("selects or leaves out elements"),
    NAVIGATES("chooses the next page"),
    CHOOSES("chooses between values of one target"),
    PERMITS("permits or denies an operation"),
    DECLARES_LIMIT("declares a number that conditions or computations use"),
    NAMES_QUANTITY("declares a number with the name of a limit or quantity"),
    COMPARES_CONSTANT("compares with a named constant"),
    COMPARES_STATUS("compares a status"),
    COMPARES_NUMBER("compares a number"),
    COMPARES_TEXT("compares with a fixed text"),
    COMPARES_DATE("compares dates"),
    CHECKS_ROLE("checks a role or permission"),
    CHECKS_PRESENCE("asks only whether something is there"),
    CHECKS_FOUND("asks whether an object was found"),
    CHECKS_BLANK("asks whether an input is blank"),
    ASKS_DOMAIN("asks a property of a domain object"),
    ASKS_QUESTION("asks a yes-or-no question of a domain object"),
    TESTS_TYPE("tests the type of an object"),
    OPAQUE("is not fully understood"),
    TECHNICAL_WORDS("speaks of technical things"),
    DOMAIN_CONTEXT("stands under a condition of the domain"),
    UNCONDITIONAL("happens always"),
    IN_TECHNICAL_METHOD("stands in a technical method"),
    IN_VALIDATION_METHOD("stands in a method that validates"),
    IN_ACCESSOR("stands in a constructor or accessor"),
    IN_CATCH("handles an error"),
    IN_TECHNICAL_TYPE("stands in a technical class"),
    DECLARED("is declared, not programmed"),
    IN_STATEMENT("stands in a statement to the database"),
    IN_PAGE("stands in a page"),
    GENERATED("stands in generated code");

    private final String phrase;

    Trait(String phrase) {
        this.phrase = phrase;
    }

    /** Continues "it …". */
    public String phrase() {
        return phrase;
    }
}
