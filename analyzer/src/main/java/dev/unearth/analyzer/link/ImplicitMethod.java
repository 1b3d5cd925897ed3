package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.graph.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A member that the language adds to a declaration: a default constructor, {@code values()}, a record's accessor. */
final class ImplicitMethod extends AbstractMethod {

    private final SourceType owner;
    private final String name;
    private final Modifiers modifiers;
    private final List<String> parameterNames;
    private final Supplier<Shape> source;
    private volatile @Nullable Shape shape;

    private ImplicitMethod(
            SourceType owner, String name, int flags, List<String> parameterNames, Supplier<Shape> source) {
        this.owner = owner;
        this.name = name;
        this.modifiers = new Modifiers(flags, List.of());
        this.parameterNames = parameterNames;
        this.source = source;
    }

    /** The constructor of a class that declares none; it has the access of the class. */
    static ImplicitMethod constructor(SourceType owner) {
        int access = owner.modifiers().flags()
                & (Modifiers.Flag.PUBLIC.bit() | Modifiers.Flag.PROTECTED.bit() | Modifiers.Flag.PRIVATE.bit());
        return new ImplicitMethod(owner, "<init>", access, List.of(), () -> new Shape(List.of(), Primitives.VOID));
    }

    /** The constructor of a record that declares none. */
    static ImplicitMethod canonical(SourceType owner, List<Member.Parameter> components) {
        List<String> names = components.stream().map(Member.Parameter::name).toList();
        return new ImplicitMethod(owner, "<init>", Modifiers.Flag.PUBLIC.bit(), names, () -> {
            List<JavaType> types =
                    components.stream().map(each -> componentType(owner, each)).toList();
            return new Shape(types, Primitives.VOID);
        });
    }

    /** The accessor of a record's component. */
    static ImplicitMethod accessor(SourceType owner, Member.Parameter component) {
        return new ImplicitMethod(
                owner,
                component.name(),
                Modifiers.Flag.PUBLIC.bit(),
                List.of(),
                () -> new Shape(List.of(), componentType(owner, component)));
    }

    /** {@code values()} of an enum. */
    static ImplicitMethod values(SourceType owner) {
        return new ImplicitMethod(
                owner,
                "values",
                publicStatic(),
                List.of(),
                () -> new Shape(List.of(), new JavaType.Array(owner.asType())));
    }

    /** {@code valueOf(String)} of an enum. */
    static ImplicitMethod valueOf(SourceType owner) {
        return new ImplicitMethod(owner, "valueOf", publicStatic(), List.of("name"), () -> {
            JavaType string = owner.unit().lookup.known("java.lang.String");
            return new Shape(List.of(string), owner.asType());
        });
    }

    private static int publicStatic() {
        return Modifiers.Flag.PUBLIC.bit() | Modifiers.Flag.STATIC.bit();
    }

    /** The type of a component, as its field and accessor have it. */
    static JavaType componentType(SourceType owner, Member.Parameter component) {
        TypeRef ref = component.type();
        JavaType type = TypeNames.resolve(owner.bodyScope(), ref);
        return component.varargs() ? new JavaType.Array(type) : type;
    }

    private Shape shape() {
        Shape known = shape;
        if (known == null) {
            known = source.get();
            shape = known;
        }
        return known;
    }

    @Override
    List<JavaType.Variable> typeParameters() {
        return List.of();
    }

    @Override
    public TypeSymbol owner() {
        return owner;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    int arity() {
        return parameterNames.size();
    }

    @Override
    public List<JavaType> parameterTypes() {
        return shape().parameters;
    }

    @Override
    public List<String> parameterNames() {
        return parameterNames;
    }

    @Override
    public JavaType returnType() {
        return shape().result;
    }

    @Override
    public List<JavaType> thrown() {
        return List.of();
    }

    @Override
    public Modifiers modifiers() {
        return modifiers;
    }

    @Override
    public boolean isVarargs() {
        return false;
    }

    @Override
    public Optional<Place> place() {
        return owner.place();
    }

    @Override
    public Optional<Summary> summary() {
        return Optional.empty();
    }

    private record Shape(List<JavaType> parameters, JavaType result) {}
}
