package dev.unearth.rules.declared;

/** Finds rules of one form. */
interface DeclaredExtractor {

    /** The name, as in the catalogue and in the name of its page in {@code docs/rules}. */
    String name();

    /** Adds to {@code drafts} what {@code sources} declare. */
    void extract(Sources sources, Drafts drafts);
}
