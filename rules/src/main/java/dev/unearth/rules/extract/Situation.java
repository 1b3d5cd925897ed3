package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stretch of a body that runs under one condition: the whole body, a branch of an {@code if}, an arm of a switch, a catch. */
final class Situation {

    /** What makes it run. */
    enum Kind {
        BODY,
        THEN,
        ELSE,
        CASE,
        CATCH
    }

    /** Lines up to which condition and consequence are read as one. */
    private static final int SHORT = 13;

    private final Kind kind;
    private final @Nullable Situation outer;
    private final Condition own;
    private final Condition context;
    private final SourceSpan head;
    private final SourceSpan body;
    private final @Nullable Stmt chain;
    private final boolean inLoop;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Situation> inner = new ArrayList<>();

    Situation(
            Kind kind,
            @Nullable Situation outer,
            Condition own,
            Condition context,
            SourceSpan head,
            SourceSpan body,
            @Nullable Stmt chain,
            boolean inLoop) {
        this.kind = kind;
        this.outer = outer;
        this.own = own;
        this.context = context;
        this.head = head;
        this.body = body;
        this.chain = chain;
        this.inLoop = inLoop;
        if (outer != null) {
            outer.inner.add(this);
        }
    }

    Kind kind() {
        return kind;
    }

    Optional<Situation> outer() {
        return Optional.ofNullable(outer);
    }

    /** The condition of its own; {@link Condition#ALWAYS} for a body. */
    Condition own() {
        return own;
    }

    /** What holds besides: conditions further out, earlier exits, earlier branches. */
    Condition context() {
        return context;
    }

    /** The lines of the condition. */
    SourceSpan head() {
        return head;
    }

    /** The lines of what runs. */
    SourceSpan body() {
        return body;
    }

    /** The {@code if} or {@code switch} it is a branch of; branches of one chain share it. */
    Optional<Stmt> chain() {
        return Optional.ofNullable(chain);
    }

    boolean inLoop() {
        return inLoop;
    }

    boolean isConditional() {
        return kind == Kind.THEN || kind == Kind.ELSE || kind == Kind.CASE;
    }

    /** Whether condition and consequence are read as one. */
    boolean isShort() {
        return isConditional() && body.lineEnd() - head.lineStart() < SHORT;
    }

    /** What happens directly in it, in source order. */
    List<Effect> effects() {
        return effects;
    }

    /** The situations directly in it, in source order. */
    List<Situation> inner() {
        return inner;
    }

    /** This situation and all inside it, in source order. */
    List<Situation> all() {
        List<Situation> all = new ArrayList<>();
        all.add(this);
        inner.forEach(situation -> all.addAll(situation.all()));
        return all;
    }

    /** Whether it handles an error. */
    boolean inCatch() {
        return kind == Kind.CATCH || (outer != null && outer.inCatch());
    }
}
