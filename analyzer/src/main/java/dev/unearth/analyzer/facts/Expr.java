package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of Java, names unresolved. */
public sealed interface Expr {

    /** Number of this expression in its unit: preorder, from 0, children in source order. */
    int id();

    /** Where it stands. */
    SourceSpan span();

    /** Hands this expression to the method of {@code visitor} for its case. */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /** This expression without the parentheses around it. */
    default Expr bare() {
        Expr expr = this;
        while (expr instanceof Parens parens) {
            expr = parens.inner();
        }
        return expr;
    }

    /** One method per kind of expression. */
    interface Visitor<R extends @Nullable Object> {
        R literal(Literal expr);

        R name(Name expr);

        R fieldAccess(FieldAccess expr);

        R thisRef(This expr);

        R superRef(Super expr);

        R call(Call expr);

        R constructorCall(ConstructorCall expr);

        R newObject(New expr);

        R newArray(NewArray expr);

        R arrayInit(ArrayInit expr);

        R arrayAccess(ArrayAccess expr);

        R unary(Unary expr);

        R binary(Binary expr);

        R assign(Assign expr);

        R conditional(Conditional expr);

        R cast(Cast expr);

        R instanceOf(InstanceOf expr);

        R classLiteral(ClassLiteral expr);

        R parens(Parens expr);

        R lambda(Lambda expr);

        R methodRef(MethodRef expr);

        R typeName(TypeName expr);

        R switchExpr(SwitchExpr expr);

        R annotation(Annotation expr);

        R broken(Broken expr);
    }

    /** The kinds of literals. */
    enum LiteralKind {
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        CHAR,
        STRING,
        TEXT_BLOCK,
        BOOLEAN,
        NULL
    }

    /** Operators with one operand. */
    enum UnaryOp {
        PLUS("+", false),
        MINUS("-", false),
        NOT("!", false),
        COMPLEMENT("~", false),
        PRE_INCREMENT("++", false),
        PRE_DECREMENT("--", false),
        POST_INCREMENT("++", true),
        POST_DECREMENT("--", true);

        private final String symbol;
        private final boolean postfix;

        UnaryOp(String symbol, boolean postfix) {
            this.symbol = symbol;
            this.postfix = postfix;
        }

        /** As written in source. */
        public String symbol() {
            return symbol;
        }

        /** Whether it stands behind its operand. */
        public boolean isPostfix() {
            return postfix;
        }

        /** Whether it changes its operand. */
        public boolean changes() {
            return ordinal() >= PRE_INCREMENT.ordinal();
        }
    }

    /** Operators with two operands, loosest binding first. */
    enum BinaryOp {
        OR("||", 1),
        AND("&&", 2),
        BIT_OR("|", 3),
        XOR("^", 4),
        BIT_AND("&", 5),
        EQ("==", 6),
        NE("!=", 6),
        LT("<", 7),
        GT(">", 7),
        LE("<=", 7),
        GE(">=", 7),
        SHIFT_LEFT("<<", 8),
        SHIFT_RIGHT(">>", 8),
        SHIFT_RIGHT_UNSIGNED(">>>", 8),
        PLUS("+", 9),
        MINUS("-", 9),
        TIMES("*", 10),
        DIVIDE("/", 10),
        REMAINDER("%", 10);

        private final String symbol;
        private final int precedence;

        BinaryOp(String symbol, int precedence) {
            this.symbol = symbol;
            this.precedence = precedence;
        }

        /** As written in source. */
        public String symbol() {
            return symbol;
        }

        /** 1 (loosest) to 10 (tightest). */
        public int precedence() {
            return precedence;
        }

        /** Whether the result is a truth value whatever the operands: comparisons and {@code && ||}. */
        public boolean isLogical() {
            return this == OR || this == AND || isComparison();
        }

        /** Whether it compares: {@code == != < > <= >=}. */
        public boolean isComparison() {
            return precedence == 6 || precedence == 7;
        }

        /** Whether it is one of {@code + - * / %}. */
        public boolean isArithmetic() {
            return precedence >= 9;
        }
    }

