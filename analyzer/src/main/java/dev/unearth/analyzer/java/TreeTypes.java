package dev.unearth.analyzer.java;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds type references from the compiler's trees; numbers the named ones. The second argument are the annotations of a type. */
final class TreeTypes extends SimpleTreeVisitor<TypeRef, List<? extends AnnotationTree>> {

    private final TreeUnit unit;

    TreeTypes(TreeUnit unit) {
        this.unit = unit;
    }

    TypeRef of(Tree type) {
        return type.accept(this, List.of());
    }

    List<TypeRef> all(List<? extends Tree> types) {
        if (types.isEmpty()) {
            return List.of();
        }
        List<TypeRef> refs = new ArrayList<>(types.size());
        for (Tree type : types) {
            refs.add(of(type));
        }
        return refs;
    }

    List<TypeRef.Named> allNamed(List<? extends Tree> types) {
        if (types.isEmpty()) {
            return List.of();
        }
        List<TypeRef.Named> refs = new ArrayList<>(types.size());
        for (Tree type : types) {
            refs.add(named(type));
        }
        return refs;
    }

    TypeRef.Named named(Tree type) {
        return named(type, List.of());
    }

    List<Member.TypeParameter> parameters(List<? extends TypeParameterTree> parameters) {
        if (parameters.isEmpty()) {
            return List.of();
        }
        List<Member.TypeParameter> all = new ArrayList<>(parameters.size());
        for (TypeParameterTree parameter : parameters) {
            int start = nameStart(parameter);
            all.add(new Member.TypeParameter(
                    unit.text().word(start),
                    unit.annotations().all(parameter.getAnnotations()),
                    all(parameter.getBounds()),
                    unit.span(start, unit.end(parameter))));
        }
        return all;
    }

    /** The type without the brackets around it. */
    static Tree element(Tree type) {
        Tree element = type;
        while (element instanceof ArrayTypeTree array) {
            element = array.getType();
        }
        return element;
    }

    /** How many pairs of brackets are around the innermost type. */
    static int dimensions(Tree type) {
        int dimensions = 0;
        for (Tree each = type; each instanceof ArrayTypeTree array; each = array.getType()) {
            dimensions++;
        }
        return dimensions;
    }

    /** An array of {@code element}, each of its dimensions from the start of the type to {@code end}. */
    TypeRef array(Tree element, int dimensions, int end) {
        if (dimensions == 0) {
            return of(element);
        }
        SourceSpan span = unit.span(start(element), end);
        return new TypeRef.Array(array(element, dimensions - 1, end), List.of(), span);
    }

    /** Where a type starts, without the annotations before it. */
    int start(Tree type) {
        Tree first = type;
        while (true) {
            if (first instanceof ParameterizedTypeTree parameterized) {
                first = parameterized.getType();
            } else if (first instanceof AnnotatedTypeTree annotated) {
                first = annotated.getUnderlyingType();
            } else if (first instanceof MemberSelectTree select) {
                first = select.getExpression();
            } else if (first instanceof ArrayTypeTree array) {
                first = array.getType();
            } else {
                return unit.start(first);
            }
        }
    }

    @Override
    public TypeRef visitIdentifier(IdentifierTree type, List<? extends AnnotationTree> annotations) {
        return named(type, annotations);
    }

    @Override
    public TypeRef visitMemberSelect(MemberSelectTree type, List<? extends AnnotationTree> annotations) {
        return named(type, annotations);
    }

    @Override
    public TypeRef visitParameterizedType(ParameterizedTypeTree type, List<? extends AnnotationTree> annotations) {
        return named(type, annotations);
    }

    @Override
    public TypeRef visitAnnotatedType(AnnotatedTypeTree type, List<? extends AnnotationTree> none) {
        return type.getUnderlyingType().accept(this, type.getAnnotations());
    }

    @Override
    public TypeRef visitPrimitiveType(PrimitiveTypeTree type, List<? extends AnnotationTree> annotations) {
        return new TypeRef.Primitive(primitive(type), unit.annotations().all(annotations), unit.span(type));
    }

    @Override
    public TypeRef visitArrayType(ArrayTypeTree type, List<? extends AnnotationTree> annotations) {
        if (!annotations.isEmpty()) {
            unit.decline();
        }
        return array(element(type), dimensions(type), unit.end(type));
    }

    @Override
    public TypeRef visitWildcard(WildcardTree type, List<? extends AnnotationTree> annotations) {
        List<AnnotationUse> uses = unit.annotations().all(annotations);
        Tree bound = type.getBound();
        TypeRef upper = type.getKind() == Tree.Kind.EXTENDS_WILDCARD && bound != null ? of(bound) : null;
        TypeRef lower = type.getKind() == Tree.Kind.SUPER_WILDCARD && bound != null ? of(bound) : null;
        return new TypeRef.Wildcard(upper, lower, uses, unit.span(type));
    }

    @Override
    public TypeRef visitUnionType(UnionTypeTree type, List<? extends AnnotationTree> annotations) {
        List<? extends Tree> parts = type.getTypeAlternatives();
        return new TypeRef.Union(all(parts), between(parts));
    }

    @Override
    public TypeRef visitIntersectionType(IntersectionTypeTree type, List<? extends AnnotationTree> annotations) {
        List<? extends Tree> parts = type.getBounds();
        return new TypeRef.Intersection(all(parts), between(parts));
    }

    @Override
    protected TypeRef defaultAction(Tree type, List<? extends AnnotationTree> annotations) {
        unit.decline();
        return new TypeRef.Var(SourceSpan.NONE);
    }

    private TypeRef.Named named(Tree tree, List<? extends AnnotationTree> outer) {
        int id = unit.nextNamedRef();
        Tree type = tree;
        List<? extends Tree> arguments = null;
        List<? extends AnnotationTree> annotations = outer;
        if (type instanceof ParameterizedTypeTree parameterized) {
            arguments = parameterized.getTypeArguments();
            type = parameterized.getType();
        }
        if (type instanceof AnnotatedTypeTree annotated) {
            annotations = annotated.getAnnotations();
            type = annotated.getUnderlyingType();
        }
        List<AnnotationUse> uses = unit.annotations().all(annotations);
        List<TypeRef> refs = arguments == null ? null : all(arguments);
        int end = unit.end(type);
        return new TypeRef.Named(
                id,
                qualifier(type),
                unit.text().of(unit.text().wordStart(end), end),
                uses,
                refs,
                unit.span(start(type), unit.end(tree)));
    }

    private TypeRef.@Nullable Named qualifier(Tree type) {
        if (type instanceof MemberSelectTree select) {
            return named(select.getExpression());
        }
        if (!(type instanceof IdentifierTree)) {
            unit.decline();
        }
        return null;
    }

    private SourceSpan between(List<? extends Tree> parts) {
        return unit.span(start(parts.get(0)), unit.end(parts.get(parts.size() - 1)));
    }

    private int nameStart(TypeParameterTree parameter) {
        List<? extends AnnotationTree> annotations = parameter.getAnnotations();
        return annotations.isEmpty()
                ? unit.start(parameter)
                : unit.text().token(unit.end(annotations.get(annotations.size() - 1)));
    }

    private static TypeRef.PrimitiveKind primitive(PrimitiveTypeTree type) {
        return TypeRef.PrimitiveKind.valueOf(type.getPrimitiveTypeKind().name());
    }
}
