package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links one unit: goes through its members with a scope at hand. What its parts share while at it stands here. */
final class UnitLinker {

    final LinkResult result;
    final TypeLookup lookup;
    final Inference inference;
    final Functions functions;
    final LocalTypes localTypes = new LocalTypes();

    /** Where the linking stands. */
    Scope scope;

    /** The code that the linking stands in. */
    Body body;

    private final JavaFacts facts;
    private final Index.Unit unit;
    private final ExprLinker expressions;
    private final StmtLinker statements;
    private final RecordingTypeNames typeNames;
    private int locals;

    UnitLinker(SourceFile file, JavaFacts facts, Index.Unit unit) {
        this.facts = facts;
        this.unit = unit;
        this.result = new LinkResult(file, facts);
        this.lookup = unit.scope().lookup;
        this.scope = unit.scope().scope;
        this.body = new Body("", Primitives.VOID, null);
        this.typeNames = new RecordingTypeNames(scope);
        this.inference = new Inference(lookup);
        this.functions = new Functions(lookup);
        this.statements = new StmtLinker(this);
        this.expressions = new ExprLinker(this, statements);
    }

    /**
     * A stretch of code that returns to one place.
     *
     * @param member signature of the member, as in the keys of what is declared in it
     * @param result the type of what it returns; null for a lambda whose result is yet to be found out
     * @param returned collects the types that a lambda returns; null elsewhere
     */
    record Body(
            String member,
            @Nullable JavaType result,
            @Nullable List<JavaType> returned) {}

    /** Resolves references and writes down what they name. */
    private final class RecordingTypeNames extends TypeNames {
        RecordingTypeNames(Scope start) {
            super(start);
        }

        @Override
        void annotated(List<AnnotationUse> annotations) {
            UnitLinker.this.annotations(annotations);
        }

        @Override
        void resolved(TypeRef.Named ref, JavaType type) {
            result.references[ref.id()] = type;
            if (type instanceof JavaType.Unknown unknown) {
                problem(LinkProblem.Kind.TYPE, ref.dottedName(), ref.span(), "type is not found", unknown.text());
            }
        }
    }

    LinkedUnit link() {
        if (facts.packageDecl() != null) {
            annotations(facts.packageDecl().annotations());
        }
        facts.moduleDecl().ifPresent(module -> annotations(module.annotations()));
        for (int index = 0; index < facts.types().size() && index < unit.types().size(); index++) {
            type(facts.types().get(index), unit.types().get(index));
        }
        result.finish(homeOfMissing());
        return result;
    }

    /**
     * The package of this unit where a simple name that is not found can only mean a type of it: nothing that is imported on demand
     * is missing, and no supertype that might have a member type.
     */
    private String homeOfMissing() {
        return unit.scope().importsAllAtHand() && unit.types().stream().noneMatch(UnitLinker::inheritsFromElsewhere)
                ? unit.scope().packageName
                : "";
    }

    private static boolean inheritsFromElsewhere(TypeSymbol type) {
        return AbstractType.of(type).unknownSupertypes().stream().anyMatch(name -> name.indexOf('.') >= 0)
                || type.memberTypes().stream().anyMatch(UnitLinker::inheritsFromElsewhere);
    }

    void problem(LinkProblem.Kind kind, String text, SourceSpan span, String reason, String missing) {
        result.problem(new LinkProblem(kind, text, span, reason, missing));
    }

    /** The type of {@code ref} here; nothing where there is none. */
    @Nullable
    JavaType reference(@Nullable TypeRef ref) {
        return ref == null ? null : typeOf(ref);
    }

    /** The type of {@code ref} here. */
    JavaType typeOf(TypeRef ref) {
        return typeNames.in(scope, ref);
    }

    void references(List<? extends TypeRef> refs) {
        refs.forEach(this::typeOf);
    }

    void annotations(List<AnnotationUse> annotations) {
        for (AnnotationUse use : annotations) {
            typeOf(use.type());
            use.arguments().forEach(argument -> annotationValue(argument.value()));
        }
    }

    private void annotationValue(Expr value) {
        if (value instanceof Expr.ArrayInit array) {
            array.values().forEach(this::annotationValue);
        } else {
            expressions.value(value);
        }
    }

    /** The type of an expression that stands for itself. */
    JavaType value(Expr expr) {
        return expressions.value(expr);
    }

    /** Links an expression whose value becomes a {@code target}. */
    JavaType assigned(Expr expr, JavaType target) {
        return expressions.assigned(expr, target);
    }

    /** Links an expression whose surroundings may tell more of its type later. */
    JavaType open(Expr expr, @Nullable JavaType target) {
        return expressions.open(expr, target);
    }

    /** Links the value of an arm of a switch expression. */
    void yielded(Expr expr) {
        expressions.yielded(expr);
    }

    /** Links a label: a constant of the selector's enum, else an expression. */
    void caseValue(Expr label, JavaType selector) {
        FieldSymbol named = label instanceof Expr.Name name && selector instanceof JavaType.Declared declared
                ? AbstractType.of(declared.symbol()).fieldNamed(name.name())
                : null;
        FieldSymbol constant = named != null && named.isEnumConstant() ? named : null;
        if (constant != null) {
            expressions.write(label, selector);
            expressions.bind(label, new Binding.OfField(constant));
        } else if (!(label instanceof Expr.Name name)
                || selector.isKnown()
                || Names.variable(scope, name.name()) != null) {
            value(label);
        }
    }

    void statement(@Nullable Stmt stmt) {
        if (stmt != null) {
            stmt.accept(statements);
        }
    }

    /** Links statements in a scope of their own. */
    void block(List<? extends Stmt> block) {
        Scope outside = scope;
        for (Stmt each : block) {
            statement(each);
        }
        scope = outside;
    }

