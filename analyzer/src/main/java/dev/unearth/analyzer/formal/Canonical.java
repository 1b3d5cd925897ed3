package dev.unearth.analyzer.formal;

import static dev.unearth.analyzer.formal.Sexp.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a meaning: equal for conditions and outcomes that say the same with other local names, other names for the same
 * constants, another order of {@code and} or {@code +}, sides exchanged, or {@code > 17} for {@code >= 18}. What a person
 * reads (terms, subjects) is left out, and classes count by their simple names, so that moving a package changes nothing.
 */
public final class Canonical {

    private Canonical() {}

    /** The text of {@code condition} and {@code outcome} together, in which one local is the same wherever it stands. */
    public static String text(Condition condition, Outcome outcome) {
        CanonicalWriter writer = new CanonicalWriter(new HashMap<>());
        return Sexp.write(
                group("rule", writer.condition(NormalForm.of(condition)), outcome.accept((Outcome.Visitor<Sexp.Group>)
                        writer)));
    }

    /** The text of {@code condition} alone. */
    public static String text(Condition condition) {
        return Sexp.write(new CanonicalWriter(new HashMap<>()).condition(NormalForm.of(condition)));
    }

    /** The text of {@code outcome} alone. */
    public static String text(Outcome outcome) {
        return Sexp.write(outcome.accept((Outcome.Visitor<Sexp.Group>) new CanonicalWriter(new HashMap<>())));
    }

    /**
     * Writes with locals numbered in the order they are met. Without numbers all locals look alike, which gives an order to the
     * parts of a commutative whole that does not depend on their names.
     */
    private static final class CanonicalWriter extends FormalWriter {

        private static final CanonicalWriter NAMELESS = new CanonicalWriter(null);

        private final @Nullable Map<String, Integer> numbers;

        CanonicalWriter(@Nullable Map<String, Integer> numbers) {
            this.numbers = numbers;
        }

        private Sexp.Group numbered(String local) {
            if (numbers == null) {
                return group("local");
            }
            int number = numbers.computeIfAbsent(local, key -> numbers.size() + 1);
            return group("local", number);
        }

        @Override
        public Sexp.Group parameter(Access.Parameter it) {
            return numbered("parameter " + it.index());
        }

        @Override
        public Sexp.Group local(Access.Local it) {
            return numbered("local " + it.name());
        }

        @Override
        public Sexp.Group self(Access.Self it) {
            return group("self", simple(it.type()));
        }

        @Override
        public Sexp.Group field(Access.Field it) {
            return group("field", simple(it.owner()), it.name());
        }

        @Override
        public Sexp.Group member(Access.Member it) {
            return group("member", access(it.target()), simple(it.owner()), it.name());
        }

        @Override
        public Sexp.Group atom(Operand.Atom it) {
            if (it.access() instanceof Access.None) {
                return group("atom", it.term());
            }
            return group("atom", access(it.access()));
        }

        @Override
        public Sexp.Group constant(Operand.Constant it) {
            return operand(it.value());
        }

        @Override
        public Sexp.Group enumConstant(Operand.EnumLiteral it) {
            return group("enum", simple(it.owner()), it.name());
        }

        @Override
        public Sexp.Group typeTest(Condition.TypeTest it) {
            return group("is-a", operand(it.value()), simple(it.typeName()));
        }

        @Override
        public Sexp.Group decimal(Operand.DecimalLiteral it) {
            return group("decimal", it.value().stripTrailingZeros().toPlainString());
        }

        @Override
        public Sexp.Group call(Operand.Call it) {
            return group("call", simple(it.owner()), it.name(), operands(it.arguments()));
        }

        @Override
        public Sexp.Group quantified(Condition.Quantified it) {
            return group("quantified", word(it.quantifier()), operand(it.collection()), condition(it.inner()));
        }

        @Override
        public Sexp.Group arithmetic(Operand.Arithmetic it) {
            List<Operand> operands = new ArrayList<>(it.operands());
            if (it.operator().isCommutative()) {
                operands.sort(Comparator.comparing(operand -> Sexp.write(NAMELESS.operand(operand))));
            }
            return group("arithmetic", word(it.operator()), operands(operands));
        }

        @Override
        public Sexp.Group membership(Condition.Membership it) {
            List<Operand> values = new ArrayList<>(it.values());
            values.sort(Comparator.comparing(operand -> Sexp.write(NAMELESS.operand(operand))));
            return group("in", operand(it.value()), operands(values));
        }

        @Override
        public Sexp.Group and(Condition.And it) {
            return group("and", conditions(ordered(it.parts())));
        }

        @Override
        public Sexp.Group or(Condition.Or it) {
            return group("or", conditions(ordered(it.parts())));
        }

        private static List<Condition> ordered(List<Condition> parts) {
            List<Condition> ordered = new ArrayList<>(parts);
            ordered.sort(Comparator.comparing(part -> Sexp.write(NAMELESS.condition(part))));
            return ordered;
        }

        @Override
        public Sexp.Group comparison(Condition.Comparison it) {
            Condition.Comparison closed = closed(it);
            return isTurned(closed)
                    ? super.comparison(new Condition.Comparison(
                            closed.right(), closed.relation().mirrored(), closed.left()))
                    : super.comparison(closed);
        }

        /** Whether neither side is fixed and the sides stand in the other order than their texts. */
        private static boolean isTurned(Condition.Comparison it) {
            if (NormalForm.isFixed(it.right())) {
                return false;
            }
            String left = Sexp.write(NAMELESS.operand(it.left()));
            String right = Sexp.write(NAMELESS.operand(it.right()));
            return left.compareTo(right) > 0
                    || (left.equals(right)
                            && (it.relation() == Condition.Relation.GT || it.relation() == Condition.Relation.GE));
        }

        /** Says strict comparisons of whole numbers with the inclusive relation. */
        private static Condition.Comparison closed(Condition.Comparison it) {
            Operand right = it.right() instanceof Operand.Constant constant ? constant.value() : it.right();
            if (right instanceof Operand.IntegerLiteral number
                    && it.left().type().kind() == ValueType.Kind.INTEGER) {
                if (it.relation() == Condition.Relation.GT) {
                    return new Condition.Comparison(
                            it.left(),
                            Condition.Relation.GE,
                            new Operand.IntegerLiteral(number.value().add(BigInteger.ONE)));
                }
                if (it.relation() == Condition.Relation.LT) {
                    return new Condition.Comparison(
                            it.left(),
                            Condition.Relation.LE,
                            new Operand.IntegerLiteral(number.value().subtract(BigInteger.ONE)));
                }
            }
            return it;
        }

        @Override
        public Sexp.Group reject(Outcome.Reject it) {
            return group("reject", it.message(), simple(it.exception()));
        }

        @Override
        public Sexp.Group returns(Outcome.Return it) {
            return group("return", operand(it.value()));
        }

        private static String simple(String name) {
            return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        }
    }
}
