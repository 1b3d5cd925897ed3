package dev.unearth.rules.extract;

/** English nouns in the singular, as far as their ending tells. */
final class Plural {

    private Plural() {}

    /** {@code order lines} gives "order line". */
    static String singular(String term) {
        if (term.endsWith("ies") && term.length() > 4) {
            return term.substring(0, term.length() - 3) + "y";
        }
        if (term.endsWith("sses") || term.endsWith("xes") || term.endsWith("ches") || term.endsWith("shes")) {
            return term.substring(0, term.length() - 2);
        }
        boolean plural = term.endsWith("s") && !term.endsWith("ss") && !term.endsWith("us") && !term.endsWith("is");
        return plural && term.length() > 3 ? term.substring(0, term.length() - 1) : term;
    }
}
