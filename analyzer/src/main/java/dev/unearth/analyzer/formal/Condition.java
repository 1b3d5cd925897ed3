package dev.unearth.analyzer.formal;

import java.util.List;

/** Something that holds or does not. */
public sealed interface Condition {

    /** Holds always. */
    Condition ALWAYS = new And(List.of());

    /** Holds never. */
    Condition NEVER = new Or(List.of());

    /** Hands this condition to the method of {@code visitor} for its case. */
    <R> R accept(Visitor<R> visitor);

    /** One method per kind of condition. */
    interface Visitor<R> {
        R comparison(Comparison condition);

        R membership(Membership condition);

        R between(Between condition);

        R isNull(IsNull condition);

        R isBlank(IsBlank condition);

        R typeTest(TypeTest condition);

        R textMatch(TextMatch condition);

        R holds(Holds condition);

        R and(And condition);

        R or(Or condition);

        R not(Not condition);

        R quantified(Quantified condition);

        R opaque(Opaque condition);
    }

    /** How two values compare. */
    enum Relation {
        EQ("="),
        NE("<>"),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">=");

        private final String symbol;

        Relation(String symbol) {
            this.symbol = symbol;
        }

        /** As in pseudo-code. */
        public String symbol() {
            return symbol;
        }

        /** The relation that holds exactly when this one does not. */
        public Relation negated() {
            return switch (this) {
                case EQ -> NE;
                case NE -> EQ;
                case LT -> GE;
                case GE -> LT;
                case GT -> LE;
                case LE -> GT;
            };
        }

        /** The relation with its sides exchanged. */
        public Relation mirrored() {
            return switch (this) {
                case EQ, NE -> this;
                case LT -> GT;
                case GT -> LT;
                case LE -> GE;
                case GE -> LE;
            };
        }
    }

    /** {@code left relation right}. */
    record Comparison(Operand left, Relation relation, Operand right) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparison(this);
        }
    }

    /** The value is one of the values. */
    record Membership(Operand value, List<Operand> values) implements Condition {
        public Membership {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.membership(this);
        }
    }

    /** {@code low <= value <= high}. */
    record Between(Operand value, Operand low, Operand high) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.between(this);
        }
    }

    /** There is no value. */
    record IsNull(Operand value) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.isNull(this);
        }
    }

    /** There is no value, or it is an empty text or collection. */
    record IsBlank(Operand value) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.isBlank(this);
        }
    }

    /** The value is of a type, given by its name in the program. */
    record TypeTest(Operand value, String typeName) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.typeTest(this);
        }
    }

    /** How a {@link TextMatch} looks at the text. */
    enum Match {
        EQUALS_IGNORE_CASE,
        STARTS_WITH,
        ENDS_WITH,
        CONTAINS,
        PATTERN
    }

    /** A text looks as given. */
    record TextMatch(Operand value, Match match, Operand pattern) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.textMatch(this);
        }
    }

    /** The truth value is true. */
    record Holds(Operand value) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.holds(this);
        }
    }

    /** All of them hold; none is {@link #ALWAYS}. */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }
    }

    /** At least one of them holds; none is {@link #NEVER}. */
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }
    }

    /** The other does not hold. */
    record Not(Condition inner) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** For how many elements a {@link Quantified} condition must hold. */
    enum Quantifier {
        ANY,
        ALL,
        NONE
    }

    /**
     * A condition over the elements of a collection.
     *
     * @param element what a person calls one of them
     * @param inner the element itself is an atom with {@link Access.Element}
     */
    record Quantified(Quantifier quantifier, String element, Operand collection, Condition inner) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quantified(this);
        }
    }

    /**
     * A condition the language cannot say.
     *
     * @param text as the source has it
     * @param reason why
     */
    record Opaque(String text, String reason) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.opaque(this);
        }
    }

    /** Both conditions hold, in normal form. */
    default Condition and(Condition other) {
        return NormalForm.of(new And(List.of(this, other)));
    }

    /** Either condition holds, in normal form. */
    default Condition or(Condition other) {
        return NormalForm.of(new Or(List.of(this, other)));
    }

    /** This condition does not hold, in normal form. */
    default Condition negated() {
        return NormalForm.of(new Not(this));
    }
}
