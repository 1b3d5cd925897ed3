package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Operand.Operator;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.formal.ValueType;
import dev.unearth.analyzer.formal.ValueType.Kind;
import dev.unearth.analyzer.link.Binding;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.rules.extract.EffectReader.Site;
import dev.unearth.rules.rule.Terms;
import dev.unearth.rules.rule.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values given to variables, fields and callers, told apart by where the value comes from. */
final class Settings {

    private final CodeScope scope;

    Settings(CodeScope scope) {
        this.scope = scope;
    }

    /** The effect of declaring {@code local} with {@code value}. */
    List<Effect> declared(Binding.Local local, Expr value, Site site) {
        Operand operand = Formal.in(scope).operand(value);
        if (kindOf(operand) != Effect.Type.SET_COMPUTED && kindOf(operand) != Effect.Type.SET_CHOSEN) {
            return List.of();
        }
        return set(localAtom(local), "local " + local.number(), operand, scope.typeOf(value), List.of(), site);
    }

    private static Operand.Atom localAtom(Binding.Local local) {
        return new Operand.Atom(
                ValueTypes.of(local.type()), Words.phrase(local.name()), new Access.Local(local.name()));
    }

    /** The effect of {@code target = value} and of {@code target += value}. */
    List<Effect> assigned(Expr.Assign assign, Site site) {
        Operand plain = Formal.in(scope).operand(assign.value());
        Expr target = assign.target().bare();
        Optional<Binding.Local> local = scope.localOf(target);
        Operand.Atom path = local.map(Settings::localAtom).orElse(null);
        if (path == null && Formal.in(scope).operand(target) instanceof Operand.Atom atom) {
            path = atom;
        }
        if (path == null) {
            return List.of();
        }
        Operand value = assign.op() == null ? plain : compound(assign, path, plain, site);
        Optional<FieldSymbol> field = scope.fieldOf(target);
        String key = local.map(found -> "local " + found.number())
                .or(() -> field.map(Settings::keyOf))
                .orElse("path " + path.term());
        List<String> governed = field.map(found -> List.of(keyOf(found))).orElse(List.of());
        return set(path, key, value, scope.typeOf(target), governed, site);
    }

    static String keyOf(FieldSymbol field) {
        return field.owner().keyName() + "#" + field.name();
    }

    private Operand compound(Expr.Assign assign, Operand.Atom path, Operand value, Site site) {
        Operator operator = switch (java.util.Objects.requireNonNull(assign.op())) {
            case PLUS -> path.type().kind() == Kind.TEXT ? Operator.CONCAT : Operator.PLUS;
            case MINUS -> Operator.MINUS;
            case TIMES -> Operator.TIMES;
            case DIVIDE -> Operator.DIVIDE;
            case REMAINDER -> Operator.REMAINDER;
            default -> null;
        };
        if (operator == null) {
            return Formal.in(scope).opaque(assign);
        }
        return operator == Operator.PLUS && site.loop() != null
                ? summed(path, value, site)
                : new Operand.Arithmetic(operator, List.of(path, value), path.type());
    }

    /** {@code value} added up over the loop around it. */
    private Operand summed(Operand.Atom path, Operand value, Site site) {
        if (!(site.loop() instanceof Stmt.ForEach each)) {
            return new Operand.Arithmetic(Operator.PLUS, List.of(path, value), path.type());
        }
        Operand collection = Formal.in(scope).operand(each.iterable());
        Condition filter = site.here().inLoop() && site.here().isConditional()
                ? site.here().own()
                : Condition.ALWAYS;
        return new Operand.Aggregate(Operand.Function.SUM, collection, value, filter);
    }

