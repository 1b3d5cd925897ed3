package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives expressions their types and names their bindings (language specification, chapter 15). */
final class ExprLinker implements Expr.Visitor<JavaType> {

    private final UnitLinker linker;
    private final CallLinker calls;
    private final LambdaLinker lambdas;
    private final StmtLinker statements;
    private final NameLinker names;
    private final Patterns patterns;

    /** Numbers of expressions whose type still has something to be inferred in it. */
    private final List<Integer> open = new ArrayList<>();

    /** The type that the surroundings ask for; null where they ask for none. */
    private @Nullable JavaType expected;

    /** Whether the expression is an argument, so that the call around it may tell more of its type. */
    private boolean inArgument;

    /** Collects the types of what the arms of a switch expression yield; null outside of one. */
    private @Nullable List<JavaType> yielded;

    private @Nullable JavaType yieldTarget;

    /** What the expression linked last introduces. */
    private Flow flow = Flow.NONE;

    ExprLinker(UnitLinker linker, StmtLinker statements) {
        this.linker = linker;
        this.statements = statements;
        this.names = new NameLinker(linker, this);
        this.patterns = new Patterns(linker);
        this.lambdas = new LambdaLinker(linker, this);
        this.calls = new CallLinker(linker, this, lambdas);
    }

    /** The type of an expression that stands for itself; all in it is settled. */
    JavaType value(Expr expr) {
        int mark = open.size();
        JavaType type = linker.inference.settled(typed(expr, null, false));
        settle(mark);
        return Types.upper(type);
    }

    /** Links an expression that becomes a value of type {@code target}; all in it is settled. */
    JavaType assigned(Expr expr, JavaType target) {
        int mark = open.size();
        JavaType type = typed(expr, target, false);
        if (Types.isOpen(type)) {
            linker.inference.compatible(type, target, true);
        }
        JavaType settled = linker.inference.settled(type);
        settle(mark);
        return settled;
    }

    /** The type of an expression whose surroundings may tell more of it; {@code target} is what they ask for, as far as they know. */
    JavaType open(Expr expr, @Nullable JavaType target) {
        return typed(expr, target, true);
    }

    /** Settles what was left open when an argument was linked without a call expression around it. */
    void finish(Expr expr) {
        settle(0);
    }

    /** A point to return to with {@link #forget(int)}. */
    int mark() {
        return open.size();
    }

    /** Leaves what was left open since {@code mark} as it is. */
    void forget(int mark) {
        open.subList(mark, open.size()).clear();
    }

    private void settle(int mark) {
        while (open.size() > mark) {
            int id = open.remove(open.size() - 1);
            JavaType type = linker.result.types[id];
            if (type != null) {
                linker.result.types[id] = linker.inference.settled(type);
            }
        }
        if (mark == 0) {
            linker.inference.commit();
        }
    }

    private JavaType typed(Expr expr, @Nullable JavaType target, boolean argument) {
        JavaType outerExpected = expected;
        boolean outerArgument = inArgument;
        expected = target;
        inArgument = argument;
        flow = Flow.NONE;
        JavaType type = expr.accept(this);
        if (!flow.isEmpty() && !Flow.isHandedOn(expr)) {
            flow = Flow.NONE;
        }
        expected = outerExpected;
        inArgument = outerArgument;
        write(expr, type);
        return type;
    }

    /** The pattern variables that the expression linked last introduces. */
    Flow flow() {
        return flow;
    }

    /** Writes down the type of an expression. */
    void write(Expr expr, JavaType type) {
        linker.result.types[expr.id()] = type;
        if (Types.isOpen(type)) {
            open.add(expr.id());
        }
    }

    void bind(Expr expr, Binding binding) {
        linker.result.bindings[expr.id()] = binding;
    }

    @Override
    public JavaType literal(Expr.Literal expr) {
        return switch (expr.kind()) {
            case INT -> Primitives.INT;
            case LONG -> Primitives.LONG;
            case FLOAT -> Primitives.FLOAT;
            case DOUBLE -> Primitives.DOUBLE;
            case CHAR -> Primitives.CHAR;
            case BOOLEAN -> Primitives.BOOLEAN;
            case STRING, TEXT_BLOCK -> string();
            case NULL -> JavaType.NULL;
        };
    }

