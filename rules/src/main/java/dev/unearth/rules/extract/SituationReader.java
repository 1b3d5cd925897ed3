package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.NormalForm;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body into its situations with what happens in each. Every method says whether the statement always leaves what is
 * around it, so that what follows an exit knows the opposite of its condition.
 */
final class SituationReader implements Stmt.Visitor<Boolean> {

    /** More earlier exits than these say nothing a person would keep in mind. */
    private static final int MAX_EXITS = 6;

    private final CodeScope scope;
    private final EffectReader reader;
    private Situation here;
    private List<Condition> exits = new ArrayList<>();
    private @Nullable Stmt loop;

    private SituationReader(CodeScope scope, EffectReader reader, Situation root) {
        this.scope = scope;
        this.reader = reader;
        this.here = root;
    }

    /** The situation of the whole {@code body}, with the others inside it. */
    static Situation read(CodeScope scope, EffectReader reader, Stmt.Block body) {
        Situation root = new Situation(
                Situation.Kind.BODY, null, Condition.ALWAYS, Condition.ALWAYS, body.span(), body.span(), null, false);
        body.accept(new SituationReader(scope, reader, root));
        return root;
    }

    private Condition certain() {
        return NormalForm.of(new Condition.And(exits));
    }

    private boolean effects(Stmt stmt, boolean leaves) {
        here.effects().addAll(reader.read(stmt, certain(), here, loop));
        return leaves;
    }

    @Override
    public Boolean block(Stmt.Block stmt) {
        List<Condition> outerExits = exits;
        exits = new ArrayList<>(outerExits);
        boolean leaves = false;
        for (Stmt part : stmt.statements()) {
            leaves |= part.accept(this);
        }
        exits = outerExits;
        return leaves;
    }

    @Override
    public Boolean ifThen(Stmt.If stmt) {
        List<Condition> earlier = new ArrayList<>();
        boolean allLeave = true;
        Stmt next = stmt;
        while (next instanceof Stmt.If test) {
            Condition own = Formal.in(scope).condition(test.condition());
            SourceSpan head = test.span().lineStart() == 0
                    ? test.condition().span()
                    : SourceSpan.ofLines(
                            test.span().lineStart(), test.condition().span().lineEnd());
            boolean leaves = branch(Situation.Kind.THEN, own, earlier, head, test.then(), stmt);
            if (leaves && allLeave) {
                remember(own.negated());
            }
            allLeave &= leaves;
            earlier.add(own.negated());
            next = test.otherwise();
        }
        if (next == null) {
            return false;
        }
        Condition otherwise = NormalForm.of(new Condition.And(earlier));
        SourceSpan head =
                SourceSpan.ofLines(next.span().lineStart(), next.span().lineStart());
        boolean leaves = branch(Situation.Kind.ELSE, otherwise, List.of(), head, next, stmt);
        if (leaves && !allLeave && earlier.size() == 1) {
            remember(earlier.get(0).negated());
        }
        return leaves && allLeave;
    }

    private void remember(Condition condition) {
        if (exits.size() < MAX_EXITS) {
            exits.add(condition);
        }
    }

    private boolean branch(
            Situation.Kind kind, Condition own, List<Condition> earlier, SourceSpan head, Stmt body, Stmt chain) {
        Situation outer = here;
        List<Condition> context = new ArrayList<>();
        context.add(outer.own());
        context.add(outer.context());
        context.addAll(exits);
        context.addAll(earlier.subList(0, Math.min(earlier.size(), MAX_EXITS)));
        here = new Situation(
                kind,
                outer,
                own,
                NormalForm.of(new Condition.And(context)),
                head,
                body.span(),
                chain,
                outer.inLoop() || loop != null);
        List<Condition> outerExits = exits;
        exits = new ArrayList<>();
        boolean leaves = body.accept(this);
        exits = outerExits;
        here = outer;
        return leaves;
    }

