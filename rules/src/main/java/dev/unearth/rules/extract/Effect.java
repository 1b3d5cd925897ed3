package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.source.SourceSpan;
import dev.unearth.rules.rule.Trait;
import java.util.List;
import java.util.Set;

/**
 * Something that a statement does and that a rule may be about.
 *
 * @param exits the opposite of the earlier exits of its block: what is certain when it is reached
 * @param target tells what is set apart: {@code local 3}, {@code field a.b.C#name}, {@code return}; empty for what sets nothing
 * @param governed fields that it sets, as {@code a.b.C#name}
 */
record Effect(
        Type type,
        Outcome outcome,
        Stmt stmt,
        SourceSpan span,
        Condition exits,
        Set<Trait> traits,
        String target,
        List<String> governed) {

    /** What kind of thing it is. */
    enum Type {
        /** Refuses: an exception, an error told to the user. */
        REJECT,
        /** Returns a fixed value. */
        ANSWER,
        /** Sets something to a fixed value. */
        SET_FIXED,
        /** Records a moment. */
        SET_MOMENT,
        /** Sets or returns the result of a computation. */
        SET_COMPUTED,
        /** Sets or returns one of several values by a condition inside an expression. */
        SET_CHOSEN,
        /** Sets something to a value taken from elsewhere. */
        SET_COPIED,
        /** Tells somebody, sends something. */
        INFORM,
        /** Creates or removes a record. */
        CHANGE,
        /** Keeps or leaves out an element. */
        SELECT,
        /** Calls another step of the application. */
        PERFORM,
        /** Goes to a page. */
        NAVIGATE
    }

    boolean is(Type... types) {
        return List.of(types).contains(type);
    }
}
