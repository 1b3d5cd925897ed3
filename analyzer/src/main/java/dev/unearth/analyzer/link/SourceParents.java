package dev.unearth.analyzer.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The supertypes of a source type, those that the language implies included. */
record SourceParents(Optional<JavaType> superclass, List<JavaType> interfaces) {

    static SourceParents of(SourceType.Head head, Scope scope, SourceType type) {
        TypeLookup lookup = scope.unit().lookup;
        if (head.base() != null) {
            return ofBase(head.base(), lookup);
        }
        List<JavaType> interfaces = new ArrayList<>(TypeNames.resolveAll(scope, head.implemented()));
        List<JavaType> extended = TypeNames.resolveAll(scope, head.extended());
        return switch (head.kind()) {
            case CLASS ->
                new SourceParents(Optional.of(extended.isEmpty() ? lookup.object() : extended.get(0)), interfaces);
            case ENUM -> new SourceParents(Optional.of(enumOf(type, lookup)), interfaces);
            case RECORD -> new SourceParents(Optional.of(lookup.known("java.lang.Record")), interfaces);
            case INTERFACE -> new SourceParents(Optional.empty(), extended);
            case ANNOTATION ->
                new SourceParents(Optional.empty(), List.of(lookup.known("java.lang.annotation.Annotation")));
        };
    }

    /** An anonymous class extends the class it is made of, or implements the interface; what is unknown is taken for a class. */
    private static SourceParents ofBase(JavaType base, TypeLookup lookup) {
        boolean isInterface = base.declaration().filter(Members::isInterface).isPresent();
        return isInterface
                ? new SourceParents(Optional.of(lookup.object()), List.of(base))
                : new SourceParents(Optional.of(base), List.of());
    }

    private static JavaType enumOf(SourceType type, TypeLookup lookup) {
        JavaType base = lookup.known("java.lang.Enum");
        return base.declaration()
                .<JavaType>map(symbol -> new JavaType.Declared(symbol, List.of(new JavaType.Declared(type, List.of()))))
                .orElse(base);
    }
}
