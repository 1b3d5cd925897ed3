package dev.unearth.analyzer.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.VarType;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Builds type references; numbers the named ones. */
final class TypeRefs extends GenericVisitorWithDefaults<TypeRef, Unit> {

    private final Unit unit;

    TypeRefs(Unit unit) {
        this.unit = unit;
    }

    TypeRef of(Type type) {
        return type.accept(this, unit);
    }

    /** The type of a local variable or lambda parameter, where {@code var} is no name. */
    TypeRef ofLocal(Type type) {
        boolean var = type instanceof ClassOrInterfaceType named
                && named.getName().getIdentifier().equals("var")
                && named.getScope().isEmpty()
                && named.getTypeArguments().isEmpty();
        return var ? new TypeRef.Var(unit.span(type)) : of(type);
    }

    List<TypeRef> all(NodeList<? extends Type> types) {
        List<TypeRef> refs = new ArrayList<>(types.size());
        for (Type type : types) {
            refs.add(of(type));
        }
        return refs;
    }

    List<TypeRef.Named> allNamed(NodeList<ClassOrInterfaceType> types) {
        List<TypeRef.Named> refs = new ArrayList<>(types.size());
        for (ClassOrInterfaceType type : types) {
            refs.add(named(type));
        }
        return refs;
    }

    TypeRef.Named named(ClassOrInterfaceType type) {
        int id = unit.nextNamedRef();
        List<AnnotationUse> annotations = annotations(type.getAnnotations());
        List<TypeRef> arguments = type.getTypeArguments().map(this::all).orElse(null);
        TypeRef.Named qualifier = type.getScope().map(this::named).orElse(null);
        return new TypeRef.Named(
                id, qualifier, unit.name(type.getName().getIdentifier()), annotations, arguments, unit.span(type));
    }

    /** A reference for the plain dotted name of an annotation. */
    TypeRef.Named named(Name name) {
        int id = unit.nextNamedRef();
        TypeRef.Named qualifier = name.getQualifier().map(this::named).orElse(null);
        return new TypeRef.Named(id, qualifier, unit.name(name.getIdentifier()), List.of(), null, unit.span(name));
    }

    List<Member.TypeParameter> parameters(NodeList<TypeParameter> parameters) {
        List<Member.TypeParameter> all = new ArrayList<>(parameters.size());
        for (TypeParameter parameter : parameters) {
            all.add(new Member.TypeParameter(
                    unit.name(parameter.getName().getIdentifier()),
                    annotations(parameter.getAnnotations()),
                    all(parameter.getTypeBound()),
                    unit.span(parameter)));
        }
        return all;
    }

    @Override
    public TypeRef visit(ClassOrInterfaceType type, Unit arg) {
        return named(type);
    }

    @Override
    public TypeRef visit(PrimitiveType type, Unit arg) {
        TypeRef.PrimitiveKind kind =
                TypeRef.PrimitiveKind.valueOf(type.getType().name().toUpperCase(Locale.ROOT));
        return new TypeRef.Primitive(kind, annotations(type.getAnnotations()), unit.span(type));
    }

    @Override
    public TypeRef visit(VoidType type, Unit arg) {
        return new TypeRef.Primitive(TypeRef.PrimitiveKind.VOID, annotations(type.getAnnotations()), unit.span(type));
    }

    @Override
    public TypeRef visit(ArrayType type, Unit arg) {
        List<AnnotationUse> annotations = annotations(type.getAnnotations());
        return new TypeRef.Array(of(type.getComponentType()), annotations, unit.span(type));
    }

    @Override
    public TypeRef visit(WildcardType type, Unit arg) {
        List<AnnotationUse> annotations = annotations(type.getAnnotations());
        TypeRef upper = bound(type.getExtendedType().orElse(null));
        TypeRef lower = bound(type.getSuperType().orElse(null));
        return new TypeRef.Wildcard(upper, lower, annotations, unit.span(type));
    }

    @Override
    public TypeRef visit(UnionType type, Unit arg) {
        return new TypeRef.Union(all(type.getElements()), unit.span(type));
    }

    @Override
    public TypeRef visit(IntersectionType type, Unit arg) {
        return new TypeRef.Intersection(all(type.getElements()), unit.span(type));
    }

    @Override
    public TypeRef visit(VarType type, Unit arg) {
        return new TypeRef.Var(unit.span(type));
    }

    @Override
    public TypeRef defaultAction(Node node, Unit arg) {
        throw new IllegalStateException(
                "No type reference for a " + node.getClass().getSimpleName());
    }

    private @Nullable TypeRef bound(@Nullable Type type) {
        return type == null ? null : of(type);
    }

    private List<AnnotationUse> annotations(NodeList<AnnotationExpr> annotations) {
        return unit.annotations().all(annotations);
    }
}