    /** A pattern of {@code instanceof} or {@code case}. */
    sealed interface Pattern {
        SourceSpan span();
    }

    /** {@code Type name}; the name is {@code _} when unnamed. */
    record TypePattern(Modifiers modifiers, TypeRef type, String name, SourceSpan span) implements Pattern {}

    /** {@code Type(p, q)}. */
    record RecordPattern(Modifiers modifiers, TypeRef type, List<Pattern> parts, SourceSpan span) implements Pattern {
        public RecordPattern {
            parts = List.copyOf(parts);
        }
    }

    /** {@code _}: matches everything. */
    record MatchAllPattern(SourceSpan span) implements Pattern {}

    /** One pair of brackets of an array creation; no size in {@code []}. */
    record Dimension(
            List<AnnotationUse> annotations, @Nullable Expr size) {
        public Dimension {
            annotations = List.copyOf(annotations);
        }
    }

    /** A lambda's parameter; no type when it is to be inferred. */
    record LambdaParameter(
            Modifiers modifiers, @Nullable TypeRef type, boolean varargs, String name, SourceSpan span) {}

    /**
     * An arm of a switch statement or expression.
     *
     * @param labels empty for a plain {@code default}
     * @param isDefault {@code default}, or {@code case null, default}
     * @param guard the condition behind {@code when}
     * @param arrow {@code ->}, in which case the body is one statement; else the statements behind the colon
     */
    record SwitchCase(
            List<CaseLabel> labels,
            boolean isDefault,
            @Nullable Expr guard,
            boolean arrow,
            List<Stmt> body,
            List<Comment> comments,
            SourceSpan span) {
        public SwitchCase {
            labels = List.copyOf(labels);
            body = List.copyOf(body);
            comments = List.copyOf(comments);
        }
    }

    /** A label of an arm: exactly one of value and pattern is there. */
    record CaseLabel(@Nullable Expr value, @Nullable Pattern pattern) {}

    /**
     * A literal.
     *
     * @param text exactly as written, quotes and suffixes included
     */
    record Literal(int id, LiteralKind kind, String text, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /** A simple name: a variable, field, type or package, told apart by the linker. */
    record Name(int id, String name, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.name(this);
        }
    }