    /** The effect of {@code x++}. */
    List<Effect> counted(Expr.Unary unary, Site site) {
        Optional<FieldSymbol> field = scope.fieldOf(unary.operand());
        if (field.isEmpty() || !(Formal.in(scope).operand(unary.operand()) instanceof Operand.Atom path)) {
            return List.of();
        }
        boolean up = unary.op() == Expr.UnaryOp.POST_INCREMENT || unary.op() == Expr.UnaryOp.PRE_INCREMENT;
        Operand value = new Operand.Arithmetic(
                up ? Operator.PLUS : Operator.MINUS, List.of(path, Operand.IntegerLiteral.of(1)), path.type());
        String key = keyOf(field.get());
        return set(path, key, value, scope.typeOf(unary.operand()), List.of(key), site);
    }

    /** The effect of returning {@code operand} under the name {@code subject}. */
    List<Effect> returned(String subject, Expr value, Operand operand, Site site) {
        Effect.Type type = kindOf(operand);
        boolean truth = ValueTypes.of(scope.typeOf(value)).kind() == Kind.BOOLEAN;
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (operand instanceof Operand.NullLiteral
                || (operand instanceof Operand.BooleanLiteral literal && !literal.value())) {
            traits.add(Trait.ANSWERS_FALSE);
        }
        if (type == Effect.Type.SET_FIXED) {
            return List.of(
                    site.effect(Effect.Type.ANSWER, new Outcome.Return(subject, operand), traits, "return", List.of()));
        }
        if (type != Effect.Type.SET_COMPUTED && (type != Effect.Type.SET_CHOSEN || truth)) {
            return List.of();
        }
        traits.addAll(computing(operand, scope.typeOf(value), subject));
        return List.of(site.effect(type, new Outcome.Return(subject, operand), traits, "return", List.of()));
    }

    /** The effect of giving {@code value} to {@code path}. */
    List<Effect> set(
            Operand.Atom path,
            String target,
            Operand value,
            @Nullable JavaType type,
            List<String> governed,
            Site site) {
        Effect.Type kind = kindOf(value);
        Operand said = accumulated(path, value, site);
        Set<Trait> traits = computing(said, type, path.term());
        boolean local = target.startsWith("local ");
        traits.add(local ? Trait.SETS_LOCAL : Trait.SETS_FIELD);
        if (kind == Effect.Type.SET_FIXED) {
            traits.add(isStatus(path, value) ? Trait.SETS_STATUS : Trait.SETS_CONSTANT);
            if (isNothing(value)) {
                traits.add(Trait.TRIVIAL);
            }
        }
        boolean given = kind == Effect.Type.SET_FIXED || kind == Effect.Type.SET_COPIED;
        if (given && said.type().isNumeric() && Vocabulary.isQuantity(Words.of(path.term()))) {
            traits.add(Trait.SETS_AMOUNT);
        }
        if (kind == Effect.Type.SET_FIXED && ConditionTraits.isTechnical(path.term())) {
            traits.add(Trait.TECHNICAL_WORDS);
        }
        if (said instanceof Operand.Arithmetic text && text.operator() == Operator.CONCAT) {
            traits.add(Trait.TRIVIAL);
        }
        if (kind == Effect.Type.SET_MOMENT) {
            traits.add(Trait.SETS_MOMENT);
        }
        if (kind == Effect.Type.SET_COMPUTED && countsByOne(path, said)) {
            traits.add(Trait.COUNTS);
        }
        return List.of(site.effect(kind, new Outcome.Set(path, said), traits, target, governed));
    }

    /** {@code sum = sum + x} inside a loop is a sum over what the loop goes through. */
    private Operand accumulated(Operand.Atom path, Operand value, Site site) {
        boolean adds = site.loop() != null
                && value instanceof Operand.Arithmetic sum
                && sum.operator() == Operator.PLUS
                && sum.operands().size() == 2
                && sum.operands().get(0).equals(path);
        return adds ? summed(path, ((Operand.Arithmetic) value).operands().get(1), site) : value;
    }

    private static boolean countsByOne(Operand.Atom path, Operand value) {
        return value instanceof Operand.Arithmetic arithmetic
                && arithmetic.operands().size() == 2
                && arithmetic.operands().contains(path)
                && arithmetic.operands().contains(Operand.IntegerLiteral.of(1));
    }

