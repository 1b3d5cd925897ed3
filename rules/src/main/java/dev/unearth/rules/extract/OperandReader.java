package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.NormalForm;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.ValueType;
import dev.unearth.analyzer.formal.ValueType.Kind;
import dev.unearth.analyzer.link.Binding;
import dev.unearth.analyzer.link.FieldSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values: names, literals, arithmetic, alternatives; calls are {@link CallReader}'s. */
final class OperandReader implements Expr.Visitor<Operand> {

    private static final Set<String> HOLDERS = Set.of(
            "Date",
            "Timestamp",
            "Time",
            "DateTime",
            "LocalDate",
            "DateMidnight",
            "BigDecimal",
            "BigInteger",
            "Integer",
            "Long",
            "Short",
            "Byte",
            "Double",
            "Float",
            "Boolean",
            "String",
            "Money",
            "GregorianCalendar");

    private static final Set<String> NOW = Set.of("Date", "DateTime", "GregorianCalendar", "LocalDateTime");
    private static final Set<String> TODAY = Set.of("LocalDate", "DateMidnight");

    private final Formal formal;
    private final CodeScope scope;

    OperandReader(Formal formal) {
        this.formal = formal;
        this.scope = formal.scope();
    }

    @Override
    public Operand literal(Expr.Literal expr) {
        return new Literals(scope).of(expr).orElseGet(() -> formal.opaque(expr));
    }

    @Override
    public Operand name(Expr.Name expr) {
        Optional<Binding.Local> local = scope.localOf(expr);
        if (local.isPresent()) {
            return local(expr, local.get());
        }
        return new Literals(scope)
                .of(expr)
                .orElseGet(() -> scope.fieldOf(expr)
                        .<Operand>map(field -> field(expr, field))
                        .orElseGet(() -> new Operand.Atom(
                                formal.typeOf(expr), Words.phrase(expr.name()), new Access.Local(expr.name()))));
    }

    private Operand local(Expr.Name expr, Binding.Local local) {
        Operand plain = atomOf(expr, local);
        if (formal.isBound(local.number())) {
            return formal.boundTo(local.number(), plain);
        }
        if (!formal.mayGoDeeper()) {
            return plain;
        }
        return scope.locals()
                .valueOf(local)
                .map(value -> formal.deeper().operand(value))
                .filter(OperandReader::isReached)
                .map(value -> named(value, plain))
                .orElse(plain);
    }

    /**
     * A value reached by way of a local. What it is called says more where the value is a property of something; an object, or
     * an input with a key for a name, is called what the local is called.
     */
    private static Operand named(Operand value, Operand plain) {
        boolean property = value instanceof Operand.Atom atom
                && atom.access() instanceof Access.Member
                && atom.type().kind() != Kind.OBJECT
                && atom.type().kind() != Kind.COLLECTION
                && atom.type().kind() != Kind.UNKNOWN;
        return value instanceof Operand.Atom atom && !property
                ? new Operand.Atom(atom.type(), Formal.termOf(plain), atom.access())
                : value;
    }

    /** Whether a value can be taken where it is used as well as where the local was set: it is reached, not computed. */
    private static boolean isReached(Operand value) {
        return value instanceof Operand.Constant
                || value instanceof Operand.Now
                || value instanceof Operand.EnumLiteral
                || (value instanceof Operand.Literal && !(value instanceof Operand.NullLiteral))
                || (value instanceof Operand.Atom atom && !(atom.access() instanceof Access.None));
    }

    private Operand atomOf(Expr.Name expr, Binding.Local local) {
        ValueType type = ValueTypes.of(local.type());
        Access access = switch (local.kind()) {
            case PARAMETER -> new Access.Parameter(Math.max(local.index(), 0), local.name());
            case LOOP_VARIABLE ->
                scope.locals()
                        .loopOf(local)
                        .<Access>map(loop -> new Access.Element(collection(loop)))
                        .orElseGet(() -> new Access.Local(local.name()));
            default -> new Access.Local(local.name());
        };
        return new Operand.Atom(type, nameOf(expr.name(), local), access);
    }

    private Access collection(Stmt.ForEach loop) {
        return formal.mayGoDeeper() ? Formal.accessOf(formal.deeper().operand(loop.iterable())) : Access.NONE;
    }

