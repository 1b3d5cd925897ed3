package dev.unearth.analyzer.text;

import dev.unearth.analyzer.link.MemberRef;

/**
 * An annotation on a declaration, its values evaluated.
 *
 * @param kind of declaration
 * @param owner the annotated method or the one whose parameter it is; for a type or field the code of the type itself
 * @param name the annotated type's, field's, method's or parameter's simple name
 * @param index 0-based position of a parameter; -1 for anything else
 * @param valueType erased name of the type of the field, parameter or method's result; as imported where it is missing; empty for a type
 * @param elementType erased name of the last type argument of that type, such as the entity of a list of entities; empty without one
 * @param mark the annotation
 */
public record Annotated(
        Kind kind, MemberRef owner, String name, int index, String valueType, String elementType, Mark mark) {

    /** What carries the annotation. */
    public enum Kind {
        TYPE,
        FIELD,
        METHOD,
        CONSTRUCTOR,
        PARAMETER
    }
}
