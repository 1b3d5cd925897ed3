package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.measure.MethodMeasures;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;

/** The types, methods and initialisers of one unit with what only their bodies tell, in source order. */
record UnitDeclarations(List<TypeEntry> types, List<MethodEntry> methods, List<InitializerEntry> initializers) {

    UnitDeclarations {
        types = List.copyOf(types);
        methods = List.copyOf(methods);
        initializers = List.copyOf(initializers);
    }

    /** The types that are declared in bodies, with the members of such types. */
    List<TypeSymbol> localTypes() {
        return types.stream()
                .map(TypeEntry::type)
                .filter(type -> type.keyName().indexOf('#') >= 0)
                .toList();
    }

    /** A type: top-level, member, local or anonymous. */
    record TypeEntry(TypeSymbol type, SourceSpan span) {}

    /** A method or constructor. */
    record MethodEntry(MethodSymbol method, SourceSpan span, MethodMeasures measures) {}

    /** An initialiser block. */
    record InitializerEntry(MemberRef member, SourceSpan span, MethodMeasures measures) {}
}
