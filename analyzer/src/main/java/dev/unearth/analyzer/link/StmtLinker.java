package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.facts.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links statements: declares locals in scopes, hands expressions on. */
final class StmtLinker implements Stmt.Visitor<@Nullable Void> {

    private final UnitLinker linker;
    private final Patterns patterns;
    private final Completion completion;

    StmtLinker(UnitLinker linker) {
        this.linker = linker;
        this.patterns = new Patterns(linker);
        this.completion = new Completion(expr ->
                linker.result.constantOf(expr).filter(Boolean.TRUE::equals).isPresent());
    }

    @Override
    public @Nullable Void block(Stmt.Block stmt) {
        linker.block(stmt.statements());
        return null;
    }

    @Override
    public @Nullable Void localVariables(Stmt.LocalVariables stmt) {
        linker.annotations(stmt.modifiers().annotations());
        variables(stmt, Binding.LocalKind.VARIABLE);
        return null;
    }

    private void variables(Stmt.LocalVariables stmt, Binding.LocalKind kind) {
        boolean isFinal = stmt.modifiers().has(Modifiers.Flag.FINAL);
        for (Member.Variable each : stmt.variables()) {
            JavaType type = linker.typeOf(each.type());
            Binding.Local local;
            if (each.type() instanceof TypeRef.Var) {
                JavaType found = each.initializer() == null ? JavaType.UNKNOWN : linker.value(each.initializer());
                local = linker.declare(kind, each.name(), -1, Types.upper(found));
            } else {
                local = linker.declare(kind, each.name(), -1, type);
                if (each.initializer() != null) {
                    linker.assigned(each.initializer(), type);
                }
            }
            linker.result.variables.put(each, local);
            if (isFinal && each.initializer() != null) {
                constant(local, each.initializer());
            }
        }
    }

    private void constant(Binding.Local local, Expr initializer) {
        linker.result
                .constantOf(initializer)
                .map(value -> Constants.converted(value, local.type()))
                .ifPresent(value -> linker.result.constantLocals.put(local.number(), value));
    }

    @Override
    public @Nullable Void localType(Stmt.LocalType stmt) {
        linker.localType(stmt.type());
        return null;
    }

    @Override
    public @Nullable Void expression(Stmt.Expression stmt) {
        linker.value(stmt.expr());
        return null;
    }

    @Override
    public @Nullable Void ifThen(Stmt.If stmt) {
        linker.value(stmt.condition());
        Flow flow = linker.flow();
        inside(flow.whenTrue(), stmt.then());
        if (stmt.otherwise() != null) {
            inside(flow.whenFalse(), stmt.otherwise());
        }
        if (!flow.isEmpty()) {
            linker.introduce(behind(stmt, flow));
        }
        return null;
    }

    private void inside(List<Binding.Local> introduced, Stmt stmt) {
        Scope before = linker.scope;
        linker.introduce(introduced);
        linker.statement(stmt);
        linker.scope = before;
    }

    /** The pattern variables of the condition that live on behind an {@code if} of which one branch is not left at its end (6.3.2.2). */
    private List<Binding.Local> behind(Stmt.If stmt, Flow flow) {
        boolean then = completion.completes(stmt.then());
        boolean otherwise = completion.completes(stmt.otherwise());
        if (then == otherwise) {
            return List.of();
        }
        return then ? flow.whenTrue() : flow.whenFalse();
    }

    @Override
    public @Nullable Void whileLoop(Stmt.While stmt) {
        linker.value(stmt.condition());
        Flow flow = linker.flow();
        inside(flow.whenTrue(), stmt.body());
        behindLoop(flow, stmt.body());
        return null;
    }

    /** What the condition of a loop introduces where it is false lives on behind it, unless a {@code break} goes there (6.3.2.3). */
    private void behindLoop(Flow flow, Stmt body) {
        if (!flow.whenFalse().isEmpty() && !Completion.isBroken(body)) {
            linker.introduce(flow.whenFalse());
        }
    }

    @Override
    public @Nullable Void doWhile(Stmt.DoWhile stmt) {
        inside(List.of(), stmt.body());
        linker.value(stmt.condition());
        behindLoop(linker.flow(), stmt.body());
        return null;
    }

    @Override
    public @Nullable Void forLoop(Stmt.For stmt) {
        Scope before = linker.scope;
        for (Stmt each : stmt.init()) {
            if (each instanceof Stmt.LocalVariables declared) {
                linker.annotations(declared.modifiers().annotations());
                variables(declared, Binding.LocalKind.LOOP_VARIABLE);
            } else {
                linker.statement(each);
            }
        }
        Flow flow = Flow.NONE;
        if (stmt.condition() != null) {
            linker.value(stmt.condition());
            flow = linker.flow();
        }
        linker.introduce(flow.whenTrue());
        stmt.update().forEach(linker::value);
        linker.statement(stmt.body());
        linker.scope = before;
        behindLoop(flow, stmt.body());
        return null;
    }

    @Override
    public @Nullable Void forEach(Stmt.ForEach stmt) {
        Scope before = linker.scope;
        linker.annotations(stmt.modifiers().annotations());
        JavaType declared = linker.typeOf(stmt.type());
        JavaType iterable = linker.value(stmt.iterable());
        JavaType type = stmt.type() instanceof TypeRef.Var ? elementOf(iterable) : declared;
        linker.declare(Binding.LocalKind.LOOP_VARIABLE, stmt.variable(), -1, type);
        linker.block(List.of(stmt.body()));
        linker.scope = before;
        return null;
    }

