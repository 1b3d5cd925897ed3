package dev.unearth.analyzer.formal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value in a condition or outcome. */
public sealed interface Operand {

    /** Hands this operand to the method of {@code visitor} for its case. */
    <R> R accept(Visitor<R> visitor);

    /** What is known about its type. */
    ValueType type();

    /** One method per kind of operand. */
    interface Visitor<R> {
        R atom(Atom operand);

        R literal(Literal operand);

        R constant(Constant operand);

        R arithmetic(Arithmetic operand);

        R rounded(Rounded operand);

        R aggregate(Aggregate operand);

        R now(Now operand);

        R choice(Choice operand);

        R call(Call operand);
    }

    /**
     * A value that the rule takes from somewhere.
     *
     * @param term what a person reads, in lower case: {@code applicant's age}
     * @param access how a program reaches it
     */
    record Atom(ValueType type, String term, Access access) implements Operand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atom(this);
        }
    }

    /** A value written down. */
    sealed interface Literal extends Operand {
        @Override
        default <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }

        /** Hands this literal to the method of {@code visitor} for its case. */
        <R> R accept(LiteralVisitor<R> visitor);
    }

    /** One method per kind of literal. */
    interface LiteralVisitor<R> {
        R integer(IntegerLiteral literal);

        R decimal(DecimalLiteral literal);

        R text(TextLiteral literal);

        R bool(BooleanLiteral literal);

        R date(DateLiteral literal);

        R period(PeriodLiteral literal);

        R enumConstant(EnumLiteral literal);

        R nothing(NullLiteral literal);
    }

    /** A whole number. */
    record IntegerLiteral(BigInteger value) implements Literal {
        /** The literal for {@code value}. */
        public static IntegerLiteral of(long value) {
            return new IntegerLiteral(BigInteger.valueOf(value));
        }

        @Override
        public ValueType type() {
            return ValueType.of(ValueType.Kind.INTEGER);
        }

        @Override
        public <R> R accept(LiteralVisitor<R> visitor) {
            return visitor.integer(this);
        }
    }

    /** A decimal number with the scale it was written with. */
    record DecimalLiteral(BigDecimal value) implements Literal {
        @Override
        public ValueType type() {
            return ValueType.of(ValueType.Kind.DECIMAL);
        }

        @Override
        public <R> R accept(LiteralVisitor<R> visitor) {
            return visitor.decimal(this);
        }
    }

    /** A text. */
    record TextLiteral(String value) implements Literal {
        @Override
        public ValueType type() {
            return ValueType.of(ValueType.Kind.TEXT);
        }

        @Override
        public <R> R accept(LiteralVisitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** True or false. */
    record BooleanLiteral(boolean value) implements Literal {
        @Override
        public ValueType type() {
            return ValueType.of(ValueType.Kind.BOOLEAN);
        }

        @Override
        public <R> R accept(LiteralVisitor<R> visitor) {
            return visitor.bool(this);
        }
    }

    /** A date, or date and time, in ISO 8601. */
    record DateLiteral(String iso) implements Literal {
        @Override
        public ValueType type() {
            return ValueType.of(ValueType.Kind.DATE);
        }

        @Override
        public <R> R accept(LiteralVisitor<R> visitor) {
            return visitor.date(this);
        }
    }

    /** A length of time in ISO 8601, for example {@code P30D}. */
    record PeriodLiteral(String iso) implements Literal {
        @Override
        public ValueType type() {
            return ValueType.of(ValueType.Kind.PERIOD);
        }

        @Override
        public <R> R accept(LiteralVisitor<R> visitor) {
            return visitor.period(this);
        }
    }

    /** A constant of an enum, or a static constant whose value is unknown. */
    record EnumLiteral(String owner, String name) implements Literal {
        @Override
        public ValueType type() {
            return new ValueType(ValueType.Kind.ENUM, owner);
        }

        @Override
        public <R> R accept(LiteralVisitor<R> visitor) {
            return visitor.enumConstant(this);
        }
    }

    /** No value. */
    record NullLiteral() implements Literal {
        @Override
        public ValueType type() {
            return ValueType.UNKNOWN;
        }

        @Override
        public <R> R accept(LiteralVisitor<R> visitor) {
            return visitor.nothing(this);
        }
    }

    /**
     * A literal that the program gives a name: both are worth reading.
     *
     * @param owner the class that declares it
     * @param term what a person reads: {@code late fee}
     */
    record Constant(String owner, String name, String term, Literal value) implements Operand {
        @Override
        public ValueType type() {
            return value.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** The arithmetic operators. */
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDE("/"),
        REMAINDER("%"),
        MINIMUM("min"),
        MAXIMUM("max"),
        ABSOLUTE("abs"),
        CONCAT("&");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** As in pseudo-code. */
        public String symbol() {
            return symbol;
        }

        /** Whether the order of the operands does not matter. */
        public boolean isCommutative() {
            return this == PLUS || this == TIMES || this == MINIMUM || this == MAXIMUM;
        }
    }

    /** An operator over its operands, left to right; {@code -x} is {@code MINUS} with one operand. */
    record Arithmetic(Operator operator, List<Operand> operands, ValueType type) implements Operand {
        public Arithmetic {
            operands = List.copyOf(operands);
            if (operands.isEmpty()) {
                throw new IllegalArgumentException("Arithmetic " + operator + " has no operands");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arithmetic(this);
        }
    }

    /**
     * A value rounded.
     *
     * @param scale digits behind the point; null when the program computes it
     * @param mode a name of {@link java.math.RoundingMode}; empty when unknown
     */
    record Rounded(Operand value, @Nullable Integer scale, String mode) implements Operand {
        @Override
        public ValueType type() {
            return value.type();
        }

        /** Digits behind the point, if known. */
        public Optional<Integer> digits() {
            return Optional.ofNullable(scale);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rounded(this);
        }
    }

    /** What an {@link Aggregate} does. */
    enum Function {
        SUM,
        COUNT,
        MIN,
        MAX,
        AVG
    }

    /**
     * A value over all elements of a collection.
     *
     * @param value of one element; the element itself is an atom with {@link Access.Element}
     * @param filter which elements count; {@link Condition#ALWAYS} for all
     */
    record Aggregate(Function function, Operand collection, Operand value, Condition filter) implements Operand {
        @Override
        public ValueType type() {
            return function == Function.COUNT ? ValueType.of(ValueType.Kind.INTEGER) : value.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.aggregate(this);
        }
    }

    /**
     * The moment at which the rule is applied.
     *
     * @param dayOnly today, else now
     */
    record Now(boolean dayOnly) implements Operand {
        @Override
        public ValueType type() {
            return ValueType.of(ValueType.Kind.DATE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.now(this);
        }
    }

    /** A row of a {@link Choice}. */
    record Case(Condition when, Operand value) {}

    /**
     * The value of the first case whose condition holds: a decision table with one result.
     *
     * @param otherwise when none holds; null when then nothing happens
     */
    record Choice(List<Case> cases, @Nullable Operand otherwise) implements Operand {
        public Choice {
            cases = List.copyOf(cases);
        }

        /** The value when no case holds. */
        public Optional<Operand> fallback() {
            return Optional.ofNullable(otherwise);
        }

        @Override
        public ValueType type() {
            return cases.isEmpty() ? ValueType.UNKNOWN : cases.get(0).value().type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /**
     * A call that the language cannot look into.
     *
     * @param owner the class that declares the method; empty when unresolved
     * @param term what a person reads
     * @param arguments the receiver first, if there is one that matters
     */
    record Call(ValueType type, String owner, String name, String term, List<Operand> arguments) implements Operand {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }
}
