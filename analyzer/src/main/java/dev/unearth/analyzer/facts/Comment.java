package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.SourceSpan;

/**
 * A comment that stands before a declaration or statement.
 *
 * @param text as written, delimiters included
 */
public record Comment(String text, SourceSpan span) {

    /** Whether this is a Javadoc comment. */
    public boolean isJavadoc() {
        return text.startsWith("/**") && text.length() > 4;
    }
}
