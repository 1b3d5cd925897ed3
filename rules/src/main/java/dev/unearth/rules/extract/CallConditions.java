package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Condition.Match;
import dev.unearth.analyzer.formal.Condition.Relation;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.ValueType;
import dev.unearth.analyzer.formal.ValueType.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls that are true or false: equality, blankness, membership, text matches, dates, roles, small predicates of the unit. */
final class CallConditions {

    private static final Set<String> COMPARISONS = Set.of(
            "equals",
            "equalsIgnoreCase",
            "before",
            "after",
            "isBefore",
            "isAfter",
            "contains",
            "startsWith",
            "endsWith",
            "matches");

    private static final Set<String> BLANK = Set.of("isEmpty", "isBlank", "isNullOrEmpty", "isNullOrBlank", "isNull");
    private static final Set<String> FILLED =
            Set.of("isNotEmpty", "isNotBlank", "hasText", "hasLength", "isNotNull", "nonNull");
    private static final Set<String> ROLES =
            Set.of("isUserInRole", "isCallerInRole", "hasRole", "hasAuthority", "hasAnyRole");

    private static final Map<String, Relation> RELATIONS = Map.ofEntries(
            Map.entry("before", Relation.LT),
            Map.entry("after", Relation.GT),
            Map.entry("isbefore", Relation.LT),
            Map.entry("isafter", Relation.GT),
            Map.entry("isgreaterthan", Relation.GT),
            Map.entry("islessthan", Relation.LT),
            Map.entry("isgreaterthanorequal", Relation.GE),
            Map.entry("islessthanorequal", Relation.LE),
            Map.entry("isgreaterthanorequalto", Relation.GE),
            Map.entry("islessthanorequalto", Relation.LE),
            Map.entry("isgreaterthanzero", Relation.GT),
            Map.entry("islessthanzero", Relation.LT),
            Map.entry("isgreaterthanorequalzero", Relation.GE),
            Map.entry("islessthanorequalzero", Relation.LE),
            Map.entry("isnonzero", Relation.NE),
            Map.entry("iszero", Relation.EQ),
            Map.entry("ispositive", Relation.GT),
            Map.entry("isnegative", Relation.LT));

    private final Formal formal;
    private final CodeScope scope;

    CallConditions(Formal formal) {
        this.formal = formal;
        this.scope = formal.scope();
    }

    /** Whether a call of this name compares its receiver with its argument. */
    static boolean isComparison(String name) {
        return COMPARISONS.contains(name);
    }

    /** The condition that {@code call} is. */
    Condition read(Expr.Call call) {
        return role(call)
                .or(() -> blank(call))
                .or(() -> equality(call))
                .or(() -> ordered(call))
                .or(() -> contained(call))
                .or(() -> matched(call))
                .or(() -> new Predicates(formal).inlined(call))
                .orElseGet(() -> ConditionReader.holds(formal.operand(call)));
    }

    private @Nullable Expr valueTarget(Expr.Call call) {
        Expr target = call.target() == null ? null : call.target().bare();
        return target == null || scope.isTypeName(target) ? null : target;
    }

    private Optional<Condition> role(Expr.Call call) {
        if (!ROLES.contains(call.name()) || call.arguments().isEmpty()) {
            return Optional.empty();
        }
        Operand caller = new Operand.Atom(ValueType.of(Kind.TEXT), "user's role", new Access.Caller());
        List<Operand> roles = call.arguments().stream().map(formal::operand).toList();
        return Optional.of(new Condition.Membership(caller, roles));
    }

