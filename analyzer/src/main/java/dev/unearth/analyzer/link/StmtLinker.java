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

    StmtLinker(UnitLinker linker) {
        this.linker = linker;
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
            Scope before = linker.scope;
            JavaType type = linker.typeOf(each.type());
            Binding.Local local;
            if (each.type() instanceof TypeRef.Var) {
                JavaType found = each.initializer() == null ? JavaType.UNKNOWN : linker.value(each.initializer());
                linker.scope = before;
                local = linker.declare(kind, each.name(), -1, Types.upper(found));
            } else {
                local = linker.declare(kind, each.name(), -1, type);
                Scope declared = linker.scope;
                if (each.initializer() != null) {
                    linker.assigned(each.initializer(), type);
                }
                linker.scope = declared;
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

    /** An expression by itself; its pattern variables end with it. */
    private void alone(@Nullable Expr expr) {
        if (expr != null) {
            Scope before = linker.scope;
            linker.value(expr);
            linker.scope = before;
        }
    }

    @Override
    public @Nullable Void expression(Stmt.Expression stmt) {
        alone(stmt.expr());
        return null;
    }

    /** Pattern variables of the condition live on behind an {@code if} that is not left at its end (6.3.2.2). */
    @Override
    public @Nullable Void ifThen(Stmt.If stmt) {
        Scope before = linker.scope;
        linker.value(stmt.condition());
        Scope inside = linker.scope;
        linker.block(List.of(stmt.then()));
        if (stmt.otherwise() != null) {
            linker.block(List.of(stmt.otherwise()));
        }
        linker.scope = completes(stmt.then()) ? before : inside;
        return null;
    }

    private static boolean completes(Stmt stmt) {
        if (stmt instanceof Stmt.Block block) {
            List<Stmt> all = block.statements();
            return all.isEmpty() || completes(all.get(all.size() - 1));
        }
        return !(stmt instanceof Stmt.Return
                || stmt instanceof Stmt.Throw
                || stmt instanceof Stmt.Break
                || stmt instanceof Stmt.Continue
                || stmt instanceof Stmt.Yield);
    }

    @Override
    public @Nullable Void whileLoop(Stmt.While stmt) {
        Scope before = linker.scope;
        linker.value(stmt.condition());
        linker.block(List.of(stmt.body()));
        linker.scope = before;
        return null;
    }

    @Override
    public @Nullable Void doWhile(Stmt.DoWhile stmt) {
        linker.block(List.of(stmt.body()));
        alone(stmt.condition());
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
        if (stmt.condition() != null) {
            linker.value(stmt.condition());
        }
        stmt.update().forEach(this::alone);
        linker.block(List.of(stmt.body()));
        linker.scope = before;
        return null;
    }

    @Override
    public @Nullable Void forEach(Stmt.ForEach stmt) {
        Scope before = linker.scope;
        linker.annotations(stmt.modifiers().annotations());
        JavaType declared = linker.typeOf(stmt.type());
        JavaType iterable = linker.value(stmt.iterable());
        linker.scope = before;
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
        Scope before = linker.scope;
        JavaType selector = linker.value(stmt.selector());
        cases(stmt.cases(), selector, false);
        linker.scope = before;
        return null;
    }

    /**
     * Links the arms of a switch; what one arm's statements declare is in scope in the next.
     *
     * @param yields whether an expression behind an arrow is the value of the switch
     */
    void cases(List<Expr.SwitchCase> cases, JavaType selector, boolean yields) {
        Scope outside = linker.scope;
        for (Expr.SwitchCase arm : cases) {
            Scope before = linker.scope;
            for (Expr.CaseLabel label : arm.labels()) {
                if (label.value() != null) {
                    linker.caseValue(label.value(), selector);
                } else if (label.pattern() != null) {
                    linker.pattern(label.pattern(), selector);
                }
            }
            if (arm.guard() != null) {
                linker.value(arm.guard());
            }
            if (yields && arm.arrow() && arm.body().size() == 1 && arm.body().get(0) instanceof Stmt.Expression value) {
                linker.yielded(value.expr());
            } else {
                arm.body().forEach(linker::statement);
            }
            linker.scope = arm.arrow() ? before : linker.scope;
        }
        linker.scope = outside;
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
        Scope before = linker.scope;
        if (body.returned() != null) {
            body.returned().add(linker.open(value, body.result()));
        } else if (body.result() != null) {
            linker.assigned(value, body.result());
        }
        linker.scope = before;
    }

    @Override
    public @Nullable Void throwException(Stmt.Throw stmt) {
        alone(stmt.exception());
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
        Scope before = linker.scope;
        linker.yielded(stmt.value());
        linker.scope = before;
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
        alone(stmt.lock());
        linker.block(stmt.body().statements());
        return null;
    }

    @Override
    public @Nullable Void assertThat(Stmt.Assert stmt) {
        alone(stmt.condition());
        alone(stmt.message());
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
