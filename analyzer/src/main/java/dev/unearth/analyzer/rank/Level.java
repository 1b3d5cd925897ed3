package dev.unearth.analyzer.rank;

import java.util.Locale;

/** How large the parts are that are ranked against each other, largest first. */
public enum Level {
    APPLICATION,
    COMPONENT,
    PACKAGE,
    /** Outermost types, each with what is nested in it. */
    TYPE;

    /** Its name in outputs: {@code application}, {@code component}, {@code package}, {@code type}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
