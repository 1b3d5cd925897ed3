package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A method or constructor declared in the sources; its types are resolved when they are asked for. */
final class SourceMethod extends AbstractMethod {

    private final SourceType owner;
    private final String name;
    private final Modifiers modifiers;
    private final List<Member.Parameter> parameters;
    private final @Nullable TypeRef returnType;
    private final List<TypeRef> thrown;
    private final SourceSpan span;
    private final List<JavaType.Variable> typeParameters;
    private final Scope scope;
    private final @Nullable SummaryDraft draft;
    private volatile @Nullable Shape shape;

    /** @param parameters those of the record for a compact constructor */
    SourceMethod(SourceType owner, Member.MethodDecl decl, List<Member.Parameter> parameters) {
        this.owner = owner;
        this.name = decl.isConstructor() ? "<init>" : decl.name();
        this.modifiers = decl.modifiers();
        this.parameters = parameters;
        this.returnType = decl.returnType();
        this.thrown = decl.thrown();
        this.span = decl.span();
        this.typeParameters = SourceVariables.of(decl.typeParameters(), () -> scope());
        this.scope =
                typeParameters.isEmpty() ? owner.bodyScope() : new Scope.Variables(owner.bodyScope(), typeParameters);
        this.draft = SummaryDraft.of(decl);
    }

    /** The scope of the header and body, without the parameters. */
    Scope scope() {
        return scope;
    }

    @Override
    List<JavaType.Variable> typeParameters() {
        return typeParameters;
    }

    private Shape shape() {
        Shape known = shape;
        if (known == null) {
            List<JavaType> types = new ArrayList<>(parameters.size());
            for (Member.Parameter each : parameters) {
                JavaType type = TypeNames.resolve(scope, each.type());
                types.add(each.varargs() ? new JavaType.Array(type) : type);
            }
            JavaType result = returnType == null ? Primitives.VOID : TypeNames.resolve(scope, returnType);
            known = new Shape(List.copyOf(types), result, TypeNames.resolveAll(scope, thrown));
            shape = known;
        }
        return known;
    }

    @Override
    int arity() {
        return parameters.size();
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
    public List<JavaType> parameterTypes() {
        return shape().parameters;
    }

    @Override
    public List<String> parameterNames() {
        return parameters.stream().map(Member.Parameter::name).toList();
    }

    @Override
    public JavaType returnType() {
        return shape().result;
    }

    @Override
    public List<JavaType> thrown() {
        return shape().thrown;
    }

    @Override
    public Modifiers modifiers() {
        return modifiers;
    }

    @Override
    public boolean isVarargs() {
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).varargs();
    }

    @Override
    public Optional<Place> place() {
        LinkThread.located(owner.unit());
        return Optional.of(new Place(owner.unit().file, span));
    }

    @Override
    public Optional<Summary> summary() {
        return draft == null ? Optional.empty() : draft.summary(owner);
    }

    private record Shape(List<JavaType> parameters, JavaType result, List<JavaType> thrown) {}
}
