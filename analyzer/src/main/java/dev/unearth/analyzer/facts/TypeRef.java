package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type as written in source, names unresolved. */
public sealed interface TypeRef {

    /** Where it is written. */
    SourceSpan span();

    /** Hands this reference to the method of {@code visitor} for its case. */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /** One method per kind of type reference. */
    interface Visitor<R extends @Nullable Object> {
        R primitive(Primitive ref);

        R named(Named ref);

        R array(Array ref);

        R wildcard(Wildcard ref);

        R union(Union ref);

        R intersection(Intersection ref);

        R var(Var ref);
    }

    /** The names of the primitive types, and {@code void}. */
    enum PrimitiveKind {
        BOOLEAN,
        BYTE,
        SHORT,
        CHAR,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        VOID;

        /** The keyword as written in source. */
        public String keyword() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A primitive type or {@code void}. */
    record Primitive(PrimitiveKind kind, List<AnnotationUse> annotations, SourceSpan span) implements TypeRef {
        public Primitive {
            annotations = List.copyOf(annotations);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.primitive(this);
        }
    }

    /**
     * A class, interface or type variable; {@code a.b.C<X>.D} is D qualified by C qualified by b qualified by a.
     *
     * @param id number of this reference in its unit, in preorder with the qualifier after it
     * @param qualifier what stands before the last dot; a package or a type, told apart by the linker
     * @param arguments null when none are written, empty for the diamond
     */
    record Named(
            int id,
            @Nullable Named qualifier,
            String name,
            List<AnnotationUse> annotations,
            @Nullable List<TypeRef> arguments,
            SourceSpan span)
            implements TypeRef {
        public Named {
            annotations = List.copyOf(annotations);
            arguments = arguments == null ? null : List.copyOf(arguments);
        }

        /** The dotted name as written, without type arguments. */
        public String dottedName() {
            return qualifier == null ? name : qualifier.dottedName() + "." + name;
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /** An array; {@code int[][]} is an array of arrays. Annotations are those of this dimension. */
    record Array(TypeRef element, List<AnnotationUse> annotations, SourceSpan span) implements TypeRef {
        public Array {
            annotations = List.copyOf(annotations);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.array(this);
        }
    }

    /** {@code ?}, {@code ? extends X} or {@code ? super X}: at most one bound is there. */
    record Wildcard(
            @Nullable TypeRef upperBound,
            @Nullable TypeRef lowerBound,
            List<AnnotationUse> annotations,
            SourceSpan span)
            implements TypeRef {
        public Wildcard {
            annotations = List.copyOf(annotations);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.wildcard(this);
        }
    }

    /** The alternatives of a multi-catch. */
    record Union(List<TypeRef> alternatives, SourceSpan span) implements TypeRef {
        public Union {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.union(this);
        }
    }

    /** The parts of an intersection, as in {@code (A & B) x}. */
    record Intersection(List<TypeRef> parts, SourceSpan span) implements TypeRef {
        public Intersection {
            parts = List.copyOf(parts);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.intersection(this);
        }
    }

    /** {@code var}: to be inferred. */
    record Var(SourceSpan span) implements TypeRef {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.var(this);
        }
    }
}
