package dev.unearth.analyzer.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes type references, annotations, modifiers and comments. The parts of each in the order of the ids within. */
final class TypeEncoder implements TypeRef.Visitor<@Nullable Void> {

    private final JavaEncoder java;
    private final FactsOutput out;

    TypeEncoder(JavaEncoder java, FactsOutput out) {
        this.java = java;
        this.out = out;
    }

    void type(TypeRef ref) {
        ref.accept(this);
    }

    void types(List<? extends TypeRef> refs) {
        out.list(refs, this::type);
    }

    void modifiers(Modifiers modifiers) {
        out.number(modifiers.flags());
        annotations(modifiers.annotations());
    }

    void annotations(List<AnnotationUse> annotations) {
        out.list(annotations, this::annotation);
    }

    void annotation(AnnotationUse use) {
        type(use.type());
        out.tag(use.form());
        out.list(use.arguments(), argument -> {
            out.string(argument.name());
            java.exprs().expr(argument.value());
        });
        out.span(use.span());
    }

    void comments(List<Comment> comments) {
        out.list(comments, comment -> {
            out.string(comment.text());
            out.span(comment.span());
        });
    }

    @Override
    public @Nullable Void primitive(TypeRef.Primitive ref) {
        out.tag(Tags.PRIMITIVE);
        out.tag(ref.kind());
        annotations(ref.annotations());
        out.span(ref.span());
        return null;
    }

    @Override
    public @Nullable Void named(TypeRef.Named ref) {
        out.tag(Tags.NAMED);
        out.namedRefId(ref.id());
        out.string(ref.name());
        annotations(ref.annotations());
        out.listOrNull(ref.arguments(), this::type);
        out.orNull(ref.qualifier(), this::type);
        out.span(ref.span());
        return null;
    }

    @Override
    public @Nullable Void array(TypeRef.Array ref) {
        out.tag(Tags.ARRAY);
        annotations(ref.annotations());
        type(ref.element());
        out.span(ref.span());
        return null;
    }

    @Override
    public @Nullable Void wildcard(TypeRef.Wildcard ref) {
        out.tag(Tags.WILDCARD);
        annotations(ref.annotations());
        out.orNull(ref.upperBound(), this::type);
        out.orNull(ref.lowerBound(), this::type);
        out.span(ref.span());
        return null;
    }

    @Override
    public @Nullable Void union(TypeRef.Union ref) {
        out.tag(Tags.UNION);
        types(ref.alternatives());
        out.span(ref.span());
        return null;
    }

    @Override
    public @Nullable Void intersection(TypeRef.Intersection ref) {
        out.tag(Tags.INTERSECTION);
        types(ref.parts());
        out.span(ref.span());
        return null;
    }

    @Override
    public @Nullable Void var(TypeRef.Var ref) {
        out.tag(Tags.VAR);
        out.span(ref.span());
        return null;
    }
}
