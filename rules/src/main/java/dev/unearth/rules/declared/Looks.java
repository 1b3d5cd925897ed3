package dev.unearth.rules.declared;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.rules.rule.Terms;
import dev.unearth.rules.rule.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What conditions and columns look like: of the domain, of keys, of dates. */
final class Looks {

    private static final Set<String> AUDIT =
            Set.of("created", "updated", "modified", "changed", "inserted", "lastupdate");

    private Looks() {}

    /**
     * Whether {@code condition} compares columns with fixed values, with the moment, or by more or less with one another. Equal
     * columns are a join, columns compared with numbers by a key's name a look-up, and {@code 1 = 1} is nothing.
     */
    static boolean isDomain(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().anyMatch(Looks::isDomain);
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream().anyMatch(Looks::isDomain);
        }
        if (condition instanceof Condition.Not not) {
            return isDomain(not.inner());
        }
        if (condition instanceof Condition.Comparison comparison) {
            return isDomain(comparison);
        }
        if (condition instanceof Condition.Membership membership) {
            return isColumn(membership.value()) && membership.values().stream().allMatch(Looks::isFixed);
        }
        if (condition instanceof Condition.Between between) {
            return hasColumn(between.value())
                    && (isFixed(between.low()) || hasNow(between.low()) || hasColumn(between.low()));
        }
        return condition instanceof Condition.TextMatch match && isColumn(match.value()) && isFixed(match.pattern());
    }

    private static boolean isDomain(Condition.Comparison comparison) {
        Operand left = comparison.left();
        Operand right = comparison.right();
        if (!hasColumn(left) && !hasColumn(right)) {
            return false;
        }
        if (isFixed(left) || isFixed(right)) {
            Operand column = isFixed(left) ? right : left;
            return !(isNumber(isFixed(left) ? left : right) && isKeyed(column));
        }
        boolean equal =
                comparison.relation() == Condition.Relation.EQ || comparison.relation() == Condition.Relation.NE;
        return hasNow(left) || hasNow(right) || (!equal && !isKeyed(left) && !isKeyed(right));
    }

    /** Whether it asks only if a column that is no key has a value. */
    static boolean isPresence(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return isPresence(not.inner());
        }
        return condition instanceof Condition.IsNull asked && !isKeyed(asked.value());
    }

    private static boolean isFixed(Operand operand) {
        return operand instanceof Operand.Literal && !(operand instanceof Operand.NullLiteral);
    }

    private static boolean isNumber(Operand operand) {
        return operand instanceof Operand.IntegerLiteral;
    }

    private static boolean isColumn(Operand operand) {
        return operand instanceof Operand.Atom atom ? atom.access() instanceof Access.Column : hasColumn(operand);
    }

    private static boolean hasColumn(Operand operand) {
        return Terms.of(operand).atoms().stream().anyMatch(atom -> atom.access() instanceof Access.Column);
    }

    private static boolean hasNow(Operand operand) {
        return Terms.of(operand).operands().stream().anyMatch(Operand.Now.class::isInstance);
    }

    /** Whether it is a column with a key's name. */
    static boolean isKeyed(Operand operand) {
        return operand instanceof Operand.Atom atom
                && atom.access() instanceof Access.Column column
                && Phrases.isKey(Phrases.of(column.column()));
    }

    static boolean isStatus(Operand.Atom column) {
        return Phrases.isStatus(lastWords(column));
    }

    private static String lastWords(Operand.Atom column) {
        return column.access() instanceof Access.Column access ? Phrases.of(access.column()) : column.term();
    }

    /** Whether it keeps who or when of a change, for the record. */
    static boolean isAudit(Operand.Atom column) {
        return List.of(lastWords(column).split(" ")).stream()
                .anyMatch(word -> AUDIT.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether it is one more or less than a column. */
    static boolean isCounter(Operand value) {
        return value instanceof Operand.Arithmetic arithmetic
                && arithmetic.operands().stream()
                        .anyMatch(part -> part instanceof Operand.IntegerLiteral one
                                && one.value().abs().equals(java.math.BigInteger.ONE));
    }

    /** Whether a date of a row is compared with the moment or with another date. */
    static boolean comparesDates(Condition condition) {
        Terms terms = Terms.of(condition);
        return terms.operands().stream()
                .anyMatch(operand -> operand instanceof Operand.Now || operand instanceof Operand.DateLiteral);
    }

    /** What the relevance wants to know of {@code condition}. */
    static Set<Trait> traits(Condition condition) {
        Terms terms = Terms.of(condition);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (terms.atoms().stream().anyMatch(Looks::isStatus)) {
            traits.add(Trait.COMPARES_STATUS);
        }
        if (comparesDates(condition)) {
            traits.add(Trait.COMPARES_DATE);
        }
        if (terms.operands().stream().anyMatch(operand -> operand.type().isNumeric())) {
            traits.add(Trait.COMPARES_NUMBER);
        }
        if (isDomain(condition)) {
            traits.add(Trait.ASKS_DOMAIN);
        }
        return traits;
    }
}
