package dev.unearth.analyzer.formal;

import dev.unearth.analyzer.formal.Condition.And;
import dev.unearth.analyzer.formal.Condition.Between;
import dev.unearth.analyzer.formal.Condition.Comparison;
import dev.unearth.analyzer.formal.Condition.Holds;
import dev.unearth.analyzer.formal.Condition.IsBlank;
import dev.unearth.analyzer.formal.Condition.IsNull;
import dev.unearth.analyzer.formal.Condition.Membership;
import dev.unearth.analyzer.formal.Condition.Not;
import dev.unearth.analyzer.formal.Condition.Opaque;
import dev.unearth.analyzer.formal.Condition.Or;
import dev.unearth.analyzer.formal.Condition.Quantified;
import dev.unearth.analyzer.formal.Condition.Quantifier;
import dev.unearth.analyzer.formal.Condition.Relation;
import dev.unearth.analyzer.formal.Condition.TextMatch;
import dev.unearth.analyzer.formal.Condition.TypeTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings conditions into one of many equal shapes: negation only before leaves, no {@code and} directly in an {@code and},
 * literals on the right, no part twice, {@code NONE} said with {@code ALL}; and says {@code x = 1 or x = 2} as a membership,
 * {@code 1 <= x and x <= 5} as a range, {@code no x or x = ""} as blank. The order of the parts is kept, since a person reads
 * them in it and an earlier part may guard a later one; {@link Canonical} goes further and orders them. Idempotent.
 */
public final class NormalForm implements Condition.Visitor<Condition> {

    private static final NormalForm PLAIN = new NormalForm(false);
    private static final NormalForm NEGATED = new NormalForm(true);

    private final boolean negate;

    private NormalForm(boolean negate) {
        this.negate = negate;
    }

    /** The normal form of {@code condition}. */
    public static Condition of(Condition condition) {
        return condition.accept(PLAIN);
    }

    private NormalForm other() {
        return negate ? PLAIN : NEGATED;
    }

    private Condition leaf(Condition condition) {
        return negate ? new Not(condition) : condition;
    }

    @Override
    public Condition comparison(Comparison condition) {
        Comparison turned = isFixed(condition.left()) && !isFixed(condition.right())
                ? new Comparison(condition.right(), condition.relation().mirrored(), condition.left())
                : condition;
        Relation relation = negate ? turned.relation().negated() : turned.relation();
        if (turned.right() instanceof Operand.NullLiteral && isEquality(relation)) {
            return affirmed(new IsNull(turned.left()), relation == Relation.EQ);
        }
        if (turned.right() instanceof Operand.BooleanLiteral literal && isEquality(relation)) {
            return affirmed(new Holds(turned.left()), (relation == Relation.EQ) == literal.value());
        }
        return new Comparison(turned.left(), relation, turned.right());
    }

    private static boolean isEquality(Relation relation) {
        return relation == Relation.EQ || relation == Relation.NE;
    }

    private static Condition affirmed(Condition leaf, boolean affirmed) {
        return affirmed ? leaf : new Not(leaf);
    }

    /** Whether the operand is the same whenever the rule is applied. */
    static boolean isFixed(Operand operand) {
        return operand instanceof Operand.Literal || operand instanceof Operand.Constant;
    }

    @Override
    public Condition membership(Membership condition) {
        if (condition.values().isEmpty()) {
            return negate ? Condition.ALWAYS : Condition.NEVER;
        }
        List<Operand> values = List.copyOf(new LinkedHashSet<>(condition.values()));
        return values.size() == 1
                ? comparison(new Comparison(condition.value(), Relation.EQ, values.get(0)))
                : leaf(new Membership(condition.value(), values));
    }

    @Override
    public Condition between(Between condition) {
        return leaf(condition);
    }

    @Override
    public Condition isNull(IsNull condition) {
        return leaf(condition);
    }

    @Override
    public Condition isBlank(IsBlank condition) {
        return leaf(condition);
    }

    @Override
    public Condition typeTest(TypeTest condition) {
        return leaf(condition);
    }

    @Override
    public Condition textMatch(TextMatch condition) {
        return leaf(condition);
    }

    @Override
    public Condition holds(Holds condition) {
        if (condition.value() instanceof Operand.BooleanLiteral literal) {
            return literal.value() == negate ? Condition.NEVER : Condition.ALWAYS;
        }
        return leaf(condition);
    }

    @Override
    public Condition opaque(Opaque condition) {
        return leaf(condition);
    }

    @Override
    public Condition not(Not condition) {
        return condition.inner().accept(other());
    }

    @Override
    public Condition quantified(Quantified condition) {
        boolean all = condition.quantifier() != Quantifier.ANY;
        boolean innerNegated = (condition.quantifier() == Quantifier.NONE) != negate;
        Condition inner = condition.inner().accept(innerNegated ? NEGATED : PLAIN);
        Quantifier quantifier = all != negate ? Quantifier.ALL : Quantifier.ANY;
        return new Quantified(quantifier, condition.element(), condition.collection(), inner);
    }

