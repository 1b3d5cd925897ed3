package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves type references in a scope. A name that is not found gives {@link JavaType.Unknown} with its likely qualified name. */
class TypeNames implements TypeRef.Visitor<JavaType> {

    private Scope scope;

    TypeNames(Scope scope) {
        this.scope = scope;
    }

    /** Resolves {@code ref} in {@code scope} without telling anybody. */
    static JavaType resolve(Scope scope, TypeRef ref) {
        return ref.accept(new TypeNames(scope));
    }

    /** Resolves references in order. */
    static List<JavaType> resolveAll(Scope scope, List<? extends TypeRef> refs) {
        if (refs.isEmpty()) {
            return List.of();
        }
        TypeNames names = new TypeNames(scope);
        List<JavaType> types = new ArrayList<>(refs.size());
        for (TypeRef ref : refs) {
            types.add(ref.accept(names));
        }
        return List.copyOf(types);
    }

    /** The type of {@code ref} in {@code from}. */
    final JavaType in(Scope from, TypeRef ref) {
        scope = from;
        return ref.accept(this);
    }

    /** Called for each name that was resolved, or not; the type arguments are its own affair. */
    void resolved(TypeRef.Named ref, JavaType type) {}

    /** Called for the annotations of each part of a reference. */
    void annotated(List<AnnotationUse> annotations) {}

    /** The simple type name {@code name}; null when it is not found. */
    static @Nullable JavaType simple(Scope from, String name) {
        for (Scope scope = from; scope != null; scope = scope.outer) {
            JavaType found = step(scope, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable JavaType step(Scope scope, String name) {
        if (scope instanceof Scope.Variables variables) {
            for (JavaType.Variable each : variables.variables) {
                if (each.name().equals(name)) {
                    return each;
                }
            }
            return null;
        } else if (scope instanceof Scope.Body body) {
            TypeSymbol member = Members.memberType(body.type, name);
            if (member != null) {
                return Enclosing.member(body.type, member);
            }
            return body.type.simpleName().equals(name) ? raw(body.type) : null;
        } else if (scope instanceof Scope.LocalType local) {
            return local.type.simpleName().equals(name) ? raw(local.type) : null;
        } else if (scope instanceof Scope.Unit unit) {
            TypeSymbol found = unit.unit.type(name);
            return found == null ? null : raw(found);
        }
        return null;
    }

    static JavaType.Declared raw(TypeSymbol symbol) {
        return new JavaType.Declared(symbol, List.of());
    }

    @Override
    public JavaType named(TypeRef.Named ref) {
        annotated(ref.annotations());
        JavaType found = ref.qualifier() == null ? simple(scope, ref.name()) : qualified(ref, ref.qualifier());
        JavaType type = found == null ? unknown(ref) : found;
        List<JavaType> arguments = arguments(ref);
        if (type instanceof JavaType.Declared declared && !arguments.isEmpty()) {
            type = new JavaType.Declared(declared.symbol(), arguments, declared.outer());
        }
        resolved(ref, type);
        return type;
    }

    private JavaType.Unknown unknown(TypeRef.Named ref) {
        if (ref.qualifier() == null) {
            return new JavaType.Unknown(scope.unit().likelyName(ref.name()));
        }
        String dotted = ref.dottedName();
        int dot = dotted.indexOf('.');
        String first = dotted.substring(0, dot);
        boolean type = Character.isUpperCase(first.charAt(0)) || scope.unit().imports(first);
        return new JavaType.Unknown(type ? scope.unit().likelyName(first) + dotted.substring(dot) : dotted);
    }

    private List<JavaType> arguments(TypeRef.Named ref) {
        if (ref.arguments() == null) {
            return List.of();
        }
        List<JavaType> types = new ArrayList<>(ref.arguments().size());
        for (TypeRef each : ref.arguments()) {
            types.add(each.accept(this));
        }
        return types;
    }

    private @Nullable JavaType qualified(TypeRef.Named ref, TypeRef.Named qualifier) {
        JavaType around = typeOrNull(qualifier);
        if (around instanceof JavaType.Declared declared) {
            TypeSymbol member = Members.memberType(declared.symbol(), ref.name());
            return member == null ? null : Enclosing.member(declared, member);
        }
        return around == null ? inPackage(qualifier.dottedName(), ref.name()) : null;
    }

    private @Nullable JavaType inPackage(String packageName, String name) {
        TypeSymbol found = scope.unit().lookup.inPackage(packageName, name);
        return found == null ? null : raw(found);
    }

    /** The type that a qualifier names; null when it may be a package. */
    private @Nullable JavaType typeOrNull(TypeRef.Named ref) {
        annotated(ref.annotations());
        JavaType found = ref.qualifier() == null ? simple(scope, ref.name()) : qualified(ref, ref.qualifier());
        List<JavaType> arguments = arguments(ref);
        if (found instanceof JavaType.Declared declared && !arguments.isEmpty()) {
            found = new JavaType.Declared(declared.symbol(), arguments, declared.outer());
        }
        if (found != null) {
            resolved(ref, found);
        }
        return found;
    }

    @Override
    public JavaType primitive(TypeRef.Primitive ref) {
        annotated(ref.annotations());
        JavaType.Primitive type = Primitives.named(ref.kind().keyword());
        return type == null ? JavaType.UNKNOWN : type;
    }

    @Override
    public JavaType array(TypeRef.Array ref) {
        annotated(ref.annotations());
        return new JavaType.Array(ref.element().accept(this));
    }

    @Override
    public JavaType wildcard(TypeRef.Wildcard ref) {
        annotated(ref.annotations());
        JavaType upper = ref.upperBound() == null ? object() : ref.upperBound().accept(this);
        Optional<JavaType> lower = ref.lowerBound() == null
                ? Optional.empty()
                : Optional.of(ref.lowerBound().accept(this));
        return new JavaType.Wildcard(upper, lower);
    }

    private JavaType object() {
        return scope.unit().lookup.object();
    }

    @Override
    public JavaType union(TypeRef.Union ref) {
        JavaType common = null;
        for (TypeRef each : ref.alternatives()) {
            JavaType type = each.accept(this);
            common = common == null ? type : Lub.of(common, type, scope.unit().lookup);
        }
        return common == null ? JavaType.UNKNOWN : common;
    }

    @Override
    public JavaType intersection(TypeRef.Intersection ref) {
        List<JavaType> parts = new ArrayList<>();
        ref.parts().forEach(each -> parts.add(each.accept(this)));
        return parts.isEmpty() ? JavaType.UNKNOWN : new JavaType.Intersection(parts);
    }

    @Override
    public JavaType var(TypeRef.Var ref) {
        return JavaType.UNKNOWN;
    }
}
