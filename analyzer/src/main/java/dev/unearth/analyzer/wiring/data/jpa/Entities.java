package dev.unearth.analyzer.wiring.data.jpa;

import java.util.Optional;

/** Finds entities by their names. */
public interface Entities {

    /** The entity that a query calls {@code name}. */
    Optional<MappedClass> named(String name);

    /** The entity whose objects are of the class called {@code className}. */
    Optional<MappedClass> ofClass(String className);
}
