package dev.unearth.rules.extract;

/** Finds drafts of rules of one shape. A pure function of the reading, but for what it claims. */
interface RuleExtractor {

    /** Its name in the catalogue, in drafts and in the manual: {@code rejecting-guards}. */
    String name();

    /** Offers every rule of its shape in {@code reading} that no extractor before it has claimed. */
    void extract(UnitReading reading, Findings findings);
}
