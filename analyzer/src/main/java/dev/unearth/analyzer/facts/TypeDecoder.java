package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link TypeEncoder} wrote. */
final class TypeDecoder {

    private static final TypeRef.PrimitiveKind[] PRIMITIVES = TypeRef.PrimitiveKind.values();
    private static final AnnotationUse.Form[] FORMS = AnnotationUse.Form.values();

    private final JavaDecoder java;
    private final FactsInput in;

    TypeDecoder(JavaDecoder java, FactsInput in) {
        this.java = java;
        this.in = in;
    }

    TypeRef type() {
        int tag = in.tag();
        return switch (tag) {
            case Tags.PRIMITIVE -> new TypeRef.Primitive(in.tag(PRIMITIVES), annotations(), in.span());
            case Tags.NAMED -> namedBody();
            case Tags.ARRAY -> array();
            case Tags.WILDCARD -> wildcard();
            case Tags.UNION -> new TypeRef.Union(types(), in.span());
            case Tags.INTERSECTION -> new TypeRef.Intersection(types(), in.span());
            case Tags.VAR -> new TypeRef.Var(in.span());
            default -> throw new IllegalArgumentException("No type reference has tag " + tag);
        };
    }

    TypeRef.Named named() {
        if (type() instanceof TypeRef.Named named) {
            return named;
        }
        throw new IllegalArgumentException("No named type where one must stand");
    }

    List<TypeRef> types() {
        return in.list(this::type);
    }

    Modifiers modifiers() {
        int flags = in.number();
        List<AnnotationUse> annotations = annotations();
        return flags == 0 && annotations.isEmpty() ? Modifiers.NONE : new Modifiers(flags, annotations);
    }

    List<AnnotationUse> annotations() {
        return in.list(this::annotation);
    }

    AnnotationUse annotation() {
        return new AnnotationUse(
                named(),
                in.tag(FORMS),
                in.list(() ->
                        new AnnotationUse.Argument(in.string(), java.exprs().expr())),
                in.span());
    }

    List<Comment> comments() {
        return in.list(() -> new Comment(in.string(), in.span()));
    }

    private TypeRef.Named namedBody() {
        int id = in.nextNamedRefId();
        String name = in.string();
        List<AnnotationUse> annotations = annotations();
        @Nullable List<TypeRef> arguments = in.listOrNull(this::type);
        TypeRef.@Nullable Named qualifier = in.orNull(this::named);
        return new TypeRef.Named(id, qualifier, name, annotations, arguments, in.span());
    }

    private TypeRef array() {
        List<AnnotationUse> annotations = annotations();
        return new TypeRef.Array(type(), annotations, in.span());
    }

    private TypeRef wildcard() {
        List<AnnotationUse> annotations = annotations();
        return new TypeRef.Wildcard(in.orNull(this::type), in.orNull(this::type), annotations, in.span());
    }
}
