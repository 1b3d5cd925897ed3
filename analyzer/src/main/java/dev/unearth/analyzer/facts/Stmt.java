package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of Java. */
public sealed interface Stmt {

    /** Where it stands, without leading comments. */
    SourceSpan span();

    /** Comments before it, inside it where no smaller statement takes them, and behind it on its last line, in source order. */
    List<Comment> comments();

    /** Hands this statement to the method of {@code visitor} for its case. */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /** One method per kind of statement. */
    interface Visitor<R extends @Nullable Object> {
        R block(Block stmt);

        R localVariables(LocalVariables stmt);

        R localType(LocalType stmt);

        R expression(Expression stmt);

        R ifThen(If stmt);

        R whileLoop(While stmt);

        R doWhile(DoWhile stmt);

        R forLoop(For stmt);

        R forEach(ForEach stmt);

        R switchOver(Switch stmt);

        R returnValue(Return stmt);

        R throwException(Throw stmt);

        R breakOut(Break stmt);

        R continueLoop(Continue stmt);

        R yieldValue(Yield stmt);

        R labeled(Labeled stmt);

        R tryCatch(Try stmt);

        R synchronizedOn(Synchronized stmt);

        R assertThat(Assert stmt);

        R empty(Empty stmt);

        R broken(Broken stmt);
    }

    /** A catch clause; the parameter's type is a {@link TypeRef.Union} in a multi-catch. */
    record Catch(Member.Parameter parameter, Block body, SourceSpan span) {}

    /** Statements in braces. */
    record Block(List<Stmt> statements, List<Comment> comments, SourceSpan span) implements Stmt {
        public Block {
            statements = List.copyOf(statements);
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.block(this);
        }
    }

    /** A declaration of local variables. */
    record LocalVariables(Modifiers modifiers, List<Member.Variable> variables, List<Comment> comments, SourceSpan span)
            implements Stmt {
        public LocalVariables {
            variables = List.copyOf(variables);
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.localVariables(this);
        }
    }

    /** A declaration of a local type. */
    record LocalType(Member.TypeDecl type, List<Comment> comments, SourceSpan span) implements Stmt {
        public LocalType {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.localType(this);
        }
    }

    /** An expression as a statement. */
    record Expression(Expr expr, List<Comment> comments, SourceSpan span) implements Stmt {
        public Expression {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.expression(this);
        }
    }

    /** {@code if}; no otherwise-branch without {@code else}. */
    record If(Expr condition, Stmt then, @Nullable Stmt otherwise, List<Comment> comments, SourceSpan span)
            implements Stmt {
        public If {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.ifThen(this);
        }
    }

    /** {@code while (condition) body}. */
    record While(Expr condition, Stmt body, List<Comment> comments, SourceSpan span) implements Stmt {
        public While {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.whileLoop(this);
        }
    }

    /** {@code do body while (condition)}. */
    record DoWhile(Stmt body, Expr condition, List<Comment> comments, SourceSpan span) implements Stmt {
        public DoWhile {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.doWhile(this);
        }
    }

    /**
     * {@code for (init; condition; update) body}.
     *
     * @param init one {@link LocalVariables}, or any number of {@link Expression}s
     */
    record For(
            List<Stmt> init,
            @Nullable Expr condition,
            List<Expr> update,
            Stmt body,
            List<Comment> comments,
            SourceSpan span)
            implements Stmt {
        public For {
            init = List.copyOf(init);
            update = List.copyOf(update);
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.forLoop(this);
        }
    }

    /** {@code for (T x : iterable) body}. */
    record ForEach(
            Modifiers modifiers,
            TypeRef type,
            String variable,
            Expr iterable,
            Stmt body,
            List<Comment> comments,
            SourceSpan span)
            implements Stmt {
        public ForEach {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.forEach(this);
        }
    }

    /** A switch statement. */
    record Switch(Expr selector, List<Expr.SwitchCase> cases, List<Comment> comments, SourceSpan span) implements Stmt {
        public Switch {
            cases = List.copyOf(cases);
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.switchOver(this);
        }
    }

    /** {@code return}, with or without a value. */
    record Return(@Nullable Expr value, List<Comment> comments, SourceSpan span) implements Stmt {
        public Return {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.returnValue(this);
        }
    }

    /** {@code throw exception}. */
    record Throw(Expr exception, List<Comment> comments, SourceSpan span) implements Stmt {
        public Throw {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.throwException(this);
        }
    }

    /** {@code break}, with or without a label. */
    record Break(@Nullable String label, List<Comment> comments, SourceSpan span) implements Stmt {
        public Break {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.breakOut(this);
        }
    }

    /** {@code continue}, with or without a label. */
    record Continue(@Nullable String label, List<Comment> comments, SourceSpan span) implements Stmt {
        public Continue {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.continueLoop(this);
        }
    }

    /** {@code yield value}. */
    record Yield(Expr value, List<Comment> comments, SourceSpan span) implements Stmt {
        public Yield {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.yieldValue(this);
        }
    }

    /** {@code label: body}. */
    record Labeled(String label, Stmt body, List<Comment> comments, SourceSpan span) implements Stmt {
        public Labeled {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.labeled(this);
        }
    }

    /**
     * {@code try}.
     *
     * @param resources each a {@link LocalVariables} or an {@link Expression}
     */
    record Try(
            List<Stmt> resources,
            Block body,
            List<Catch> catches,
            @Nullable Block finallyBlock,
            List<Comment> comments,
            SourceSpan span)
            implements Stmt {
        public Try {
            resources = List.copyOf(resources);
            catches = List.copyOf(catches);
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.tryCatch(this);
        }
    }

    /** {@code synchronized (lock) body}. */
    record Synchronized(Expr lock, Block body, List<Comment> comments, SourceSpan span) implements Stmt {
        public Synchronized {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.synchronizedOn(this);
        }
    }

    /** {@code assert condition : message}. */
    record Assert(Expr condition, @Nullable Expr message, List<Comment> comments, SourceSpan span) implements Stmt {
        public Assert {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.assertThat(this);
        }
    }

    /** A lone semicolon. */
    record Empty(List<Comment> comments, SourceSpan span) implements Stmt {
        public Empty {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.empty(this);
        }
    }

    /** A statement that did not parse; the unit's flaws say why. */
    record Broken(List<Comment> comments, SourceSpan span) implements Stmt {
        public Broken {
            comments = List.copyOf(comments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.broken(this);
        }
    }
}
