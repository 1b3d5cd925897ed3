package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is found out about a unit: arrays over the numbers of its expressions and type references. Written by one thread. */
final class LinkResult implements LinkedUnit {

    private final SourceFile file;
    private final JavaFacts facts;
    final @Nullable JavaType[] types;
    final @Nullable Binding[] bindings;
    final @Nullable JavaType[] references;
    final Map<Member.TypeDecl, TypeSymbol> typeSymbols = new IdentityHashMap<>();
    final Map<Expr.New, TypeSymbol> anonymous = new IdentityHashMap<>();
    final Map<Member.EnumConstant, TypeSymbol> constantBodies = new IdentityHashMap<>();
    final Map<Member.MethodDecl, MethodSymbol> methods = new IdentityHashMap<>();
    final Map<Member.Variable, FieldSymbol> fields = new IdentityHashMap<>();
    final Map<Member.Parameter, Binding.Local> parameters = new IdentityHashMap<>();
    final Map<Member.Variable, Binding.Local> variables = new IdentityHashMap<>();
    /** Values of constant locals by {@link Binding.Local#number()}. */
    final Map<Integer, Object> constantLocals = new java.util.HashMap<>();

    private final List<LinkProblem> problems = new ArrayList<>();
    private int calls;
    private int resolved;

    LinkResult(SourceFile file, JavaFacts facts) {
        this.file = file;
        this.facts = facts;
        this.types = new JavaType[facts.expressionCount()];
        this.bindings = new Binding[facts.expressionCount()];
        this.references = new JavaType[facts.namedRefCount()];
    }

    void problem(LinkProblem problem) {
        problems.add(problem);
    }

    /** What was counted and told up to some point. */
    record Mark(int problems, int calls, int resolved) {}

    Mark mark() {
        return new Mark(problems.size(), calls, resolved);
    }

    /** Takes back what was counted and told since {@code mark}; types and bindings stay until they are written again. */
    void undo(Mark mark) {
        problems.subList(mark.problems, problems.size()).clear();
        calls = mark.calls;
        resolved = mark.resolved;
    }

    void countCall(boolean wasResolved) {
        calls++;
        resolved += wasResolved ? 1 : 0;
    }

    /**
     * Puts problems in source order; to be called once, at the end.
     *
     * @param home the package that missing types of no known package must be of; empty where they may be of any
     */
    void finish(String home) {
        if (!home.isEmpty()) {
            problems.replaceAll(
                    problem -> problem.missing().isEmpty() || problem.missing().indexOf('.') >= 0
                            ? problem
                            : problem.missingFrom(home));
        }
        problems.sort(Comparator.<LinkProblem>comparingInt(each -> each.span().lineStart())
                .thenComparingInt(each -> each.span().colStart())
                .thenComparing(LinkProblem::kind)
                .thenComparing(LinkProblem::text));
    }

    @Override
    public SourceFile file() {
        return file;
    }

    @Override
    public JavaFacts facts() {
        return facts;
    }

    @Override
    public JavaType typeOf(Expr expr) {
        JavaType type = types[expr.id()];
        return type == null ? JavaType.UNKNOWN : type;
    }

    @Override
    public JavaType typeOf(TypeRef ref) {
        return ref.accept(new Resolved());
    }

    @Override
    public Optional<Binding> bindingOf(Expr expr) {
        return Optional.ofNullable(bindings[expr.id()]);
    }

    @Override
    public Optional<Object> constantOf(Expr expr) {
        return Optional.ofNullable(new Constants(this::constantOfName, cast -> typeOf(cast.type())).value(expr));
    }

    private @Nullable Object constantOfName(Expr name) {
        Binding binding = bindings[name.id()];
        if (binding instanceof Binding.Local local) {
            return constantLocals.get(local.number());
        }
        return binding instanceof Binding.OfField of
                ? of.field().constantValue().orElse(null)
                : null;
    }

    @Override
    public TypeSymbol symbolOf(Member.TypeDecl type) {
        return known(typeSymbols.get(type), type.name());
    }

    @Override
    public Optional<TypeSymbol> anonymousOf(Expr.New creation) {
        return Optional.ofNullable(anonymous.get(creation));
    }

    @Override
    public Optional<TypeSymbol> bodyOf(Member.EnumConstant constant) {
        return Optional.ofNullable(constantBodies.get(constant));
    }

    @Override
    public MethodSymbol symbolOf(Member.MethodDecl method) {
        return known(methods.get(method), method.name());
    }

    @Override
    public FieldSymbol symbolOf(Member.Variable field) {
        return known(fields.get(field), field.name());
    }

    private <T> T known(@Nullable T symbol, String name) {
        if (symbol == null) {
            throw new IllegalArgumentException(name + " is not declared as such in " + file.path());
        }
        return symbol;
    }

    @Override
    public Optional<Binding.Local> localOf(Member.Parameter parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    @Override
    public Optional<Binding.Local> localOf(Member.Variable variable) {
        return Optional.ofNullable(variables.get(variable));
    }

    @Override
    public List<LinkProblem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public CallCount callCount() {
        return new CallCount(calls, resolved);
    }

    /** Puts the resolved names together to whole types. */
    private final class Resolved implements TypeRef.Visitor<JavaType> {
        @Override
        public JavaType primitive(TypeRef.Primitive ref) {
            JavaType.Primitive type = Primitives.named(ref.kind().keyword());
            return type == null ? JavaType.UNKNOWN : type;
        }

        @Override
        public JavaType named(TypeRef.Named ref) {
            JavaType type = references[ref.id()];
            return type == null ? JavaType.UNKNOWN : type;
        }

        @Override
        public JavaType array(TypeRef.Array ref) {
            return new JavaType.Array(ref.element().accept(this));
        }

        @Override
        public JavaType wildcard(TypeRef.Wildcard ref) {
            JavaType upper = ref.upperBound() == null
                    ? JavaType.UNKNOWN
                    : ref.upperBound().accept(this);
            return new JavaType.Wildcard(
                    upper, Optional.ofNullable(ref.lowerBound()).map(each -> each.accept(this)));
        }

        @Override
        public JavaType union(TypeRef.Union ref) {
            List<JavaType> parts = new ArrayList<>();
            ref.alternatives().forEach(each -> parts.add(each.accept(this)));
            return new JavaType.Intersection(parts);
        }

        @Override
        public JavaType intersection(TypeRef.Intersection ref) {
            List<JavaType> parts = new ArrayList<>();
            ref.parts().forEach(each -> parts.add(each.accept(this)));
            return new JavaType.Intersection(parts);
        }

        @Override
        public JavaType var(TypeRef.Var ref) {
            return JavaType.UNKNOWN;
        }
    }
}
