package dev.unearth.analyzer.formal;

/**
 * The type of a value.
 *
 * @param kind what a person would call it
 * @param name the type's name in the program, for example {@code java.math.BigDecimal}; empty when unresolved
 */
public record ValueType(Kind kind, String name) {

    /** Nothing is known about the value. */
    public static final ValueType UNKNOWN = new ValueType(Kind.UNKNOWN, "");

    /** A type of {@code kind} of which the program's name does not matter. */
    public static ValueType of(Kind kind) {
        return new ValueType(kind, "");
    }

    /** Whether values of this type are counted or measured. */
    public boolean isNumeric() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }

    /** The kinds of values a person tells apart. */
    public enum Kind {
        INTEGER,
        DECIMAL,
        TEXT,
        BOOLEAN,
        DATE,
        PERIOD,
        ENUM,
        COLLECTION,
        OBJECT,
        UNKNOWN
    }
}
