package dev.unearth.analyzer.wiring.cdi;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.SortedSet;

/**
 * A place that gets a bean.
 *
 * @param owner the class that gets it
 * @param type erased name of what it asks for
 * @param declared that type as far as it is known
 * @param qualifiers it asks for, see {@link Qualifiers#asked}
 * @param isMany whether it may get several beans, or none
 */
record InjectionPoint(
        TypeSymbol owner, String type, JavaType declared, SortedSet<String> qualifiers, boolean isMany, Place place) {}
