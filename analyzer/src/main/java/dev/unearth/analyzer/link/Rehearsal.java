package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.Stmt;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Links lambdas whose parameters have types only to see what they return, where that decides which method is called (language
 * specification 15.12.2.2, 15.12.2.5). Nothing else of it is kept: the lambda is linked again once its method is known.
 */
final class Rehearsal {

    private final UnitLinker linker;
    private final LambdaLinker lambdas;
    private final ExprLinker expressions;
    private final Map<Expr.Lambda, Optional<List<JavaType>>> results = new IdentityHashMap<>();
    private int running;

    Rehearsal(UnitLinker linker, ExprLinker expressions, LambdaLinker lambdas) {
        this.linker = linker;
        this.expressions = expressions;
        this.lambdas = lambdas;
    }

    /** Links all such lambdas among arguments, so that {@link #results} tells of them. */
    void of(Expr expr) {
        Expr bare = expr.bare();
        if (bare instanceof Expr.Conditional conditional) {
            of(conditional.whenTrue());
            of(conditional.whenFalse());
        } else if (bare instanceof Expr.Lambda lambda && Lambdas.isExplicit(lambda) && !results.containsKey(lambda)) {
            results.put(lambda, Optional.empty());
            if (!DeclaresTypes.in(lambda)) {
                results.put(lambda, Optional.of(List.copyOf(linked(lambda))));
            }
        }
    }

    private List<JavaType> linked(Expr.Lambda lambda) {
        LinkResult.Mark result = linker.result.mark();
        int locals = linker.locals();
        int open = expressions.mark();
        int waiting = lambdas.mark();
        running++;
        List<JavaType> returned = lambdas.results(lambda);
        running--;
        lambdas.forget(waiting);
        expressions.forget(open);
        linker.startLocals(locals);
        linker.result.undo(result);
        return returned;
    }

    /** Keeps what a lambda returns that is met on the way. */
    void met(Expr.Lambda lambda, List<JavaType> returned) {
        if (running > 0 && Lambdas.isExplicit(lambda)) {
            results.putIfAbsent(lambda, Optional.of(List.copyOf(returned)));
        }
    }

    /** The types of what {@code lambda} returns, each as it is by itself; null where they were not looked at. */
    @Nullable
    List<JavaType> results(Expr.Lambda lambda) {
        Optional<List<JavaType>> known = results.get(lambda);
        return known == null ? null : known.orElse(null);
    }

    /** The types of the parameters as written; unknown for {@code var}, none where the lambda was not looked at. */
    List<JavaType> parameters(Expr.Lambda lambda) {
        if (results(lambda) == null) {
            return List.of();
        }
        List<JavaType> types = new ArrayList<>(lambda.parameters().size());
        for (Expr.LambdaParameter each : lambda.parameters()) {
            JavaType type = each.type() == null ? JavaType.UNKNOWN : linker.result.typeOf(each.type());
            types.add(each.varargs() ? new JavaType.Array(type) : type);
        }
        return types;
    }

    /** Whether classes are declared in a lambda: their names are counted, so that they are to be met once only. */
    private static final class DeclaresTypes extends FactsWalker {

        private boolean found;

        static boolean in(Expr.Lambda lambda) {
            DeclaresTypes walker = new DeclaresTypes();
            walker.walk(lambda);
            return walker.found;
        }

        @Override
        protected boolean enter(Expr expr) {
            found |= expr instanceof Expr.New creation && creation.body() != null;
            return !found;
        }

        @Override
        protected boolean enter(Stmt stmt) {
            found |= stmt instanceof Stmt.LocalType;
            return !found;
        }
    }
}
