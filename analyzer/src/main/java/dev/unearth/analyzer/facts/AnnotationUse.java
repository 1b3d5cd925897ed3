package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;

/**
 * An annotation where it is used.
 *
 * @param type the annotation's type as written
 * @param form how the arguments are written
 * @param arguments one named {@code value} in the {@code SINGLE} form; none in the {@code MARKER} form
 */
public record AnnotationUse(TypeRef.Named type, Form form, List<Argument> arguments, SourceSpan span) {

    public AnnotationUse {
        arguments = List.copyOf(arguments);
    }

    /** {@code @A}, {@code @A(x)}, {@code @A(n = x)}. */
    public enum Form {
        MARKER,
        SINGLE,
        NORMAL
    }

    /** A member of the annotation and the value given to it. */
    public record Argument(String name, Expr value) {}
}