    private JavaType string() {
        return linker.lookup.known("java.lang.String");
    }

    @Override
    public JavaType name(Expr.Name expr) {
        return names.value(expr);
    }

    @Override
    public JavaType fieldAccess(Expr.FieldAccess expr) {
        return names.value(expr);
    }

    /** A name before a dot is a variable, else a type, else a package (6.5.2). The type; null for a package. */
    @Nullable
    JavaType qualifier(Expr expr) {
        return names.qualifier(expr);
    }

    @Override
    public JavaType thisRef(Expr.This expr) {
        if (expr.qualifier() != null) {
            JavaType type = qualifier(expr.qualifier());
            return type instanceof JavaType.Declared declared
                    ? AbstractType.of(declared.symbol()).asType()
                    : JavaType.UNKNOWN;
        }
        SourceType current = linker.currentType();
        return current == null ? JavaType.UNKNOWN : current.asType();
    }

    /** {@code Outer.super} is the superclass of a type around; {@code Face.super} an interface of this type. */
    @Override
    public JavaType superRef(Expr.Super expr) {
        SourceType current = linker.currentType();
        if (current == null) {
            return JavaType.UNKNOWN;
        }
        if (expr.qualifier() != null && qualifier(expr.qualifier()) instanceof JavaType.Declared named) {
            if (Members.isInterface(named.symbol())) {
                JavaType view = Types.asSuper(current.asType(), named.symbol());
                return view == null ? named : view;
            }
            return named.symbol().superclass().orElse(JavaType.UNKNOWN);
        }
        return current.superclass().orElseGet(linker.lookup::object);
    }

    @Override
    public JavaType call(Expr.Call expr) {
        return calls.call(expr, expected, inArgument);
    }

    @Override
    public JavaType constructorCall(Expr.ConstructorCall expr) {
        return calls.constructorCall(expr);
    }

    @Override
    public JavaType newObject(Expr.New expr) {
        return calls.creation(expr, expected, inArgument);
    }

    /** Links the creation of an enum constant. */
    void constant(Member.EnumConstant constant, SourceType owner) {
        calls.constant(constant, owner);
    }

    @Override
    public JavaType newArray(Expr.NewArray expr) {
        JavaType type = linker.typeOf(expr.elementType());
        for (Expr.Dimension each : expr.dimensions()) {
            linker.annotations(each.annotations());
            if (each.size() != null) {
                value(each.size());
            }
            type = new JavaType.Array(type);
        }
        if (expr.initializer() != null) {
            typed(expr.initializer(), type, false);
        }
        return type;
    }

    @Override
    public JavaType arrayInit(Expr.ArrayInit expr) {
        JavaType target = expected == null ? JavaType.UNKNOWN : expected;
        JavaType element = target instanceof JavaType.Array array ? array.element() : JavaType.UNKNOWN;
        expr.values().forEach(each -> assigned(each, element));
        return target;
    }

    @Override
    public JavaType arrayAccess(Expr.ArrayAccess expr) {
        JavaType array = value(expr.array());
        value(expr.index());
        return array instanceof JavaType.Array known
                ? known.element()
                : JavaType.Unknown.without(Unresolved.missing(array));
    }

    @Override
    public JavaType unary(Expr.Unary expr) {
        JavaType operand = value(expr.operand());
        if (expr.op() == Expr.UnaryOp.NOT) {
            flow = flow.negated();
            return Primitives.BOOLEAN;
        } else if (expr.op().changes()) {
            return operand;
        }
        JavaType.Primitive primitive = Primitives.unboxed(operand);
        return primitive == null ? JavaType.UNKNOWN : Primitives.promoted(primitive);
    }

    @Override
    public JavaType binary(Expr.Binary expr) {
        if (Flow.isConditional(expr.op())) {
            return conditionalOperator(expr);
        }
        JavaType type = value(expr.operands().get(0));
        for (Expr each : expr.operands().subList(1, expr.operands().size())) {
            type = Operators.binary(expr.op(), type, value(each), linker.lookup);
        }
        return type;
    }

