package dev.unearth.reports.trace;

/** What running the legacy code said about a clause. */
public enum Verdict {
    /** The legacy code does what the clause says. */
    VERIFIED,
    /** It does not; there is a counterexample. */
    REFUTED,
    /** It cannot be run; the reason says why. */
    UNVERIFIABLE,
    /** It has not been run. */
    UNTESTED
}
