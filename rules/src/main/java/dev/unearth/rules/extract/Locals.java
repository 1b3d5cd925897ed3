package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.link.Binding;
import dev.unearth.analyzer.link.LinkedUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the local variables of one body get their values. */
final class Locals {

    /**
     * A place where a local gets a value.
     *
     * @param value null where it is changed from what it was: {@code x++}, {@code x += 1}
     * @param block number of the block the place is in; 0 outside any
     */
    private record Definition(@Nullable Expr value, int block) {}

    private final Map<Integer, List<Definition>> definitions = new HashMap<>();
    private final Map<Integer, Stmt.ForEach> loops = new HashMap<>();

    private Locals() {}

    /** The locals of {@code body}. */
    static Locals of(LinkedUnit unit, Stmt body) {
        Locals locals = new Locals();
        new Collector(unit, locals).walk(body);
        return locals;
    }

    /** No locals at all. */
    static Locals none() {
        return new Locals();
    }

    /** The one value that {@code local} has wherever it is used, as far as that is certain. */
    Optional<Expr> valueOf(Binding.Local local) {
        if (local.kind() != Binding.LocalKind.VARIABLE) {
            return Optional.empty();
        }
        List<Definition> all = definitions.getOrDefault(local.number(), List.of());
        if (all.size() == 1) {
            return Optional.ofNullable(all.get(0).value());
        }
        boolean presetOnly = all.size() == 2
                && all.get(0).value() instanceof Expr.Literal
                && all.get(0).block() == all.get(1).block();
        return presetOnly ? Optional.ofNullable(all.get(1).value()) : Optional.empty();
    }

    /** What {@code local} is declared with, if it is given another value later. */
    Optional<Expr> presetOf(Binding.Local local) {
        List<Definition> all = definitions.getOrDefault(local.number(), List.of());
        return all.size() > 1 ? Optional.ofNullable(all.get(0).value()) : Optional.empty();
    }

    /** The loop that {@code local} is the variable of. */
    Optional<Stmt.ForEach> loopOf(Binding.Local local) {
        return Optional.ofNullable(loops.get(local.number()));
    }

    /** Collects definitions; nested classes are bodies of their own and are left out. */
    private static final class Collector extends FactsWalker {
        private final LinkedUnit unit;
        private final Locals locals;
        private final Deque<Integer> blocks = new ArrayDeque<>();
        private int count;
        private final Deque<Stmt.ForEach> loops = new ArrayDeque<>();

        Collector(LinkedUnit unit, Locals locals) {
            this.unit = unit;
            this.locals = locals;
        }

        @Override
        protected boolean enter(Member member) {
            return false;
        }

        @Override
        protected boolean enter(Stmt stmt) {
            if (stmt instanceof Stmt.Block) {
                count++;
                blocks.push(count);
            } else if (stmt instanceof Stmt.ForEach loop) {
                loops.push(loop);
            }
            return true;
        }

        @Override
        protected void leave(Stmt stmt) {
            if (stmt instanceof Stmt.Block) {
                blocks.pop();
            } else if (stmt instanceof Stmt.ForEach) {
                loops.pop();
            }
        }

        @Override
        protected void variable(Member.Variable variable) {
            Expr value = variable.initializer();
            if (value != null) {
                unit.localOf(variable).ifPresent(local -> define(local, value));
            }
        }

        @Override
        protected boolean enter(Expr expr) {
            if (expr instanceof Expr.Assign assign) {
                local(assign.target()).ifPresent(local -> define(local, assign.op() == null ? assign.value() : null));
            } else if (expr instanceof Expr.Unary unary && unary.op().changes()) {
                local(unary.operand()).ifPresent(local -> define(local, null));
            } else if (expr instanceof Expr.Name name) {
                local(name)
                        .filter(local -> local.kind() == Binding.LocalKind.LOOP_VARIABLE)
                        .ifPresent(this::loop);
            }
            return true;
        }

        private Optional<Binding.Local> local(Expr expr) {
            return unit.bindingOf(expr.bare())
                    .filter(Binding.Local.class::isInstance)
                    .map(Binding.Local.class::cast);
        }

        private void define(Binding.Local local, @Nullable Expr value) {
            locals.definitions
                    .computeIfAbsent(local.number(), key -> new ArrayList<>(2))
                    .add(new Definition(value, blocks.isEmpty() ? 0 : blocks.element()));
        }

        private void loop(Binding.Local local) {
            loops.stream()
                    .filter(loop -> loop.variable().equals(local.name()))
                    .findFirst()
                    .ifPresent(loop -> locals.loops.putIfAbsent(local.number(), loop));
        }
    }
}