    /** {@code target.name}: a field, or a qualified name of a type or package, told apart by the linker. */
    record FieldAccess(int id, Expr target, String name, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.fieldAccess(this);
        }
    }

    /** {@code this} or {@code Outer.this}. */
    record This(int id, @Nullable Expr qualifier, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.thisRef(this);
        }
    }

    /** {@code super} or {@code Outer.super}, only as a target. */
    record Super(int id, @Nullable Expr qualifier, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.superRef(this);
        }
    }

    /**
     * A method call.
     *
     * @param target null for an unqualified call
     * @param nameLine 1-based line of the method's name, which differs from the start in chains over several lines
     */
    record Call(
            int id,
            @Nullable Expr target,
            List<TypeRef> typeArguments,
            String name,
            int nameLine,
            List<Expr> arguments,
            SourceSpan span)
            implements Expr {
        public Call {
            typeArguments = List.copyOf(typeArguments);
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /**
     * {@code this(...)} or {@code super(...)} as the first statement of a constructor.
     *
     * @param outer the qualifying instance of {@code outer.super(...)}
     */
    record ConstructorCall(
            int id,
            boolean isSuper,
            @Nullable Expr outer,
            List<TypeRef> typeArguments,
            List<Expr> arguments,
            SourceSpan span)
            implements Expr {
        public ConstructorCall {
            typeArguments = List.copyOf(typeArguments);
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.constructorCall(this);
        }
    }

    /**
     * An object creation.
     *
     * @param outer the qualifying instance of {@code outer.new Inner()}
     * @param typeArguments those of a generic constructor, which stand before the type
     * @param body the members of an anonymous class; null without one
     */
    record New(
            int id,
            @Nullable Expr outer,
            List<TypeRef> typeArguments,
            TypeRef.Named type,
            List<Expr> arguments,
            @Nullable List<Member> body,
            SourceSpan span)
            implements Expr {
        public New {
            typeArguments = List.copyOf(typeArguments);
            arguments = List.copyOf(arguments);
            body = body == null ? null : List.copyOf(body);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.newObject(this);
        }
    }

    /**
     * An array creation.
     *
     * @param elementType the type without the brackets
     * @param dimensions outermost first; at least one
     * @param initializer null when sizes are given
     */
    record NewArray(
            int id,
            TypeRef elementType,
            List<Dimension> dimensions,
            @Nullable ArrayInit initializer,
            SourceSpan span) implements Expr {
        public NewArray {
            dimensions = List.copyOf(dimensions);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.newArray(this);
        }
    }

    /** {@code {a, b}} in an array creation, a declaration or an annotation. */
    record ArrayInit(int id, List<Expr> values, SourceSpan span) implements Expr {
        public ArrayInit {
            values = List.copyOf(values);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.arrayInit(this);
        }
    }

    /** {@code array[index]}. */
    record ArrayAccess(int id, Expr array, Expr index, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.arrayAccess(this);
        }
    }

    /** An operator with one operand. */
    record Unary(int id, UnaryOp op, Expr operand, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.unary(this);
        }
    }

    /**
     * A run of one left-associative operator: {@code a + b + c} has three operands, {@code a + b - c} is a difference whose first
     * operand is a sum. Long concatenations stay flat, so that no walk over them needs a deep stack.
     *
     * @param operands at least two, in order
     */
    record Binary(int id, BinaryOp op, List<Expr> operands, SourceSpan span) implements Expr {
        public Binary {
            operands = List.copyOf(operands);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /**
     * An assignment.
     *
     * @param op the operator of a compound assignment; null for plain {@code =}
     */
    record Assign(int id, Expr target, @Nullable BinaryOp op, Expr value, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.assign(this);
        }
    }

    /** {@code condition ? whenTrue : whenFalse}. */
    record Conditional(int id, Expr condition, Expr whenTrue, Expr whenFalse, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    /** A cast; the type may be an intersection. */
    record Cast(int id, TypeRef type, Expr operand, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.cast(this);
        }
    }

    /** A type test: exactly one of type and pattern is there. */
    record InstanceOf(
            int id,
            Expr operand,
            @Nullable TypeRef type,
            @Nullable Pattern pattern,
            SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.instanceOf(this);
        }
    }

    /** {@code Type.class}. */
    record ClassLiteral(int id, TypeRef type, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.classLiteral(this);
        }
    }

    /** A parenthesised expression. */
    record Parens(int id, Expr inner, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.parens(this);
        }
    }

    /**
     * A lambda: exactly one of expression and block is its body.
     *
     * @param parenthesized whether the parameters stand in parentheses
     */
    record Lambda(
            int id,
            List<LambdaParameter> parameters,
            boolean parenthesized,
            @Nullable Expr expression,
            Stmt.@Nullable Block block,
            SourceSpan span)
            implements Expr {
        public Lambda {
            parameters = List.copyOf(parameters);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.lambda(this);
        }
    }

    /**
     * {@code target::name}; the name is {@code new} for constructors.
     *
     * @param target a {@link TypeName} where only a type can stand; a plain name is a {@link Name} or {@link FieldAccess}
     */
    record MethodRef(int id, Expr target, List<TypeRef> typeArguments, String name, SourceSpan span) implements Expr {
        public MethodRef {
            typeArguments = List.copyOf(typeArguments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.methodRef(this);
        }
    }

    /** A type in the place of an expression, as in {@code int[]::new}. */
    record TypeName(int id, TypeRef type, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.typeName(this);
        }
    }

    /** A switch that yields a value. */
    record SwitchExpr(int id, Expr selector, List<SwitchCase> cases, SourceSpan span) implements Expr {
        public SwitchExpr {
            cases = List.copyOf(cases);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.switchExpr(this);
        }
    }

    /** An annotation as the value of an annotation member. */
    record Annotation(int id, AnnotationUse annotation, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.annotation(this);
        }
    }

    /** An expression that did not parse; the unit's flaws say why. */
    record Broken(int id, SourceSpan span) implements Expr {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.broken(this);
        }
    }
}