    @Override
    public Condition and(And condition) {
        return joined(condition.parts(), !negate);
    }

    @Override
    public Condition or(Or condition) {
        return joined(condition.parts(), negate);
    }

    private Condition joined(List<Condition> parts, boolean conjunction) {
        Set<Condition> flat = new LinkedHashSet<>();
        for (Condition part : parts) {
            Condition normal = part.accept(this);
            if (conjunction && normal instanceof And and) {
                flat.addAll(and.parts());
            } else if (!conjunction && normal instanceof Or or) {
                flat.addAll(or.parts());
            } else {
                flat.add(normal);
            }
        }
        if (flat.contains(conjunction ? Condition.NEVER : Condition.ALWAYS)) {
            return conjunction ? Condition.NEVER : Condition.ALWAYS;
        }
        List<Condition> merged = new ArrayList<>(flat);
        mergeBlank(merged, conjunction);
        mergeMembership(merged, conjunction);
        mergeRange(merged, conjunction);
        return merged.size() == 1 ? merged.get(0) : conjunction ? new And(merged) : new Or(merged);
    }

    /** Says {@code no x or x = ""} as one; in a conjunction {@code an x and x <> ""}. */
    private static void mergeBlank(List<Condition> parts, boolean conjunction) {
        for (int i = 0; i < parts.size(); i++) {
            if (stripped(parts.get(i), conjunction) instanceof IsNull isNull) {
                for (int j = 0; j < parts.size(); j++) {
                    if (saysBlank(parts.get(j), isNull.value(), conjunction)) {
                        parts.set(Math.min(i, j), affirmed(new IsBlank(isNull.value()), !conjunction));
                        parts.remove(Math.max(i, j));
                        mergeBlank(parts, conjunction);
                        return;
                    }
                }
            }
        }
    }

    private static @Nullable Condition stripped(Condition part, boolean negated) {
        if (!negated) {
            return part;
        }
        return part instanceof Not not ? not.inner() : null;
    }

    private static boolean saysBlank(Condition part, Operand value, boolean negated) {
        if (stripped(part, negated) instanceof IsBlank blank) {
            return blank.value().equals(value);
        }
        return part instanceof Comparison comparison
                && comparison.relation() == (negated ? Relation.NE : Relation.EQ)
                && comparison.left().equals(value)
                && comparison.right() instanceof Operand.TextLiteral text
                && text.value().isEmpty();
    }

    /** Says {@code x = 1 or x = 2} as a membership; in a conjunction {@code x <> 1 and x <> 2} as its negation. */
    private static void mergeMembership(List<Condition> parts, boolean conjunction) {
        for (int i = 0; i < parts.size(); i++) {
            Membership first = asMembership(parts.get(i), conjunction);
            if (first == null) {
                continue;
            }
            Set<Operand> values = new LinkedHashSet<>(first.values());
            for (int j = parts.size() - 1; j > i; j--) {
                Membership next = asMembership(parts.get(j), conjunction);
                if (next != null && next.value().equals(first.value())) {
                    values.addAll(next.values());
                    parts.remove(j);
                }
            }
            if (values.size() > 1) {
                parts.set(i, affirmed(new Membership(first.value(), inOrder(first, values)), !conjunction));
            }
        }
    }

    /** The later parts were met from the back: puts them behind the first ones in the order of their text. */
    private static List<Operand> inOrder(Membership first, Set<Operand> values) {
        List<Operand> rest = new ArrayList<>(values);
        rest.removeAll(first.values());
        rest.sort((a, b) -> FormalText.write(a).compareTo(FormalText.write(b)));
        List<Operand> all = new ArrayList<>(first.values());
        all.addAll(rest);
        return all;
    }

    private static @Nullable Membership asMembership(Condition part, boolean negated) {
        if (stripped(part, negated) instanceof Membership membership) {
            return membership;
        }
        return part instanceof Comparison comparison
                        && comparison.relation() == (negated ? Relation.NE : Relation.EQ)
                        && isFixed(comparison.right())
                ? new Membership(comparison.left(), List.of(comparison.right()))
                : null;
    }

    /** Says {@code x >= 1 and x <= 5} as a range; in a disjunction {@code x < 1 or x > 5} as its negation. */
    private static void mergeRange(List<Condition> parts, boolean conjunction) {
        Relation atLow = conjunction ? Relation.GE : Relation.LT;
        Relation atHigh = conjunction ? Relation.LE : Relation.GT;
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                if (parts.get(i) instanceof Comparison low
                        && parts.get(j) instanceof Comparison high
                        && low.relation() == atLow
                        && high.relation() == atHigh
                        && low.left().equals(high.left())
                        && isFixed(low.right())
                        && isFixed(high.right())) {
                    Between between = new Between(low.left(), low.right(), high.right());
                    parts.set(Math.min(i, j), affirmed(between, conjunction));
                    parts.remove(Math.max(i, j));
                    mergeRange(parts, conjunction);
                    return;
                }
            }
        }
    }
}