    private JavaType conditionalOperator(Expr.Binary expr) {
        Scope before = linker.scope;
        Flow joined = Flow.NONE;
        for (Expr each : expr.operands()) {
            value(each);
            if (!flow.isEmpty()) {
                linker.introduce(flow.decidedBy(expr.op()));
                joined = joined.joined(expr.op(), flow);
            }
        }
        linker.scope = before;
        flow = joined;
        return Primitives.BOOLEAN;
    }

    @Override
    public JavaType assign(Expr.Assign expr) {
        JavaType target = value(expr.target());
        if (expr.op() == null) {
            assigned(expr.value(), target);
        } else {
            value(expr.value());
        }
        return target;
    }

    @Override
    public JavaType conditional(Expr.Conditional expr) {
        JavaType target = expected;
        boolean argument = inArgument;
        value(expr.condition());
        Flow decided = flow;
        JavaType whenTrue = branch(expr.whenTrue(), decided.whenTrue(), target, argument);
        JavaType whenFalse = branch(expr.whenFalse(), decided.whenFalse(), target, argument);
        return Operators.conditional(whenTrue, whenFalse, target, linker);
    }

    private JavaType branch(Expr expr, List<Binding.Local> introduced, @Nullable JavaType target, boolean argument) {
        Scope before = linker.scope;
        linker.introduce(introduced);
        JavaType type = typed(expr, target, argument);
        linker.scope = before;
        return type;
    }

    @Override
    public JavaType cast(Expr.Cast expr) {
        JavaType type = linker.typeOf(expr.type());
        assigned(expr.operand(), Lambdas.isDeferred(expr.operand()) ? type : JavaType.UNKNOWN);
        return type;
    }

    @Override
    public JavaType instanceOf(Expr.InstanceOf expr) {
        JavaType operand = value(expr.operand());
        linker.reference(expr.type());
        flow = expr.pattern() == null ? Flow.NONE : Flow.matching(patterns.link(expr.pattern(), operand));
        return Primitives.BOOLEAN;
    }

    @Override
    public JavaType classLiteral(Expr.ClassLiteral expr) {
        JavaType of = linker.inference.boxed(linker.typeOf(expr.type()));
        return linker.lookup
                .known("java.lang.Class")
                .declaration()
                .<JavaType>map(symbol -> new JavaType.Declared(symbol, List.of(of)))
                .orElse(JavaType.UNKNOWN);
    }

    @Override
    public JavaType parens(Expr.Parens expr) {
        return typed(expr.inner(), expected, inArgument);
    }

    @Override
    public JavaType lambda(Expr.Lambda expr) {
        return lambdas.alone(expr, expected);
    }

    @Override
    public JavaType methodRef(Expr.MethodRef expr) {
        return lambdas.alone(expr, expected);
    }

    @Override
    public JavaType typeName(Expr.TypeName expr) {
        return linker.typeOf(expr.type());
    }

    @Override
    public JavaType switchExpr(Expr.SwitchExpr expr) {
        List<JavaType> outerYielded = yielded;
        JavaType outerTarget = yieldTarget;
        JavaType target = expected;
        List<JavaType> results = new ArrayList<>();
        JavaType selector = value(expr.selector());
        yielded = results;
        yieldTarget = target;
        statements.cases(expr.cases(), selector, true);
        yielded = outerYielded;
        yieldTarget = outerTarget;
        JavaType type = JavaType.NULL;
        for (JavaType each : results) {
            type = Operators.conditional(type, each, target, linker);
        }
        return results.isEmpty() ? JavaType.UNKNOWN : type;
    }

    /** Links what an arm of the switch expression around yields. */
    void yielded(Expr value) {
        JavaType type = typed(value, yieldTarget, yieldTarget == null);
        if (yielded != null) {
            yielded.add(type);
        }
    }

    @Override
    public JavaType annotation(Expr.Annotation expr) {
        linker.annotations(List.of(expr.annotation()));
        return linker.typeOf(expr.annotation().type());
    }

    @Override
    public JavaType broken(Expr.Broken expr) {
        return JavaType.UNKNOWN;
    }
}