    /** Links a type declaration and all in it. */
    void type(Member.TypeDecl decl, SourceType symbol) {
        Scope outside = scope;
        Body outsideBody = body;
        result.typeSymbols.put(decl, symbol);
        annotations(decl.modifiers().annotations());
        scope = symbol.headerScope();
        typeParameters(decl.typeParameters());
        references(decl.extended());
        references(decl.implemented());
        references(decl.permitted());
        scope = symbol.bodyScope();
        decl.components().forEach(each -> {
            annotations(each.modifiers().annotations());
            typeOf(each.type());
        });
        decl.constants().forEach(constant -> constant(constant, symbol));
        members(decl.members(), decl.components(), symbol);
        scope = outside;
        body = outsideBody;
    }

    private void typeParameters(List<Member.TypeParameter> parameters) {
        for (Member.TypeParameter each : parameters) {
            annotations(each.annotations());
            references(each.bounds());
        }
    }

    private void constant(Member.EnumConstant constant, SourceType symbol) {
        body = new Body(MemberRef.STATIC_INITIALIZER, Primitives.VOID, null);
        annotations(constant.annotations());
        expressions.constant(constant, symbol);
        if (constant.body() != null) {
            SourceType anonymous = localTypes.constantBody(constant, symbol, this);
            scope = anonymous.bodyScope();
            members(constant.body(), List.of(), anonymous);
            scope = symbol.bodyScope();
        }
    }

    /** Links the members of a type whose body scope is at hand. */
    void members(List<Member> members, List<Member.Parameter> components, SourceType symbol) {
        int method = 0;
        int field = (int) symbol.fields().stream()
                        .filter(FieldSymbol::isEnumConstant)
                        .count()
                + components.size();
        int type = 0;
        for (Member member : members) {
            scope = symbol.bodyScope();
            if (member instanceof Member.MethodDecl decl) {
                method(decl, (SourceMethod) symbol.methods().get(method++), components);
            } else if (member instanceof Member.FieldDecl decl) {
                for (Member.Variable each : decl.variables()) {
                    result.fields.put(each, symbol.fields().get(field++));
                }
                field(decl, symbol);
            } else if (member instanceof Member.TypeDecl decl) {
                type(decl, (SourceType) symbol.memberTypes().get(type++));
            } else if (member instanceof Member.InitializerDecl decl) {
                body = new Body(initializer(decl.isStatic()), Primitives.VOID, null);
                block(decl.body().statements());
            }
        }
    }

    private static String initializer(boolean isStatic) {
        return isStatic ? MemberRef.STATIC_INITIALIZER : MemberRef.INSTANCE_INITIALIZER;
    }

    private void field(Member.FieldDecl decl, SourceType symbol) {
        boolean isStatic = decl.modifiers().has(Modifiers.Flag.STATIC) || Members.isInterface(symbol);
        body = new Body(initializer(isStatic), Primitives.VOID, null);
        annotations(decl.modifiers().annotations());
        for (Member.Variable each : decl.variables()) {
            JavaType type = typeOf(each.type());
            if (each.initializer() != null) {
                assigned(each.initializer(), type);
            }
        }
    }

    private void method(Member.MethodDecl decl, SourceMethod symbol, List<Member.Parameter> components) {
        result.methods.put(decl, symbol);
        annotations(decl.modifiers().annotations());
        scope = symbol.scope();
        typeParameters(decl.typeParameters());
        JavaType returned = reference(decl.returnType());
        body = new Body(symbol.signature(), returned == null ? Primitives.VOID : returned, null);
        if (decl.receiver() != null) {
            typeOf(decl.receiver().type());
        }
        boolean compact = decl.kind() == Member.MethodKind.COMPACT_CONSTRUCTOR;
        parameters(compact ? components : decl.parameters());
        references(decl.thrown());
        if (decl.defaultValue() != null) {
            annotationValue(decl.defaultValue());
        }
        statement(decl.body());
    }

    private void parameters(List<Member.Parameter> parameters) {
        int index = 0;
        for (Member.Parameter each : parameters) {
            annotations(each.modifiers().annotations());
            JavaType type = typeOf(each.type());
            JavaType whole = each.varargs() ? new JavaType.Array(type) : type;
            result.parameters.put(each, declare(Binding.LocalKind.PARAMETER, each.name(), index++, whole));
        }
    }

    /** Declares a local variable from here on. */
    Binding.Local declare(Binding.LocalKind kind, String name, int index, JavaType type) {
        Binding.Local local = local(kind, name, index, type);
        scope = new Scope.LocalVariable(scope, local);
        return local;
    }

    /** The number of local variables so far. */
    int locals() {
        return locals;
    }

    /** Numbers the next local variables from {@code number} on. */
    void startLocals(int number) {
        locals = number;
    }

    /** A local variable that is not in scope yet. */
    Binding.Local local(Binding.LocalKind kind, String name, int index, JavaType type) {
        return new Binding.Local(locals++, kind, name, index, type);
    }

    /** Puts pattern variables in scope from here on. */
    void introduce(List<Binding.Local> variables) {
        for (Binding.Local each : variables) {
            scope = new Scope.LocalVariable(scope, each);
        }
    }

    /** The pattern variables that the expression linked last introduces. */
    Flow flow() {
        return expressions.flow();
    }

    /** Links a local type, which is in scope from here on. */
    void localType(Member.TypeDecl decl) {
        SourceType symbol = localTypes.local(decl, this);
        scope = new Scope.LocalType(scope, symbol);
        type(decl, symbol);
    }

    /** The type whose code this is; null outside of all types. */
    @Nullable
    SourceType currentType() {
        return scope.type();
    }
}
