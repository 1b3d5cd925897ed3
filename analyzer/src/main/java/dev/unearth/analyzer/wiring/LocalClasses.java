package dev.unearth.analyzer.wiring;

import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the local and anonymous classes of one unit mean to wiring: no container can name them, but they extend types and are called by
 * libraries.
 *
 * @param extended key names of types of the sources that they have as supertypes, sorted
 * @param calledOutside their methods that somebody outside the scanned code calls
 */
public record LocalClasses(List<String> extended, List<MemberRef> calledOutside) {

    public LocalClasses {
        extended = List.copyOf(extended);
        calledOutside = List.copyOf(calledOutside);
    }

    /** What {@code types}, local and anonymous classes, mean. */
    public static LocalClasses of(List<TypeSymbol> types) {
        Set<String> extended = new TreeSet<>();
        List<MemberRef> called = new ArrayList<>();
        for (TypeSymbol type : types) {
            type.supertypes().stream()
                    .filter(TypeSymbol::isSource)
                    .map(TypeSymbol::keyName)
                    .forEach(extended::add);
            for (MethodSymbol method : OutsideCalls.of(type)) {
                called.add(MemberRef.of(method));
            }
        }
        return new LocalClasses(List.copyOf(extended), called);
    }
}
