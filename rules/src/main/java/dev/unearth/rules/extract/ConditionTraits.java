package dev.unearth.rules.extract;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.ValueType.Kind;
import dev.unearth.rules.rule.Terms;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a condition asks about, as traits. */
final class ConditionTraits {

    private final UnitIndex index;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    private ConditionTraits(UnitIndex index) {
        this.index = index;
    }

    /** The traits of {@code condition}; none of {@link Condition#ALWAYS}. */
    static Set<Trait> of(Condition condition, UnitIndex index) {
        if (condition.equals(Condition.ALWAYS)) {
            return EnumSet.noneOf(Trait.class);
        }
        ConditionTraits reading = new ConditionTraits(index);
        List<Condition> leaves = leaves(condition);
        leaves.forEach(reading::leaf);
        reading.presence(leaves);
        reading.words(condition);
        return reading.traits;
    }

    /** The leaves of {@code condition}, negations taken off. */
    static List<Condition> leaves(Condition condition) {
        List<Condition> leaves = new ArrayList<>();
        collect(condition, leaves);
        return leaves;
    }

    private static void collect(Condition condition, List<Condition> leaves) {
        if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> collect(part, leaves));
        } else if (condition instanceof Condition.Or or) {
            or.parts().forEach(part -> collect(part, leaves));
        } else if (condition instanceof Condition.Not not) {
            collect(not.inner(), leaves);
        } else if (condition instanceof Condition.Quantified quantified) {
            collect(quantified.inner(), leaves);
        } else {
            leaves.add(condition);
        }
    }

    private void leaf(Condition leaf) {
        if (leaf instanceof Condition.Comparison comparison) {
            pair(comparison.left(), comparison.right(), comparison.relation());
        } else if (leaf instanceof Condition.Membership membership) {
            membership.values().forEach(value -> pair(membership.value(), value, Condition.Relation.EQ));
        } else if (leaf instanceof Condition.Between between) {
            pair(between.value(), between.low(), Condition.Relation.GE);
        } else if (leaf instanceof Condition.TextMatch match) {
            pair(match.value(), match.pattern(), Condition.Relation.EQ);
        } else if (leaf instanceof Condition.Holds holds) {
            question(holds.value());
        } else if (leaf instanceof Condition.TypeTest) {
            traits.add(Trait.TESTS_TYPE);
        } else if (leaf instanceof Condition.Opaque) {
            traits.add(Trait.OPAQUE);
        }
        Terms.of(leaf).operands().forEach(this::operand);
    }

    private void pair(Operand left, Operand right, Condition.Relation relation) {
        if (isStatus(left) || isStatus(right)) {
            traits.add(Trait.COMPARES_STATUS);
        }
        boolean fixed = right instanceof Operand.Literal || right instanceof Operand.Constant;
        boolean technical = left instanceof Operand.Atom atom && isTechnical(atom.term());
        if (!technical && (right instanceof Operand.Constant || right instanceof Operand.EnumLiteral)) {
            traits.add(Trait.COMPARES_CONSTANT);
        }
        if (fixed && !left.type().isNumeric() && Vocabulary.isRole(Words.of(Formal.termOf(left)))) {
            traits.add(Trait.CHECKS_ROLE);
        }
        boolean equality = relation == Condition.Relation.EQ || relation == Condition.Relation.NE;
        Kind kind = left.type().kind();
        Kind other = right.type().kind();
        if (kind == Kind.DATE || other == Kind.DATE || spansDates(left) || spansDates(right)) {
            traits.add(Trait.COMPARES_DATE);
        } else if (left.type().isNumeric() || right.type().isNumeric() || (!equality && kind != Kind.TEXT)) {
            traits.add(Trait.COMPARES_NUMBER);
        } else if (right instanceof Operand.TextLiteral) {
            traits.add(Trait.COMPARES_TEXT);
        }
        if (left instanceof Operand.Atom atom && atom.access() instanceof Access.Caller) {
            traits.add(Trait.CHECKS_ROLE);
        }
    }

    /** Whether a number is reckoned from dates: the days between two of them. */
    private static boolean spansDates(Operand operand) {
        return operand.type().isNumeric()
                && Terms.of(operand).operands().stream()
                        .anyMatch(part -> part.type().kind() == Kind.DATE);
    }

    static boolean isStatus(Operand operand) {
        if (operand instanceof Operand.EnumLiteral literal) {
            return Vocabulary.isStatus(Words.of(Settings.simple(literal.owner())))
                    || Vocabulary.isStatus(Words.of(literal.name()));
        }
        if (operand instanceof Operand.Constant constant) {
            return Vocabulary.isStatus(Words.of(constant.name()));
        }
        return operand instanceof Operand.Atom atom && Vocabulary.isStatus(Words.of(atom.term()));
    }

    private void question(Operand value) {
        if (value instanceof Operand.Call call) {
            if (Vocabulary.isRole(Words.of(call.name()))) {
                traits.add(Trait.CHECKS_ROLE);
            }
            if (index.isOwn(call.owner())) {
                traits.add(Trait.ASKS_QUESTION);
            }
        }
        if (value instanceof Operand.Atom atom && atom.access() instanceof Access.Member member) {
            if (Vocabulary.isRole(Words.of(member.name()))) {
                traits.add(Trait.CHECKS_ROLE);
            }
            if (index.isOwn(member.owner())) {
                traits.add(Trait.ASKS_QUESTION);
            }
        }
    }

    private void operand(Operand operand) {
        if (operand instanceof Operand.Atom atom
                && atom.access() instanceof Access.Member member
                && index.isOwn(member.owner())) {
            traits.add(Trait.ASKS_DOMAIN);
        }
        if (operand instanceof Operand.Atom atom && atom.access() instanceof Access.Column) {
            traits.add(Trait.ASKS_DOMAIN);
        }
        if (operand instanceof Operand.Call call && call.name().equals("?")) {
            traits.add(Trait.OPAQUE);
        }
    }

    private void presence(List<Condition> leaves) {
        boolean presence = !leaves.isEmpty()
                && leaves.stream().allMatch(leaf -> leaf instanceof Condition.IsNull || isBlankCollection(leaf));
        boolean blank = leaves.stream().anyMatch(leaf -> leaf instanceof Condition.IsBlank && !isBlankCollection(leaf));
        if (presence) {
            traits.add(Trait.CHECKS_PRESENCE);
        }
        if (blank) {
            traits.add(Trait.CHECKS_BLANK);
        }
        if (presence && leaves.stream().allMatch(ConditionTraits::isObject)) {
            traits.add(Trait.CHECKS_FOUND);
        }
    }

    /** Whether the leaf asks for an object that a local holds, and not for a property of something. */
    private static boolean isObject(Condition leaf) {
        return leaf instanceof Condition.IsNull missing
                && missing.value() instanceof Operand.Atom atom
                && (atom.access() instanceof Access.Local || atom.access() instanceof Access.Parameter)
                && (atom.type().kind() == Kind.OBJECT || atom.type().kind() == Kind.UNKNOWN);
    }

    private static boolean isBlankCollection(Condition leaf) {
        return leaf instanceof Condition.IsBlank blank && blank.value().type().kind() == Kind.COLLECTION;
    }

    /** Technical when every value it asks about has a technical name. */
    private void words(Condition condition) {
        List<Operand.Atom> atoms = Terms.of(condition).atoms();
        boolean technical = !atoms.isEmpty() && atoms.stream().allMatch(atom -> isTechnical(atom.term()));
        if (technical) {
            traits.add(Trait.TECHNICAL_WORDS);
        }
    }

    static boolean isTechnical(String term) {
        List<String> words = Words.of(term);
        return words.isEmpty() || Vocabulary.isTechnical(words.get(words.size() - 1));
    }
}
