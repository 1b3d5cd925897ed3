package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Condition.Relation;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.ValueType.Kind;
import dev.unearth.analyzer.link.Binding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Expressions that are true or false; calls are {@link CallConditions}'s. */
final class ConditionReader implements Expr.Visitor<Condition> {

    private final Formal formal;
    private final CodeScope scope;

    ConditionReader(Formal formal) {
        this.formal = formal;
        this.scope = formal.scope();
    }

    private Condition holds(Expr expr) {
        return holds(formal.operand(expr));
    }

    /** That {@code truth} is true; a condition that was read as a value is taken back. */
    static Condition holds(Operand truth) {
        if (truth instanceof Operand.Choice choice
                && choice.cases().size() == 1
                && choice.cases().get(0).value() instanceof Operand.BooleanLiteral whenTrue
                && choice.fallback().orElse(null) instanceof Operand.BooleanLiteral whenFalse
                && whenTrue.value() != whenFalse.value()) {
            Condition when = choice.cases().get(0).when();
            return whenTrue.value() ? when : when.negated();
        }
        return new Condition.Holds(truth);
    }

    @Override
    public Condition literal(Expr.Literal expr) {
        return holds(expr);
    }

    @Override
    public Condition name(Expr.Name expr) {
        Optional<Binding.Local> local = scope.localOf(expr);
        if (local.isPresent() && !formal.isBound(local.get().number()) && formal.mayGoDeeper()) {
            Optional<Expr> value = scope.locals().valueOf(local.get()).filter(ConditionReader::saysMoreThanItsName);
            if (value.isPresent()) {
                return formal.deeper().raw(value.get());
            }
        }
        return holds(expr);
    }

    /** A comparison is worth reading in the place of the flag that holds it; the result of a call is not. */
    private static boolean saysMoreThanItsName(Expr value) {
        Expr bare = value.bare();
        return (bare instanceof Expr.Binary binary && binary.op().isLogical())
                || (bare instanceof Expr.Unary unary && unary.op() == Expr.UnaryOp.NOT)
                || bare instanceof Expr.InstanceOf
                || (bare instanceof Expr.Call call
                        && (call.arguments().isEmpty() || CallConditions.isComparison(call.name())));
    }

    @Override
    public Condition fieldAccess(Expr.FieldAccess expr) {
        return holds(expr);
    }

    @Override
    public Condition unary(Expr.Unary expr) {
        return expr.op() == Expr.UnaryOp.NOT ? new Condition.Not(formal.raw(expr.operand())) : holds(expr);
    }

    @Override
    public Condition binary(Expr.Binary expr) {
        return switch (expr.op()) {
            case AND, BIT_AND -> new Condition.And(parts(expr));
            case OR, BIT_OR -> new Condition.Or(parts(expr));
            case EQ -> comparison(expr, Relation.EQ);
            case NE -> comparison(expr, Relation.NE);
            case LT -> comparison(expr, Relation.LT);
            case GT -> comparison(expr, Relation.GT);
            case LE -> comparison(expr, Relation.LE);
            case GE -> comparison(expr, Relation.GE);
            default -> opaque(expr, "the operator " + expr.op().symbol() + " gives no condition");
        };
    }

    private List<Condition> parts(Expr.Binary expr) {
        List<Condition> parts = new ArrayList<>();
        for (Expr part : expr.operands()) {
            parts.add(formal.raw(part));
        }
        return parts;
    }

    private Condition comparison(Expr.Binary expr, Relation relation) {
        Expr left = expr.operands().get(0).bare();
        Expr right = expr.operands().get(1).bare();
        return ordering(left, relation, right)
                .or(() -> ordering(right, relation.mirrored(), left))
                .or(() -> truth(left, relation, right))
                .or(() -> truth(right, relation, left))
                .orElseGet(() -> compared(formal.operand(left), relation, formal.operand(right)));
    }

    /** {@code a.compareTo(b) > 0} compares a with b; {@code a.indexOf(b) < 0} asks whether a contains b. */
    private Optional<Condition> ordering(Expr left, Relation relation, Expr right) {
        if (!(left instanceof Expr.Call call)
                || call.target() == null
                || call.arguments().size() != 1) {
            return Optional.empty();
        }
        Optional<Object> number = scope.unit().constantOf(right);
        if (call.name().equals("indexOf") && isEither(number, 0, -1)) {
            boolean found = relation == Relation.GE || relation == Relation.GT || relation == Relation.NE;
            Condition contains = new Condition.TextMatch(
                    formal.operand(call.target()),
                    Condition.Match.CONTAINS,
                    formal.operand(call.arguments().get(0)));
            return Optional.of(found ? contains : new Condition.Not(contains));
        }
        boolean compares = call.name().equals("compareTo") || call.name().equals("compareToIgnoreCase");
        if (!compares || !isEither(number, 0, 0)) {
            return Optional.empty();
        }
        Operand first = formal.operand(call.target());
        Operand second = formal.operand(call.arguments().get(0));
        if (call.name().equals("compareToIgnoreCase") && (relation == Relation.EQ || relation == Relation.NE)) {
            Condition match = CallConditions.ignoringCase(first, second);
            return Optional.of(relation == Relation.EQ ? match : new Condition.Not(match));
        }
        return Optional.of(new Condition.Comparison(first, relation, second));
    }

    private static boolean isEither(Optional<Object> value, int first, int second) {
        return value.isPresent() && value.get() instanceof Integer number && (number == first || number == second);
    }

