package dev.unearth.analyzer.link;

import dev.unearth.analyzer.source.SourceSpan;

/**
 * Something the linker could not resolve.
 *
 * @param text as written, shortened to one line
 * @param reason a phrase that says why: {@code receiver's type is unknown}
 * @param missing the type that would settle it, as written or imported; empty where none would
 */
public record LinkProblem(Kind kind, String text, SourceSpan span, String reason, String missing) {

    /** This problem with the missing type told to be of {@code packageName}. */
    LinkProblem missingFrom(String packageName) {
        return new LinkProblem(kind, text, span, reason, packageName + "." + missing);
    }

    /** What could not be resolved. */
    public enum Kind {
        TYPE,
        METHOD,
        FIELD,
        NAME
    }
}
