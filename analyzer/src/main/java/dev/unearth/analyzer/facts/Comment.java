package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.SourceSpan;

/**
 * A comment of a declaration or statement; its span tells whether it stands before, in or behind it.
 *
 * @param text as written, delimiters included
 */
public record Comment(String text, SourceSpan span) {

    /** Whether this is a Javadoc comment. */
    public boolean isJavadoc() {
        return text.startsWith("/**") && text.length() > 4;
    }
}