    /** {@code flag == true}, {@code check() == false}. */
    private Optional<Condition> truth(Expr left, Relation relation, Expr right) {
        boolean equality = relation == Relation.EQ || relation == Relation.NE;
        if (!equality || !(right instanceof Expr.Literal literal) || literal.kind() != Expr.LiteralKind.BOOLEAN) {
            return Optional.empty();
        }
        Condition condition = formal.raw(left);
        boolean affirmed = literal.text().equals("true") == (relation == Relation.EQ);
        return Optional.of(affirmed ? condition : new Condition.Not(condition));
    }

    /** The comparison; a count or length compared with zero asks whether there is anything. */
    static Condition compared(Operand left, Relation relation, Operand right) {
        Optional<Operand> counted = countedBy(left);
        if (counted.isPresent() && right instanceof Operand.IntegerLiteral number) {
            boolean zero = number.value().signum() == 0;
            boolean one = number.value().equals(BigInteger.ONE);
            boolean none =
                    (zero && (relation == Relation.EQ || relation == Relation.LE)) || (one && relation == Relation.LT);
            boolean some =
                    (zero && (relation == Relation.NE || relation == Relation.GT)) || (one && relation == Relation.GE);
            if (none || some) {
                Condition blank = new Condition.IsBlank(counted.get());
                return none ? blank : new Condition.Not(blank);
            }
        }
        return new Condition.Comparison(left, relation, right);
    }

    private static Optional<Operand> countedBy(Operand operand) {
        if (operand instanceof Operand.Aggregate aggregate
                && aggregate.function() == Operand.Function.COUNT
                && aggregate.filter().equals(Condition.ALWAYS)) {
            return Optional.of(aggregate.collection());
        }
        boolean length = operand instanceof Operand.Atom atom
                && atom.access() instanceof dev.unearth.analyzer.formal.Access.Member member
                && member.name().equals("length()")
                && member.owner().equals("java.lang.String");
        if (!length) {
            return Optional.empty();
        }
        Operand.Atom atom = (Operand.Atom) operand;
        String term = atom.term().replaceFirst("(?:'s|')? length$", "");
        dev.unearth.analyzer.formal.Access target =
                ((dev.unearth.analyzer.formal.Access.Member) atom.access()).target();
        return Optional.of(new Operand.Atom(dev.unearth.analyzer.formal.ValueType.of(Kind.TEXT), term, target));
    }

    @Override
    public Condition call(Expr.Call expr) {
        return new CallConditions(formal).read(expr);
    }

    @Override
    public Condition conditional(Expr.Conditional expr) {
        Condition when = formal.raw(expr.condition());
        return new Condition.Or(List.of(
                new Condition.And(List.of(when, formal.raw(expr.whenTrue()))),
                new Condition.And(List.of(new Condition.Not(when), formal.raw(expr.whenFalse())))));
    }

    @Override
    public Condition cast(Expr.Cast expr) {
        return formal.raw(expr.operand());
    }

    @Override
    public Condition parens(Expr.Parens expr) {
        return formal.raw(expr.inner());
    }

    @Override
    public Condition instanceOf(Expr.InstanceOf expr) {
        TypeRef type = expr.type() != null
                ? expr.type()
                : expr.pattern() instanceof Expr.TypePattern pattern ? pattern.type() : null;
        return type == null
                ? opaque(expr, "the pattern takes an object apart")
                : new Condition.TypeTest(
                        formal.operand(expr.operand()),
                        scope.unit().typeOf(type).erasedName());
    }

    @Override
    public Condition assign(Expr.Assign expr) {
        return formal.raw(expr.value());
    }

    @Override
    public Condition arrayAccess(Expr.ArrayAccess expr) {
        return holds(expr);
    }

    private static Condition opaque(Expr expr, String reason) {
        return new Condition.Opaque(ExprText.of(expr), reason);
    }

    @Override
    public Condition thisRef(Expr.This expr) {
        return opaque(expr, "an object is no condition");
    }

    @Override
    public Condition superRef(Expr.Super expr) {
        return opaque(expr, "an object is no condition");
    }

    @Override
    public Condition constructorCall(Expr.ConstructorCall expr) {
        return opaque(expr, "a creation is no condition");
    }

    @Override
    public Condition newObject(Expr.New expr) {
        return opaque(expr, "a creation is no condition");
    }

    @Override
    public Condition newArray(Expr.NewArray expr) {
        return opaque(expr, "a creation is no condition");
    }

    @Override
    public Condition arrayInit(Expr.ArrayInit expr) {
        return opaque(expr, "a creation is no condition");
    }

    @Override
    public Condition classLiteral(Expr.ClassLiteral expr) {
        return opaque(expr, "a class is no condition");
    }

    @Override
    public Condition lambda(Expr.Lambda expr) {
        return opaque(expr, "a lambda is no condition");
    }

    @Override
    public Condition methodRef(Expr.MethodRef expr) {
        return opaque(expr, "a method reference is no condition");
    }

    @Override
    public Condition typeName(Expr.TypeName expr) {
        return opaque(expr, "a type is no condition");
    }

    @Override
    public Condition switchExpr(Expr.SwitchExpr expr) {
        return opaque(expr, "the condition is chosen by a switch");
    }

    @Override
    public Condition annotation(Expr.Annotation expr) {
        return opaque(expr, "an annotation is no condition");
    }

    @Override
    public Condition broken(Expr.Broken expr) {
        return opaque(expr, "the source does not parse");
    }
}
