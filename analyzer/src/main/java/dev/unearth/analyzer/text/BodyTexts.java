package dev.unearth.analyzer.text;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Template.Hole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the statements of one body over the texts of its variables; every statement once, loops too. */
final class BodyTexts implements Stmt.Visitor<@Nullable Void> {

    private static final Hole RETURNED = new Hole("...", "?");

    final UnitTexts texts;
    final MemberRef caller;
    final TypeSymbol type;
    private final ExprTexts expressions = new ExprTexts(this);
    private final Deque<List<Scope>> exits = new ArrayDeque<>();
    private Scope scope;
    private Texts returned = Texts.UNSET;
    private boolean quiet;
    private @Nullable ReturnRows returns;

    BodyTexts(UnitTexts texts, MemberRef caller, TypeSymbol type, Scope scope) {
        this.texts = texts;
        this.caller = caller;
        this.type = type;
        this.scope = scope;
    }

    /** This body, adding no rows: its code is looked at for a value only. */
    BodyTexts quiet() {
        quiet = true;
        return this;
    }

    /** This body, noting what its method returns. */
    BodyTexts returning(ReturnRows rows) {
        returns = rows;
        return this;
    }

    boolean isQuiet() {
        return quiet;
    }

    ExprTexts expressions() {
        return expressions;
    }

    Scope scope() {
        return scope;
    }

    /** The texts that the statements run so far return. */
    Texts returned() {
        return returned == Texts.UNSET ? Texts.UNKNOWN : returned;
    }

    void run(@Nullable Stmt stmt) {
        if (stmt != null) {
            stmt.accept(this);
        }
    }

    private void evaluate(@Nullable Expr expr) {
        if (expr != null) {
            expressions.evaluate(expr);
        }
    }

    @Override
    public @Nullable Void block(Stmt.Block stmt) {
        stmt.statements().forEach(this::run);
        return null;
    }

    @Override
    public @Nullable Void localVariables(Stmt.LocalVariables stmt) {
        for (Member.Variable variable : stmt.variables()) {
            texts.unit.localOf(variable).ifPresent(local -> {
                Expr initial = variable.initializer();
                Texts value = initial == null ? Texts.UNSET : expressions.assigned(initial, local.type());
                scope.put(local.number(), value);
                if (initial != null) {
                    expressions.named(variable.name(), initial, value);
                }
            });
        }
        return null;
    }

    @Override
    public @Nullable Void localType(Stmt.LocalType stmt) {
        if (!quiet) {
            texts.type(stmt.type(), scope.captured());
        }
        return null;
    }

    @Override
    public @Nullable Void expression(Stmt.Expression stmt) {
        evaluate(stmt.expr());
        return null;
    }

    @Override
    public @Nullable Void ifThen(Stmt.If stmt) {
        evaluate(stmt.condition());
        Scope before = scope.copy();
        run(stmt.then());
        Scope after = scope;
        scope = before;
        run(stmt.otherwise());
        scope = after.join(scope);
        return null;
    }

    @Override
    public @Nullable Void whileLoop(Stmt.While stmt) {
        loop(() -> {
            evaluate(stmt.condition());
            run(stmt.body());
        });
        return null;
    }

    @Override
    public @Nullable Void doWhile(Stmt.DoWhile stmt) {
        loop(() -> {
            run(stmt.body());
            evaluate(stmt.condition());
        });
        return null;
    }

    @Override
    public @Nullable Void forLoop(Stmt.For stmt) {
        stmt.init().forEach(this::run);
        loop(() -> {
            evaluate(stmt.condition());
            run(stmt.body());
            stmt.update().forEach(this::evaluate);
        });
        return null;
    }

    @Override
    public @Nullable Void forEach(Stmt.ForEach stmt) {
        Texts elements = expressions.evaluate(stmt.iterable());
        scope.put(loopKey(stmt.variable()), elements.isArray() ? Texts.of(elements.values()) : Texts.UNKNOWN);
        loop(() -> run(stmt.body()));
        return null;
    }

    /** Key of a loop's variable, which has no number where it is declared. */
    static Object loopKey(String variable) {
        return "for " + variable;
    }

    private void loop(Runnable body) {
        Scope before = scope.copy();
        exits.push(new ArrayList<>());
        body.run();
        Scope run = scope;
        for (Scope exit : exits.pop()) {
            run = run.join(exit);
        }
        scope = run.isAlive() ? Scope.afterLoop(before, run) : before;
    }

