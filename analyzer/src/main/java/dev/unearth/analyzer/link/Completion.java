package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Stmt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells whether a statement can complete normally (language specification 14.22), for code that compiles. */
final class Completion implements Stmt.Visitor<Boolean> {

    private final Predicate<Expr> isTrue;

    /** @param isTrue whether an expression is a constant that is true */
    Completion(Predicate<Expr> isTrue) {
        this.isTrue = isTrue;
    }

    /** Whether {@code stmt} can complete normally; what is not there can. */
    boolean completes(@Nullable Stmt stmt) {
        return stmt == null || stmt.accept(this);
    }

    /** Statements behind one that cannot complete would not compile, so that the last one tells. */
    private boolean lastCompletes(List<Stmt> statements) {
        return statements.isEmpty() || completes(statements.get(statements.size() - 1));
    }

    @Override
    public Boolean block(Stmt.Block stmt) {
        return lastCompletes(stmt.statements());
    }

    @Override
    public Boolean localVariables(Stmt.LocalVariables stmt) {
        return true;
    }

    @Override
    public Boolean localType(Stmt.LocalType stmt) {
        return true;
    }

    @Override
    public Boolean expression(Stmt.Expression stmt) {
        return true;
    }

    @Override
    public Boolean ifThen(Stmt.If stmt) {
        return completes(stmt.otherwise()) || completes(stmt.then());
    }

    @Override
    public Boolean whileLoop(Stmt.While stmt) {
        return !isTrue.test(stmt.condition()) || isLeft(stmt.body());
    }

    @Override
    public Boolean doWhile(Stmt.DoWhile stmt) {
        Jumps jumps = Jumps.outOf(stmt.body());
        boolean asked = completes(stmt.body()) || jumps.again;
        return (asked && !isTrue.test(stmt.condition())) || jumps.left;
    }

    @Override
    public Boolean forLoop(Stmt.For stmt) {
        boolean endless = stmt.condition() == null || isTrue.test(stmt.condition());
        return !endless || isLeft(stmt.body());
    }

    @Override
    public Boolean forEach(Stmt.ForEach stmt) {
        return true;
    }

    @Override
    public Boolean switchOver(Stmt.Switch stmt) {
        List<Expr.SwitchCase> arms = stmt.cases();
        if (arms.isEmpty()
                || !isExhaustive(arms)
                || lastCompletes(arms.get(arms.size() - 1).body())) {
            return true;
        }
        for (Expr.SwitchCase arm : arms) {
            if ((arm.arrow() && lastCompletes(arm.body()))
                    || arm.body().stream().anyMatch(Completion::isLeft)) {
                return true;
            }
        }
        return false;
    }

    /** A switch over patterns has an arm for every value, or it would not compile (14.11.2). */
    private static boolean isExhaustive(List<Expr.SwitchCase> arms) {
        return arms.stream()
                .anyMatch(arm -> arm.isDefault() || arm.labels().stream().anyMatch(label -> label.pattern() != null));
    }

    @Override
    public Boolean returnValue(Stmt.Return stmt) {
        return false;
    }

    @Override
    public Boolean throwException(Stmt.Throw stmt) {
        return false;
    }

    @Override
    public Boolean breakOut(Stmt.Break stmt) {
        return false;
    }

    @Override
    public Boolean continueLoop(Stmt.Continue stmt) {
        return false;
    }

    @Override
    public Boolean yieldValue(Stmt.Yield stmt) {
        return false;
    }

    @Override
    public Boolean labeled(Stmt.Labeled stmt) {
        return completes(stmt.body()) || Jumps.outOf(stmt.body()).labels.contains(stmt.label());
    }

    @Override
    public Boolean tryCatch(Stmt.Try stmt) {
        boolean through = completes(stmt.body()) || stmt.catches().stream().anyMatch(each -> completes(each.body()));
        return through && completes(stmt.finallyBlock());
    }

    @Override
    public Boolean synchronizedOn(Stmt.Synchronized stmt) {
        return completes(stmt.body());
    }

    @Override
    public Boolean assertThat(Stmt.Assert stmt) {
        return true;
    }

    @Override
    public Boolean empty(Stmt.Empty stmt) {
        return true;
    }

    @Override
    public Boolean broken(Stmt.Broken stmt) {
        return true;
    }

    /** Whether a {@code break} leaves the loop or switch that {@code body} is the body of. */
    private static boolean isLeft(Stmt body) {
        return Jumps.outOf(body).left;
    }

    /** Whether a {@code break} in the body of a loop leaves that loop, or a statement around it. */
    static boolean isBroken(Stmt body) {
        Jumps jumps = Jumps.outOf(body);
        return jumps.left || !jumps.labels.isEmpty();
    }

    /** The jumps out of the body of a loop, an arm of a switch, or a labeled statement. */
    private static final class Jumps extends FactsWalker {

        /** Whether a {@code break} without a label goes out of it. */
        private boolean left;

        /** Whether a {@code continue} without a label goes back to its start. */
        private boolean again;

        /** The labels outside of it that a {@code break} goes to. */
        private final Set<String> labels = new HashSet<>();

        private final Set<String> inside = new HashSet<>();
        private int loops;
        private int switches;

        static Jumps outOf(Stmt body) {
            Jumps jumps = new Jumps();
            jumps.walk(body);
            return jumps;
        }

        @Override
        protected boolean enter(Stmt stmt) {
            if (stmt instanceof Stmt.Break out) {
                out(out.label());
            } else if (stmt instanceof Stmt.Continue next) {
                again |= next.label() == null && loops == 0;
            } else if (stmt instanceof Stmt.Labeled labeled) {
                inside.add(labeled.label());
            }
            count(stmt, 1);
            return !(stmt instanceof Stmt.LocalType);
        }

        private void out(@Nullable String label) {
            if (label == null) {
                left |= loops + switches == 0;
            } else if (!inside.contains(label)) {
                labels.add(label);
            }
        }

        @Override
        protected void leave(Stmt stmt) {
            if (stmt instanceof Stmt.Labeled labeled) {
                inside.remove(labeled.label());
            }
            count(stmt, -1);
        }

        private void count(Stmt stmt, int by) {
            boolean loop = stmt instanceof Stmt.While
                    || stmt instanceof Stmt.DoWhile
                    || stmt instanceof Stmt.For
                    || stmt instanceof Stmt.ForEach;
            loops += loop ? by : 0;
            switches += stmt instanceof Stmt.Switch ? by : 0;
        }

        @Override
        protected boolean enter(Expr expr) {
            return false;
        }

        @Override
        protected boolean enter(Member member) {
            return false;
        }
    }
}
