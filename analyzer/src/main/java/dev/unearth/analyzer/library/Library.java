package dev.unearth.analyzer.library;

import java.util.Optional;
import java.util.Set;

/** A place that holds classes: a jar, a folder of class files, the JDK at one level. Safe for use by several threads. */
public interface Library {

    /** Its file or folder as given; {@code JDK 8} for the JDK. */
    String name();

    /** Equal only for libraries with the same content; reads all of it the first time. */
    String identity();

    /** Whether it is the JDK. */
    boolean isJdk();

    /** The packages that hold classes, as internal names with {@code /}. */
    Set<String> packages();

    /** Whether it holds the class with that internal name, without reading it. */
    boolean holds(String internalName);

    /** The module called {@code name}, where this is it or holds it; absent where it is none, or broken, which is a flaw. */
    default Optional<ModuleHeader> module(String name) {
        return Optional.empty();
    }

    /** Reads the class with that internal name; absent when it is not there or is broken, which is a flaw of {@link Libraries}. */
    Optional<ClassSignature> find(String internalName);
}
