package dev.unearth.analyzer.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The static type of an expression or declaration. */
public sealed interface JavaType
        permits JavaType.Primitive,
                JavaType.Declared,
                JavaType.Array,
                JavaType.Variable,
                JavaType.Wildcard,
                JavaType.Intersection,
                JavaType.Null,
                JavaType.Unknown,
                InferVar {

    /** Nothing is known. */
    JavaType UNKNOWN = new Unknown("");

    /** The type of {@code null}. */
    JavaType NULL = new Null();

    /** A primitive type or {@code void}; {@code name} is the keyword. */
    record Primitive(String name) implements JavaType {
        @Override
        public String erasedName() {
            return name;
        }
    }

    /**
     * A class, interface, enum, record or annotation.
     *
     * @param arguments empty for a raw or non-generic type
     * @param outer the generic class around an inner one with its arguments; null where they are its own parameters, or there is none
     */
    record Declared(
            TypeSymbol symbol,
            List<JavaType> arguments,
            @Nullable Declared outer) implements JavaType {
        public Declared {
            arguments = List.copyOf(arguments);
        }

        /** A type that is not inside of another one's arguments. */
        public Declared(TypeSymbol symbol, List<JavaType> arguments) {
            this(symbol, arguments, null);
        }

        @Override
        public String erasedName() {
            return symbol.binaryName();
        }
    }

    /** An array. */
    record Array(JavaType element) implements JavaType {
        @Override
        public String erasedName() {
            return element.erasedName() + "[]";
        }
    }

    /** A type variable, compared by identity; its erasure is that of its first bound. */
    final class Variable implements JavaType {

        private final String name;
        private final Supplier<JavaType> source;
        private volatile @Nullable JavaType bound;

        /** A variable whose bound, which may speak of the variable itself, is asked for when it is needed. */
        Variable(String name, Supplier<JavaType> source) {
            this.name = name;
            this.source = source;
        }

        /** The name as declared. */
        public String name() {
            return name;
        }

        /** The declared bound, an {@link Intersection} of several; {@code Object} where none is written. */
        public JavaType bound() {
            JavaType known = bound;
            if (known == null) {
                known = source.get();
                bound = known;
            }
            return known;
        }

        @Override
        public String erasedName() {
            return Types.erasure(this).erasedName();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A wildcard as a type argument; its erasure is that of its upper bound. */
    record Wildcard(JavaType upper, Optional<JavaType> lower) implements JavaType {
        @Override
        public String erasedName() {
            return upper.erasedName();
        }
    }

    /** Several types at once. */
    record Intersection(List<JavaType> parts) implements JavaType {
        public Intersection {
            parts = List.copyOf(parts);
        }

        @Override
        public String erasedName() {
            return parts.get(0).erasedName();
        }
    }

    /** See {@link #NULL}. */
    record Null() implements JavaType {
        @Override
        public String erasedName() {
            return "null";
        }
    }

    /**
     * A type that could not be resolved.
     *
     * @param text its name as written or imported, as far as there is one
     * @param missing the missing type that would settle it: itself, or that of a receiver before it; empty where none is known
     */
    record Unknown(String text, String missing) implements JavaType {

        /** The type called {@code text}, which is missing itself. */
        public Unknown(String text) {
            this(text, text);
        }

        /** A type without a name that cannot be told without {@code missing}; that may be empty. */
        static JavaType without(String missing) {
            return missing.isEmpty() ? UNKNOWN : new Unknown("", missing);
        }

        @Override
        public String erasedName() {
            return text.isEmpty() ? "?" : text;
        }
    }

    /** Binary name of the erasure, {@code []} behind it per dimension; {@code ?} when unknown without a name. */
    String erasedName();

    /** The declaration behind a class type. */
    default Optional<TypeSymbol> declaration() {
        return this instanceof Declared declared ? Optional.of(declared.symbol()) : Optional.empty();
    }

    /** Whether the type is known. */
    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /** Whether this is a primitive type, {@code void} among them. */
    default boolean isPrimitive() {
        return this instanceof Primitive;
    }
}
