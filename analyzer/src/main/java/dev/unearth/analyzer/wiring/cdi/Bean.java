package dev.unearth.analyzer.wiring.cdi;

import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.SortedSet;

/**
 * Something that can be injected: objects of a class, or what a producer makes.
 *
 * @param owner the class, or the one that declares the producer
 * @param provided erased name of the type of the objects
 * @param type that type, as far as it is known
 * @param qualifiers the implied ones included
 * @param isProducer whether a method or field of the owner makes the objects
 * @param standing whether it is a bean for sure, and whether it was chosen among alternatives
 */
record Bean(
        TypeSymbol owner,
        String provided,
        JavaType type,
        SortedSet<String> qualifiers,
        boolean isProducer,
        Standing standing) {

    /** How a bean stands against others that fit as well. */
    enum Standing {
        /** A class that could be a bean, but nothing says that it is. */
        POSSIBLE,
        /** A bean. */
        SURE,
        /** An alternative that is enabled. */
        CHOSEN
    }
}