    /** The name of a local; that of its class where the local's own says nothing. */
    private static String nameOf(String name, Binding.Local local) {
        if (name.length() <= 2 && ValueTypes.isOwn(local.type())) {
            return local.type()
                    .declaration()
                    .map(type -> Words.thing(type.simpleName()))
                    .orElse(name);
        }
        return ValueTypes.isOwn(local.type()) ? Words.thing(name) : Words.phrase(name);
    }

    private Operand field(Expr expr, FieldSymbol field) {
        return new Operand.Atom(
                formal.typeOf(expr),
                Words.phrase(field.name()),
                new Access.Field(scope.index().met(field.owner()), field.name()));
    }

    @Override
    public Operand fieldAccess(Expr.FieldAccess expr) {
        Optional<Operand> fixed = new Literals(scope).of(expr);
        if (fixed.isPresent()) {
            return fixed.get();
        }
        if (expr.name().equals("length")
                && scope.typeOf(expr.target()) instanceof dev.unearth.analyzer.link.JavaType.Array) {
            return CallReader.count(formal.operand(expr.target()));
        }
        Optional<FieldSymbol> field = scope.fieldOf(expr);
        boolean ownField = expr.target() instanceof Expr.This || expr.target() instanceof Expr.Super;
        if (field.isPresent() && (ownField || scope.isTypeName(expr.target()))) {
            return field(expr, field.get());
        }
        if (scope.isTypeName(expr.target())) {
            return new Operand.Atom(formal.typeOf(expr), Words.phrase(expr.name()), new Access.Field("", expr.name()));
        }
        Operand target = formal.operand(expr.target());
        String owner = field.map(found -> scope.index().met(found.owner())).orElse("");
        return new Operand.Atom(
                formal.typeOf(expr),
                Words.possessive(Formal.termOf(target), Words.phrase(expr.name())),
                new Access.Member(Formal.accessOf(target), owner, expr.name()));
    }

    @Override
    public Operand thisRef(Expr.This expr) {
        String type = scope.owner().binaryName();
        return new Operand.Atom(
                new ValueType(Kind.OBJECT, type), Words.thing(scope.owner().simpleName()), new Access.Self(type));
    }

    @Override
    public Operand superRef(Expr.Super expr) {
        String type = scope.owner().binaryName();
        return new Operand.Atom(
                new ValueType(Kind.OBJECT, type), Words.thing(scope.owner().simpleName()), new Access.Self(type));
    }

    @Override
    public Operand call(Expr.Call expr) {
        return new CallReader(formal).read(expr);
    }

    @Override
    public Operand constructorCall(Expr.ConstructorCall expr) {
        return formal.opaque(expr);
    }

    @Override
    public Operand newObject(Expr.New expr) {
        Optional<Operand> fixed = new Literals(scope).of(expr);
        if (fixed.isPresent()) {
            return fixed.get();
        }
        String type = expr.type().name();
        List<Expr> arguments = expr.arguments();
        if (arguments.isEmpty() && (NOW.contains(type) || TODAY.contains(type))) {
            return new Operand.Now(TODAY.contains(type));
        }
        if (HOLDERS.contains(type) && arguments.size() == 1) {
            return retyped(formal.operand(arguments.get(0)), formal.typeOf(expr));
        }
        List<Operand> operands = arguments.stream().map(formal::operand).toList();
        return new Operand.Call(
                formal.typeOf(expr), expr.type().dottedName(), "new", "new " + Words.thing(type), operands);
    }

    /** The same value held in another type. */
    static Operand retyped(Operand operand, ValueType type) {
        boolean changes = operand instanceof Operand.Atom atom
                && type.kind() != Kind.UNKNOWN
                && type.kind() != Kind.TEXT
                && atom.type().kind() != type.kind();
        return changes
                ? new Operand.Atom(type, ((Operand.Atom) operand).term(), ((Operand.Atom) operand).access())
                : operand;
    }

    @Override
    public Operand newArray(Expr.NewArray expr) {
        return formal.opaque(expr);
    }

    @Override
    public Operand arrayInit(Expr.ArrayInit expr) {
        return formal.opaque(expr);
    }

