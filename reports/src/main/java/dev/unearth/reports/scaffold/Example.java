package dev.unearth.reports.scaffold;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.NormalForm;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Operand.Atom;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values under which a condition holds: for each atom the first candidate that satisfies every leaf about it, where the candidates
 * are the literals it is compared with and their neighbours. Of an {@code or} the first part counts. This finds the plain
 * guards of legacy code; what compares two atoms with each other or is opaque has no example.
 *
 * @param values in the order in which the condition names the atoms
 */
record Example(Map<Atom, Operand.Literal> values) {

    /** An example for {@code condition}, if this simple search finds one. */
    static Optional<Example> of(Condition condition) {
        List<Condition> leaves = new ArrayList<>();
        if (!collect(NormalForm.of(condition), leaves)) {
            return Optional.empty();
        }
        Map<Atom, List<Condition>> byAtom = new LinkedHashMap<>();
        for (Condition leaf : leaves) {
            Optional<Atom> atom = atom(leaf);
            if (atom.isEmpty()) {
                return Optional.empty();
            }
            byAtom.computeIfAbsent(atom.get(), key -> new ArrayList<>()).add(leaf);
        }
        Map<Atom, Operand.Literal> values = new LinkedHashMap<>();
        for (Map.Entry<Atom, List<Condition>> entry : byAtom.entrySet()) {
            Optional<Operand.Literal> value = value(entry.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(entry.getKey(), value.get());
        }
        return Optional.of(new Example(values));
    }

    private static boolean collect(Condition condition, List<Condition> leaves) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().allMatch(part -> collect(part, leaves));
        }
        if (condition instanceof Condition.Or or) {
            return !or.parts().isEmpty() && collect(or.parts().get(0), leaves);
        }
        leaves.add(condition);
        return true;
    }

    /** The one atom that a leaf is about. */
    private static Optional<Atom> atom(Condition leaf) {
        if (leaf instanceof Condition.Not not) {
            return atom(not.inner());
        }
        Operand value = leaf instanceof Condition.Comparison comparison
                        && literal(comparison.right()).isPresent()
                ? comparison.left()
                : leaf instanceof Condition.Membership membership
                        ? membership.value()
                        : leaf instanceof Condition.IsNull isNull
                                ? isNull.value()
                                : leaf instanceof Condition.IsBlank isBlank
                                        ? isBlank.value()
                                        : leaf instanceof Condition.Holds holds
                                                ? holds.value()
                                                : leaf instanceof Condition.Between between
                                                        ? between.value()
                                                        : new Operand.NullLiteral();
        return value instanceof Atom atom ? Optional.of(atom) : Optional.empty();
    }

    /** The literal behind an operand that is fixed. */
    static Optional<Operand.Literal> literal(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            return Optional.of(constant.value());
        }
        return operand instanceof Operand.Literal literal ? Optional.of(literal) : Optional.empty();
    }

    private static Optional<Operand.Literal> value(List<Condition> leaves) {
        List<Operand.Literal> candidates = new ArrayList<>();
        leaves.forEach(leaf -> candidates(leaf, candidates));
        return candidates.stream()
                .filter(candidate -> leaves.stream().allMatch(leaf -> holds(leaf, candidate)))
                .findFirst();
    }

    private static void candidates(Condition leaf, List<Operand.Literal> candidates) {
        if (leaf instanceof Condition.Not not) {
            candidates(not.inner(), candidates);
        } else if (leaf instanceof Condition.Comparison comparison) {
            literal(comparison.right()).ifPresent(literal -> around(literal, candidates));
        } else if (leaf instanceof Condition.Membership membership) {
            membership.values().forEach(value -> literal(value).ifPresent(candidates::add));
        } else if (leaf instanceof Condition.Between between) {
            literal(between.low()).ifPresent(literal -> around(literal, candidates));
            literal(between.high()).ifPresent(literal -> around(literal, candidates));
        } else if (leaf instanceof Condition.Holds) {
            candidates.add(new Operand.BooleanLiteral(true));
            candidates.add(new Operand.BooleanLiteral(false));
        } else {
            candidates.add(new Operand.NullLiteral());
            candidates.add(new Operand.TextLiteral("x"));
        }
    }

    /** The literal and what lies just below and above it. */
    private static void around(Operand.Literal literal, List<Operand.Literal> candidates) {
        candidates.add(literal);
        if (literal instanceof Operand.IntegerLiteral whole) {
            candidates.add(new Operand.IntegerLiteral(whole.value().subtract(BigInteger.ONE)));
            candidates.add(new Operand.IntegerLiteral(whole.value().add(BigInteger.ONE)));
        } else if (literal instanceof Operand.DecimalLiteral decimal) {
            candidates.add(new Operand.DecimalLiteral(decimal.value().subtract(BigDecimal.ONE)));
            candidates.add(new Operand.DecimalLiteral(decimal.value().add(BigDecimal.ONE)));
        } else if (literal instanceof Operand.TextLiteral text) {
            candidates.add(new Operand.TextLiteral(text.value() + "x"));
        }
    }

    private static boolean holds(Condition leaf, Operand.Literal value) {
        if (leaf instanceof Condition.Not not) {
            return !holds(not.inner(), value);
        }
        if (leaf instanceof Condition.Comparison comparison) {
            return compares(value, comparison.relation(), comparison.right());
        }
        if (leaf instanceof Condition.Membership membership) {
            return membership.values().stream().anyMatch(each -> compares(value, Condition.Relation.EQ, each));
        }
        if (leaf instanceof Condition.Between between) {
            return compares(value, Condition.Relation.GE, between.low())
                    && compares(value, Condition.Relation.LE, between.high());
        }
        if (leaf instanceof Condition.Holds) {
            return value instanceof Operand.BooleanLiteral truth && truth.value();
        }
        boolean missing = value instanceof Operand.NullLiteral;
        return leaf instanceof Condition.IsNull
                ? missing
                : missing
                        || value instanceof Operand.TextLiteral text
                                && text.value().isBlank();
    }

    private static boolean compares(Operand.Literal value, Condition.Relation relation, Operand other) {
        Optional<BigDecimal> left = number(value);
        Optional<BigDecimal> right = literal(other).flatMap(Example::number);
        if (left.isPresent() && right.isPresent()) {
            int order = left.get().compareTo(right.get());
            return switch (relation) {
                case EQ -> order == 0;
                case NE -> order != 0;
                case LT -> order < 0;
                case LE -> order <= 0;
                case GT -> order > 0;
                case GE -> order >= 0;
            };
        }
        boolean same = literal(other).filter(value::equals).isPresent();
        return relation == Condition.Relation.EQ ? same : relation == Condition.Relation.NE && !same;
    }

    private static Optional<BigDecimal> number(Operand.Literal literal) {
        if (literal instanceof Operand.IntegerLiteral whole) {
            return Optional.of(new BigDecimal(whole.value()));
        }
        return literal instanceof Operand.DecimalLiteral decimal ? Optional.of(decimal.value()) : Optional.empty();
    }
}