    private Optional<Condition> blank(Expr.Call call) {
        boolean blank = BLANK.contains(call.name());
        if (!blank && !FILLED.contains(call.name())) {
            return Optional.empty();
        }
        Expr target = valueTarget(call);
        Expr asked = target != null && call.arguments().isEmpty()
                ? target
                : call.target() != null && call.arguments().size() == 1
                        ? call.arguments().get(0)
                        : null;
        if (asked == null) {
            return Optional.empty();
        }
        boolean onlyNull = call.name().endsWith("Null") && !call.name().contains("Or");
        Operand value = formal.operand(asked);
        Condition condition =
                onlyNull || call.name().equals("nonNull") ? new Condition.IsNull(value) : new Condition.IsBlank(value);
        return Optional.of(blank ? condition : new Condition.Not(condition));
    }

    private Optional<Condition> equality(Expr.Call call) {
        boolean ignoringCase = call.name().equals("equalsIgnoreCase");
        if (!ignoringCase && !call.name().equals("equals")) {
            return Optional.empty();
        }
        Expr target = valueTarget(call);
        boolean pair =
                target == null && call.target() != null && call.arguments().size() == 2;
        if (!pair && (target == null || call.arguments().size() != 1)) {
            return Optional.empty();
        }
        Operand first = formal.operand(pair || target == null ? call.arguments().get(0) : target);
        Operand second = formal.operand(call.arguments().get(pair ? 1 : 0));
        return Optional.of(
                ignoringCase ? ignoringCase(first, second) : ConditionReader.compared(first, Relation.EQ, second));
    }

    /** Both texts are the same but for case; the fixed one is the pattern. */
    static Condition ignoringCase(Operand first, Operand second) {
        boolean turned = first instanceof Operand.Literal || first instanceof Operand.Constant;
        return new Condition.TextMatch(turned ? second : first, Match.EQUALS_IGNORE_CASE, turned ? first : second);
    }

    private Optional<Condition> ordered(Expr.Call call) {
        Expr target = valueTarget(call);
        String name = call.name().toLowerCase(Locale.ROOT);
        Relation relation = RELATIONS.get(name);
        if (relation == null || target == null || call.arguments().size() > 1) {
            return Optional.empty();
        }
        boolean withZero = name.endsWith("zero") || name.equals("ispositive") || name.equals("isnegative");
        if (withZero != call.arguments().isEmpty()) {
            return Optional.empty();
        }
        Operand right = withZero
                ? Operand.IntegerLiteral.of(0)
                : formal.operand(call.arguments().get(0));
        return Optional.of(new Condition.Comparison(formal.operand(target), relation, right));
    }

    private Optional<Condition> contained(Expr.Call call) {
        Expr target = valueTarget(call);
        if (target == null
                || !call.name().equals("contains")
                || call.arguments().size() != 1) {
            return Optional.empty();
        }
        Operand value = formal.operand(call.arguments().get(0));
        if (target instanceof Expr.Call list
                && (list.name().equals("asList") || list.name().equals("of"))
                && list.target() != null
                && scope.isTypeName(list.target().bare())) {
            return Optional.of(new Condition.Membership(
                    value, list.arguments().stream().map(formal::operand).toList()));
        }
        Operand collection = formal.operand(target);
        if (ValueTypes.of(scope.typeOf(target)).kind() == Kind.TEXT) {
            return Optional.of(new Condition.TextMatch(collection, Match.CONTAINS, value));
        }
        String element = Plural.singular(Formal.termOf(collection));
        Operand any = new Operand.Atom(value.type(), element, new Access.Element(Formal.accessOf(collection)));
        return Optional.of(new Condition.Quantified(
                Condition.Quantifier.ANY, element, collection, new Condition.Comparison(any, Relation.EQ, value)));
    }

    private Optional<Condition> matched(Expr.Call call) {
        Expr target = valueTarget(call);
        Match match = switch (call.name()) {
            case "startsWith" -> Match.STARTS_WITH;
            case "endsWith" -> Match.ENDS_WITH;
            case "matches" -> Match.PATTERN;
            default -> null;
        };
        return target == null || match == null || call.arguments().size() != 1
                ? Optional.empty()
                : Optional.of(new Condition.TextMatch(
                        formal.operand(target),
                        match,
                        formal.operand(call.arguments().get(0))));
    }
}