    @Override
    public Boolean switchOver(Stmt.Switch stmt) {
        Operand selector = Formal.in(scope).operand(stmt.selector());
        List<Condition> earlier = new ArrayList<>();
        boolean allLeave = true;
        boolean complete = false;
        List<Operand> labels = new ArrayList<>();
        SourceSpan head = SourceSpan.NONE;
        for (Expr.SwitchCase arm : stmt.cases()) {
            labels.addAll(values(arm));
            head = head.to(SourceSpan.ofLines(arm.span().lineStart(), arm.span().lineStart()));
            complete |= arm.isDefault();
            if (arm.body().isEmpty() && !arm.isDefault()) {
                continue;
            }
            Condition own = arm.isDefault()
                    ? NormalForm.of(new Condition.And(earlier))
                    : NormalForm.of(new Condition.Membership(selector, labels));
            Stmt.Block body = new Stmt.Block(withoutBreak(arm.body()), List.of(), arm.span());
            boolean leaves = branch(Situation.Kind.CASE, own, List.of(), head, body, stmt);
            allLeave &= leaves && arm.body().stream().noneMatch(Stmt.Break.class::isInstance);
            earlier.add(own.negated());
            labels = new ArrayList<>();
            head = SourceSpan.NONE;
        }
        return complete && allLeave;
    }

    private List<Operand> values(Expr.SwitchCase arm) {
        List<Operand> values = new ArrayList<>();
        for (Expr.CaseLabel label : arm.labels()) {
            Expr value = label.value();
            if (value instanceof Expr.Name name && scope.unit().bindingOf(name).isEmpty()) {
                values.add(new Operand.EnumLiteral("", name.name()));
            } else if (value != null) {
                values.add(Formal.in(scope).operand(value));
            }
        }
        return values;
    }

    private static List<Stmt> withoutBreak(List<Stmt> body) {
        return body.stream().filter(stmt -> !(stmt instanceof Stmt.Break)).toList();
    }

    @Override
    public Boolean tryCatch(Stmt.Try stmt) {
        boolean leaves = stmt.body().accept(this);
        for (Stmt.Catch clause : stmt.catches()) {
            branch(Situation.Kind.CATCH, Condition.ALWAYS, List.of(), clause.span(), clause.body(), stmt);
        }
        if (stmt.finallyBlock() != null) {
            stmt.finallyBlock().accept(this);
        }
        return leaves;
    }

    private Boolean loop(Stmt stmt, Stmt body) {
        Stmt outer = loop;
        List<Condition> outerExits = exits;
        loop = stmt;
        exits = new ArrayList<>(outerExits);
        body.accept(this);
        exits = outerExits;
        loop = outer;
        return false;
    }

    @Override
    public Boolean whileLoop(Stmt.While stmt) {
        return loop(stmt, stmt.body());
    }

    @Override
    public Boolean doWhile(Stmt.DoWhile stmt) {
        return loop(stmt, stmt.body());
    }

    @Override
    public Boolean forLoop(Stmt.For stmt) {
        return loop(stmt, stmt.body());
    }

    @Override
    public Boolean forEach(Stmt.ForEach stmt) {
        return loop(stmt, stmt.body());
    }

    @Override
    public Boolean labeled(Stmt.Labeled stmt) {
        return stmt.body().accept(this);
    }

    @Override
    public Boolean synchronizedOn(Stmt.Synchronized stmt) {
        return stmt.body().accept(this);
    }

    @Override
    public Boolean localVariables(Stmt.LocalVariables stmt) {
        return effects(stmt, false);
    }

    @Override
    public Boolean expression(Stmt.Expression stmt) {
        return effects(stmt, false);
    }

    @Override
    public Boolean returnValue(Stmt.Return stmt) {
        return effects(stmt, true);
    }

    @Override
    public Boolean throwException(Stmt.Throw stmt) {
        return effects(stmt, true);
    }

    @Override
    public Boolean breakOut(Stmt.Break stmt) {
        return true;
    }

    @Override
    public Boolean continueLoop(Stmt.Continue stmt) {
        return effects(stmt, true);
    }

    @Override
    public Boolean yieldValue(Stmt.Yield stmt) {
        return true;
    }

    @Override
    public Boolean localType(Stmt.LocalType stmt) {
        return false;
    }

    @Override
    public Boolean assertThat(Stmt.Assert stmt) {
        return false;
    }

    @Override
    public Boolean empty(Stmt.Empty stmt) {
        return false;
    }

    @Override
    public Boolean broken(Stmt.Broken stmt) {
        return false;
    }
}
