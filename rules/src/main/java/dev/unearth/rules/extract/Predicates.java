package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Small predicates that say no more than one condition: {@code return a > b;}, or {@code if (a > b) return true; return
 * false;}, with locals before it that are only named values.
 */
final class Predicates {

    private final Formal formal;

    Predicates(Formal formal) {
        this.formal = formal;
    }

    /** The condition of the predicate that {@code call} calls on its own object, where this unit declares it. */
    Optional<Condition> inlined(Expr.Call call) {
        Expr target = call.target();
        boolean own = target == null
                || target.bare() instanceof Expr.This
                || formal.scope().isTypeName(target.bare());
        if (!own || !formal.mayGoDeeper()) {
            return Optional.empty();
        }
        return formal.scope().declarationOf(call).flatMap(method -> conditionOf(method, call.arguments()));
    }

    private Optional<Condition> conditionOf(Member.MethodDecl method, List<Expr> arguments) {
        Stmt.Block body = method.body();
        if (body == null || method.parameters().size() != arguments.size()) {
            return Optional.empty();
        }
        Optional<Answer> answer = answerOf(body);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Operand> bound = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            Operand value = formal.operand(arguments.get(i));
            formal.scope().unit().localOf(method.parameters().get(i)).ifPresent(p -> bound.put(p.number(), value));
        }
        Formal inside = formal.inside(Locals.of(formal.scope().unit(), body), bound);
        Condition condition = inside.raw(answer.get().condition());
        return Optional.of(answer.get().affirmed() ? condition : new Condition.Not(condition));
    }

    /** The condition a body answers; not affirmed where it answers the opposite. */
    record Answer(Expr condition, boolean affirmed) {}

    /** The one condition that {@code body} answers. */
    static Optional<Answer> answerOf(Stmt.Block body) {
        List<Stmt> rest = body.statements();
        while (!rest.isEmpty() && rest.get(0) instanceof Stmt.LocalVariables) {
            rest = rest.subList(1, rest.size());
        }
        if (rest.size() == 1 && rest.get(0) instanceof Stmt.Return returned && returned.value() != null) {
            Expr value = returned.value().bare();
            boolean constant = value instanceof Expr.Literal || value instanceof Expr.Name;
            return constant ? Optional.empty() : Optional.of(new Answer(value, true));
        }
        if (rest.isEmpty() || !(rest.get(0) instanceof Stmt.If test)) {
            return Optional.empty();
        }
        Optional<Boolean> then = truthOf(test.then());
        Stmt otherwise = test.otherwise() != null ? test.otherwise() : rest.size() == 2 ? rest.get(1) : null;
        boolean alone = rest.size() == (test.otherwise() != null ? 1 : 2);
        Optional<Boolean> other = otherwise == null ? Optional.empty() : truthOf(otherwise);
        return alone && then.isPresent() && other.isPresent() && !then.get().equals(other.get())
                ? Optional.of(new Answer(test.condition(), then.get()))
                : Optional.empty();
    }

    /** The literal that {@code stmt} returns at once. */
    static Optional<Boolean> truthOf(Stmt stmt) {
        if (stmt instanceof Stmt.Block block) {
            return block.statements().size() == 1 ? truthOf(block.statements().get(0)) : Optional.empty();
        }
        return stmt instanceof Stmt.Return returned
                        && returned.value() != null
                        && returned.value().bare() instanceof Expr.Literal literal
                        && literal.kind() == Expr.LiteralKind.BOOLEAN
                ? Optional.of(literal.text().equals("true"))
                : Optional.empty();
    }
}
