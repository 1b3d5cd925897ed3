package dev.unearth.analyzer.link;

/** What a name, field access, call, creation or method reference stands for. */
public sealed interface Binding {

    /** The kinds of local variables. */
    enum LocalKind {
        PARAMETER,
        LAMBDA_PARAMETER,
        VARIABLE,
        LOOP_VARIABLE,
        CAUGHT,
        RESOURCE,
        PATTERN
    }

    /**
     * A local variable or parameter.
     *
     * @param number tells the unit's local variables apart, by the order of their declarations
     * @param index 0-based position of a parameter; -1 for others
     */
    record Local(int number, LocalKind kind, String name, int index, JavaType type) implements Binding {}

    /** A field. */
    record OfField(FieldSymbol field) implements Binding {}

    /** The length of an array. */
    record ArrayLength() implements Binding {}

    /**
     * A method or constructor.
     *
     * @param exact false where argument types were missing and the choice rests on name and arity
     */
    record OfMethod(MethodSymbol method, boolean exact) implements Binding {}

    /** A type. */
    record OfType(TypeSymbol type) implements Binding {}

    /** A package. */
    record OfPackage(String name) implements Binding {}
}