    static boolean isStatus(Operand.Atom path, Operand value) {
        return Vocabulary.isStatus(Words.of(path.term()))
                || (value instanceof Operand.EnumLiteral literal
                        && Vocabulary.isStatus(Words.of(simple(literal.owner()))))
                || (value instanceof Operand.Constant constant && Vocabulary.isStatus(Words.of(constant.name())));
    }

    static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    /** Whether a fixed value only empties or initialises. */
    static boolean isNothing(Operand value) {
        return value instanceof Operand.NullLiteral
                || (value instanceof Operand.TextLiteral text && text.value().isBlank())
                || (value instanceof Operand.IntegerLiteral number
                        && number.value().signum() == 0)
                || (value instanceof Operand.DecimalLiteral decimal
                        && decimal.value().signum() == 0);
    }

    /** Where a value comes from. */
    static Effect.Type kindOf(Operand value) {
        if (value instanceof Operand.Literal || value instanceof Operand.Constant) {
            return Effect.Type.SET_FIXED;
        }
        List<Operand> parts = Terms.of(value).operands();
        boolean date = value.type().kind() == Kind.DATE;
        if (value instanceof Operand.Now
                || (date && (value instanceof Operand.Arithmetic || shifts(value)))
                || (date && parts.stream().anyMatch(Operand.Now.class::isInstance))) {
            return Effect.Type.SET_MOMENT;
        }
        if (value instanceof Operand.Choice) {
            return Effect.Type.SET_CHOSEN;
        }
        return computes(value) ? Effect.Type.SET_COMPUTED : Effect.Type.SET_COPIED;
    }

    /** Whether a call takes a date and a number and gives a date. */
    private static boolean shifts(Operand value) {
        return value instanceof Operand.Call call
                && call.arguments().stream()
                        .anyMatch(argument -> argument.type().kind() == Kind.DATE)
                && call.arguments().stream()
                        .anyMatch(argument -> argument.type().isNumeric());
    }

    private static boolean computes(Operand value) {
        if (value instanceof Operand.Arithmetic arithmetic) {
            return arithmetic.operator() != Operator.CONCAT;
        }
        return value instanceof Operand.Rounded
                || (value instanceof Operand.Aggregate aggregate && aggregate.function() != Operand.Function.COUNT);
    }

    /** The traits of a computation whose result is called {@code name}. */
    private Set<Trait> computing(Operand value, @Nullable JavaType type, String name) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        List<Operand> parts = Terms.of(value).operands();
        if (kindOf(value) == Effect.Type.SET_COMPUTED) {
            traits.add(Trait.COMPUTES);
        }
        boolean chosen = value instanceof Operand.Choice && value.type().isNumeric();
        if (!traits.contains(Trait.COMPUTES) && !chosen) {
            return traits;
        }
        if (chosen) {
            traits.add(Trait.CHOOSES);
        }
        if (Vocabulary.isQuantity(Words.of(name)) || parts.stream().anyMatch(this::isDomain)) {
            traits.add(Trait.COMPUTES_DOMAIN);
        }
        if (type != null && ValueTypes.isExact(type)) {
            traits.add(Trait.COMPUTES_EXACT);
        }
        if (parts.stream().anyMatch(Operand.Rounded.class::isInstance)) {
            traits.add(Trait.ROUNDS);
        }
        if (parts.stream().anyMatch(Operand.Aggregate.class::isInstance)) {
            traits.add(Trait.ADDS_UP);
        }
        return traits;
    }

    private boolean isDomain(Operand operand) {
        if (!(operand instanceof Operand.Atom atom)) {
            return operand instanceof Operand.Constant constant && Vocabulary.isQuantity(Words.of(constant.name()));
        }
        boolean ownMember =
                atom.access() instanceof Access.Member member && scope.index().isOwn(member.owner());
        return (ownMember || Vocabulary.isQuantity(Words.of(atom.term())))
                && (atom.type().isNumeric()
                        || atom.type().equals(ValueType.UNKNOWN)
                        || atom.type().kind() == Kind.OBJECT);
    }
}
