package dev.unearth.analyzer.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The least type above two others (language specification 4.10.4), type arguments that differ as wildcards. */
final class Lub {

    private static final int DEEPEST = 2;

    private Lub() {}

    /** The least type above {@code one} and {@code other}; of a known and an unknown type the known one. */
    static JavaType of(JavaType one, JavaType other, TypeLookup lookup) {
        return of(one, other, lookup, 0);
    }

    private static JavaType of(JavaType one, JavaType other, TypeLookup lookup, int depth) {
        if (one.equals(other) || other instanceof JavaType.Null || !other.isKnown()) {
            return one;
        } else if (one instanceof JavaType.Null || !one.isKnown()) {
            return other;
        } else if (one instanceof JavaType.Array first
                && other instanceof JavaType.Array second
                && !first.element().isPrimitive()
                && !second.element().isPrimitive()) {
            return new JavaType.Array(of(first.element(), second.element(), lookup, depth));
        }
        List<TypeSymbol> shared = shared(one, other);
        List<JavaType> parts = new ArrayList<>();
        for (TypeSymbol each : shared) {
            if (shared.stream()
                    .noneMatch(
                            nearer -> nearer != each && AbstractType.of(nearer).isSubclassOf(each))) {
                parts.add(view(each, one, other, lookup, depth));
            }
        }
        if (parts.isEmpty()) {
            return lookup.object();
        }
        return parts.size() == 1 ? parts.get(0) : new JavaType.Intersection(parts);
    }

    private static List<TypeSymbol> shared(JavaType one, JavaType other) {
        List<TypeSymbol> shared = new ArrayList<>();
        for (TypeSymbol each : above(one)) {
            if (Types.asSuper(other, each) != null) {
                shared.add(each);
            }
        }
        return shared;
    }

    private static List<TypeSymbol> above(JavaType type) {
        List<TypeSymbol> all = new ArrayList<>();
        if (type instanceof JavaType.Declared declared) {
            all.add(declared.symbol());
            all.addAll(declared.symbol().supertypes());
        } else if (type instanceof JavaType.Variable variable) {
            all.addAll(above(Types.bound(variable)));
        } else if (type instanceof JavaType.Intersection intersection) {
            intersection.parts().forEach(part -> all.addAll(above(part)));
        }
        return all;
    }

    private static JavaType view(TypeSymbol symbol, JavaType one, JavaType other, TypeLookup lookup, int depth) {
        JavaType.Declared first = Types.asSuper(one, symbol);
        JavaType.Declared second = Types.asSuper(other, symbol);
        if (first == null
                || second == null
                || first.arguments().size() != second.arguments().size()) {
            return TypeNames.raw(symbol);
        }
        List<JavaType> arguments = new ArrayList<>();
        for (int index = 0; index < first.arguments().size(); index++) {
            arguments.add(
                    argument(first.arguments().get(index), second.arguments().get(index), lookup, depth));
        }
        JavaType.Declared outer = Objects.equals(first.outer(), second.outer()) ? first.outer() : null;
        return new JavaType.Declared(symbol, arguments, outer);
    }

    private static JavaType argument(JavaType one, JavaType other, TypeLookup lookup, int depth) {
        if (one.equals(other)) {
            return one;
        }
        JavaType upper =
                depth >= DEEPEST ? lookup.object() : of(Types.upper(one), Types.upper(other), lookup, depth + 1);
        return new JavaType.Wildcard(upper, Optional.empty());
    }
}
