package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.graph.Place;
import java.util.Optional;

/** A declared field or enum constant. Compared by identity. */
public interface FieldSymbol {

    TypeSymbol owner();

    String name();

    JavaType type();

    Modifiers modifiers();

    boolean isEnumConstant();

    /** Whether it is final with a constant initialiser, {@code static} or not. */
    default boolean isConstant() {
        return constantValue().isPresent();
    }

    /**
     * The value of a constant: a {@link String}, {@link Integer}, {@link Long}, {@link Double}, {@link Float}, {@link Short},
     * {@link Byte}, {@link Character} or {@link Boolean}, as the language specification (section 15.29) evaluates it, over files.
     */
    Optional<Object> constantValue();

    /** Where it is declared; absent outside the sources. */
    Optional<Place> place();
}
