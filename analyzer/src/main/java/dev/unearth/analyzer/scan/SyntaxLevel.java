package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.facts.TypeRef;

/** The lowest level of Java that has the syntax of a unit; nothing below 8 is told apart. */
final class SyntaxLevel extends FactsWalker {

    private static final int LOWEST = 8;

    private int level = LOWEST;

    private SyntaxLevel() {}

    static int of(JavaFacts facts) {
        SyntaxLevel walker = new SyntaxLevel();
        facts.moduleDecl().ifPresent(module -> walker.atLeast(9));
        walker.walk(facts);
        return walker.level;
    }

    private void atLeast(int needed) {
        level = Math.max(level, needed);
    }

    @Override
    protected boolean enter(Member member) {
        if (member instanceof Member.TypeDecl type) {
            if (type.kind() == Member.TypeKind.RECORD) {
                atLeast(16);
            }
            if (type.modifiers().has(Modifiers.Flag.SEALED) || type.modifiers().has(Modifiers.Flag.NON_SEALED)) {
                atLeast(17);
            }
        }
        return true;
    }

    @Override
    protected boolean enter(Stmt stmt) {
        if (stmt instanceof Stmt.Yield) {
            atLeast(14);
        }
        return true;
    }

    @Override
    protected boolean enter(Expr expr) {
        if (expr instanceof Expr.SwitchExpr) {
            atLeast(14);
        } else if (expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.TEXT_BLOCK) {
            atLeast(15);
        } else if (expr instanceof Expr.InstanceOf test && test.pattern() != null) {
            atLeast(test.pattern() instanceof Expr.RecordPattern ? 21 : 16);
        }
        return true;
    }

    @Override
    protected void switchCase(Expr.SwitchCase arm) {
        boolean patterns = arm.labels().stream().anyMatch(label -> label.pattern() != null);
        if (patterns) {
            atLeast(21);
        } else if (arm.arrow() || arm.labels().size() > 1) {
            atLeast(14);
        }
    }

    @Override
    protected void reference(TypeRef ref) {
        if (ref instanceof TypeRef.Var) {
            atLeast(10);
        }
    }
}