    private JavaType elementOf(JavaType iterable) {
        if (iterable instanceof JavaType.Array array) {
            return array.element();
        }
        JavaType.Declared view = linker.lookup
                .known("java.lang.Iterable")
                .declaration()
                .map(symbol -> Types.asSuper(iterable, symbol))
                .orElse(null);
        if (view == null) {
            return JavaType.Unknown.without(Unresolved.missing(iterable));
        }
        return view.arguments().isEmpty()
                ? linker.lookup.object()
                : Types.upper(view.arguments().get(0));
    }

    @Override
    public @Nullable Void switchOver(Stmt.Switch stmt) {
        cases(stmt.cases(), linker.value(stmt.selector()), false);
        return null;
    }

    /**
     * Links the arms of a switch; the variables that one arm's statements declare are in scope in the next.
     *
     * @param yields whether an expression behind an arrow is the value of the switch
     */
    void cases(List<Expr.SwitchCase> cases, JavaType selector, boolean yields) {
        Scope outside = linker.scope;
        for (Expr.SwitchCase arm : cases) {
            Scope before = linker.scope;
            labels(arm, selector);
            if (yields && arm.arrow() && arm.body().size() == 1 && arm.body().get(0) instanceof Stmt.Expression value) {
                linker.yielded(value.expr());
            } else {
                arm.body().forEach(linker::statement);
            }
            linker.scope = arm.arrow() ? before : declared(linker.scope, before);
        }
        linker.scope = outside;
    }

    /** Links labels and guard; what they introduce is in scope in the arm (6.3.4). */
    private void labels(Expr.SwitchCase arm, JavaType selector) {
        for (Expr.CaseLabel label : arm.labels()) {
            if (label.value() != null) {
                linker.caseValue(label.value(), selector);
            } else if (label.pattern() != null) {
                linker.introduce(patterns.link(label.pattern(), selector));
            }
        }
        if (arm.guard() != null) {
            linker.value(arm.guard());
            linker.introduce(linker.flow().whenTrue());
        }
    }

    /** {@code outer} with the variables that were declared by statements between it and {@code scope}. */
    private static Scope declared(Scope scope, Scope outer) {
        if (scope == outer || scope.outer == null) {
            return scope;
        }
        Scope around = declared(scope.outer, outer);
        if (!(scope instanceof Scope.LocalVariable variable) || variable.local.kind() == Binding.LocalKind.PATTERN) {
            return around;
        }
        return around == scope.outer ? scope : new Scope.LocalVariable(around, variable.local);
    }

    @Override
    public @Nullable Void returnValue(Stmt.Return stmt) {
        if (stmt.value() != null) {
            returned(stmt.value());
        }
        return null;
    }

    private void returned(Expr value) {
        UnitLinker.Body body = linker.body;
        if (body.returned() != null) {
            body.returned().add(linker.open(value, body.result()));
        } else if (body.result() != null) {
            linker.assigned(value, body.result());
        }
    }

    @Override
    public @Nullable Void throwException(Stmt.Throw stmt) {
        linker.value(stmt.exception());
        return null;
    }

    @Override
    public @Nullable Void breakOut(Stmt.Break stmt) {
        return null;
    }

    @Override
    public @Nullable Void continueLoop(Stmt.Continue stmt) {
        return null;
    }

    @Override
    public @Nullable Void yieldValue(Stmt.Yield stmt) {
        linker.yielded(stmt.value());
        return null;
    }

    @Override
    public @Nullable Void labeled(Stmt.Labeled stmt) {
        linker.statement(stmt.body());
        return null;
    }

    @Override
    public @Nullable Void tryCatch(Stmt.Try stmt) {
        Scope before = linker.scope;
        for (Stmt each : stmt.resources()) {
            if (each instanceof Stmt.LocalVariables declared) {
                linker.annotations(declared.modifiers().annotations());
                variables(declared, Binding.LocalKind.RESOURCE);
            } else {
                linker.statement(each);
            }
        }
        linker.block(stmt.body().statements());
        linker.scope = before;
        stmt.catches().forEach(this::caught);
        if (stmt.finallyBlock() != null) {
            linker.block(stmt.finallyBlock().statements());
        }
        return null;
    }

    private void caught(Stmt.Catch clause) {
        Scope before = linker.scope;
        Member.Parameter parameter = clause.parameter();
        linker.annotations(parameter.modifiers().annotations());
        JavaType type = linker.typeOf(parameter.type());
        linker.result.parameters.put(parameter, linker.declare(Binding.LocalKind.CAUGHT, parameter.name(), -1, type));
        linker.block(clause.body().statements());
        linker.scope = before;
    }

    @Override
    public @Nullable Void synchronizedOn(Stmt.Synchronized stmt) {
        linker.value(stmt.lock());
        linker.block(stmt.body().statements());
        return null;
    }

    @Override
    public @Nullable Void assertThat(Stmt.Assert stmt) {
        linker.value(stmt.condition());
        if (stmt.message() != null) {
            linker.value(stmt.message());
        }
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
}