    @Override
    public @Nullable Void switchOver(Stmt.Switch stmt) {
        evaluate(stmt.selector());
        cases(stmt.cases());
        return null;
    }

    /** Runs the arms of a switch, falling through where they do. */
    void cases(List<Expr.SwitchCase> arms) {
        Scope before = scope.copy();
        exits.push(new ArrayList<>());
        boolean isTotal = false;
        scope = dead(before);
        for (Expr.SwitchCase arm : arms) {
            isTotal |= arm.isDefault();
            scope = scope.join(before);
            evaluate(arm.guard());
            arm.body().forEach(this::run);
            if (arm.arrow()) {
                leave();
            }
        }
        Scope after = isTotal ? scope : scope.join(before);
        for (Scope exit : exits.pop()) {
            after = after.join(exit);
        }
        scope = after;
    }

    private static Scope dead(Scope like) {
        Scope dead = like.copy();
        dead.die();
        return dead;
    }

    /** Goes on behind the loop or switch around this place. */
    private void leave() {
        if (scope.isAlive() && !exits.isEmpty()) {
            exits.element().add(scope.copy());
        }
        scope.die();
    }

    @Override
    public @Nullable Void returnValue(Stmt.Return stmt) {
        Expr value = stmt.value();
        if (value != null) {
            Texts result = expressions.evaluate(value);
            boolean mayCome = scope.isAlive();
            returned = mayCome ? returned.or(result, RETURNED) : returned;
            if (mayCome && returns != null) {
                returns.add(this, stmt, value, result);
            }
        }
        scope.die();
        return null;
    }

    @Override
    public @Nullable Void throwException(Stmt.Throw stmt) {
        evaluate(stmt.exception());
        scope.die();
        return null;
    }

    @Override
    public @Nullable Void breakOut(Stmt.Break stmt) {
        leave();
        return null;
    }

    @Override
    public @Nullable Void continueLoop(Stmt.Continue stmt) {
        leave();
        return null;
    }

    @Override
    public @Nullable Void yieldValue(Stmt.Yield stmt) {
        evaluate(stmt.value());
        leave();
        return null;
    }

    @Override
    public @Nullable Void labeled(Stmt.Labeled stmt) {
        run(stmt.body());
        return null;
    }

    @Override
    public @Nullable Void tryCatch(Stmt.Try stmt) {
        stmt.resources().forEach(this::run);
        Scope before = scope.copy();
        run(stmt.body());
        Scope after = scope;
        Scope failed = after.isAlive() ? before.join(after) : before;
        for (Stmt.Catch clause : stmt.catches()) {
            scope = failed.copy();
            run(clause.body());
            after = after.join(scope);
        }
        boolean goesOn = after.isAlive();
        scope = goesOn ? after : failed.copy();
        run(stmt.finallyBlock());
        if (!goesOn) {
            scope.die();
        }
        return null;
    }

    @Override
    public @Nullable Void synchronizedOn(Stmt.Synchronized stmt) {
        evaluate(stmt.lock());
        run(stmt.body());
        return null;
    }

    @Override
    public @Nullable Void assertThat(Stmt.Assert stmt) {
        evaluate(stmt.condition());
        evaluate(stmt.message());
        return null;
    }

    @Override
    public @Nullable Void empty(Stmt.Empty stmt) {
        return null;
    }

    @Override
    public @Nullable Void broken(Stmt.Broken stmt) {
        return null;
    }

    /** Runs a lambda's body: code of the same member, run some other time. */
    void lambda(Expr.Lambda lambda) {
        BodyTexts body = new BodyTexts(texts, caller, type, scope.copy());
        body.quiet = quiet;
        body.evaluate(lambda.expression());
        body.run(lambda.block());
    }

    /** Runs the code of an anonymous class, which sees the variables here. */
    void anonymous(Expr.New creation) {
        List<Member> members = creation.body();
        if (members != null && !quiet) {
            TypeSymbol symbol = texts.unit.anonymousOf(creation).orElse(type);
            texts.members(members, symbol, scope.captured());
        }
    }

    /** Static type of {@code expr}. */
    JavaType typeOf(Expr expr) {
        return texts.unit.typeOf(expr);
    }
}