    @Override
    public Operand arrayAccess(Expr.ArrayAccess expr) {
        Operand array = formal.operand(expr.array());
        return new Operand.Atom(
                formal.typeOf(expr), Plural.singular(Formal.termOf(array)), new Access.Element(Formal.accessOf(array)));
    }

    @Override
    public Operand unary(Expr.Unary expr) {
        return switch (expr.op()) {
            case PLUS -> formal.operand(expr.operand());
            case MINUS ->
                new Literals(scope)
                        .of(expr)
                        .orElseGet(() -> new Operand.Arithmetic(
                                Operand.Operator.MINUS, List.of(formal.operand(expr.operand())), formal.typeOf(expr)));
            case NOT -> truth(expr);
            case COMPLEMENT -> formal.opaque(expr);
            default -> formal.operand(expr.operand());
        };
    }

    /** A condition as a value. */
    private Operand truth(Expr expr) {
        return new Operand.Choice(
                List.of(new Operand.Case(NormalForm.of(formal.raw(expr)), new Operand.BooleanLiteral(true))),
                new Operand.BooleanLiteral(false));
    }

    @Override
    public Operand binary(Expr.Binary expr) {
        if (expr.op().isLogical()) {
            return truth(expr);
        }
        Optional<Operand> fixed = new Literals(scope).of(expr);
        if (fixed.isPresent()) {
            return fixed.get();
        }
        Optional<Operand.Operator> operator = operator(expr);
        if (operator.isEmpty()) {
            return formal.opaque(expr);
        }
        List<Operand> operands = new ArrayList<>(expr.operands().size());
        for (Expr part : expr.operands()) {
            if (operands.size() >= 20) {
                return formal.opaque(expr);
            }
            operands.add(formal.operand(part));
        }
        return new Operand.Arithmetic(operator.get(), operands, formal.typeOf(expr));
    }

    private Optional<Operand.Operator> operator(Expr.Binary expr) {
        return switch (expr.op()) {
            case PLUS -> Optional.of(joinsText(expr) ? Operand.Operator.CONCAT : Operand.Operator.PLUS);
            case MINUS -> Optional.of(Operand.Operator.MINUS);
            case TIMES -> Optional.of(Operand.Operator.TIMES);
            case DIVIDE -> Optional.of(Operand.Operator.DIVIDE);
            case REMAINDER -> Optional.of(Operand.Operator.REMAINDER);
            default -> Optional.empty();
        };
    }

    private boolean joinsText(Expr.Binary expr) {
        return formal.typeOf(expr).kind() == Kind.TEXT
                || expr.operands().stream()
                        .limit(20)
                        .anyMatch(part -> part.bare() instanceof Expr.Literal literal
                                && literal.kind() == Expr.LiteralKind.STRING);
    }

    @Override
    public Operand assign(Expr.Assign expr) {
        return formal.operand(expr.value());
    }

    @Override
    public Operand conditional(Expr.Conditional expr) {
        return new Operand.Choice(
                List.of(new Operand.Case(formal.condition(expr.condition()), formal.operand(expr.whenTrue()))),
                formal.operand(expr.whenFalse()));
    }

    @Override
    public Operand cast(Expr.Cast expr) {
        return retyped(
                formal.operand(expr.operand()), ValueTypes.of(scope.unit().typeOf(expr.type())));
    }

    @Override
    public Operand instanceOf(Expr.InstanceOf expr) {
        return truth(expr);
    }

    @Override
    public Operand classLiteral(Expr.ClassLiteral expr) {
        return formal.opaque(expr);
    }

    @Override
    public Operand parens(Expr.Parens expr) {
        return formal.operand(expr.inner());
    }

    @Override
    public Operand lambda(Expr.Lambda expr) {
        return formal.opaque(expr);
    }

    @Override
    public Operand methodRef(Expr.MethodRef expr) {
        return formal.opaque(expr);
    }

    @Override
    public Operand typeName(Expr.TypeName expr) {
        return formal.opaque(expr);
    }

    @Override
    public Operand switchExpr(Expr.SwitchExpr expr) {
        return formal.opaque(expr);
    }

    @Override
    public Operand annotation(Expr.Annotation expr) {
        return formal.opaque(expr);
    }

    @Override
    public Operand broken(Expr.Broken expr) {
        return formal.opaque(expr);
    }
}
