package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links lambdas and method references once it is known what they become. Those among arguments wait until the types of their
 * parameters can be told, from the other arguments or from the call around (language specification 18.5.2).
 */
final class LambdaLinker {

    private final UnitLinker linker;
    private final ExprLinker expressions;
    private final MethodRefLinker references;
    private final Rehearsal rehearsal;

    /** Chooses among methods by lambdas and method references as well. */
    final Overloads overloads;

    private final List<Waiting> waiting = new ArrayList<>();

    LambdaLinker(UnitLinker linker, ExprLinker expressions) {
        this.linker = linker;
        this.expressions = expressions;
        this.rehearsal = new Rehearsal(linker, expressions, this);
        this.overloads = new Overloads(linker.inference, new Deferred(linker, rehearsal));
        this.references = new MethodRefLinker(linker, expressions, overloads);
    }

    /** An expression that waits, and where it stands. */
    private record Waiting(Expr expr, JavaType target, Scope scope, UnitLinker.Body body) {}

    /** A point in the queue; what is added behind it belongs to one call. */
    int mark() {
        return waiting.size();
    }

    /** Drops what waits behind {@code mark}. */
    void forget(int mark) {
        waiting.subList(mark, waiting.size()).clear();
    }

    /** Lets the lambdas and method references among the arguments wait. */
    void add(List<Argument> arguments, List<JavaType> parameters) {
        for (int index = 0; index < arguments.size(); index++) {
            Argument argument = arguments.get(index);
            if (argument.isDeferred()) {
                waiting.add(new Waiting(argument.expr(), parameters.get(index), linker.scope, linker.body));
            }
        }
    }

    /** Lets the arguments of a call that is not resolved wait; {@code unknown} says why nothing is known of what they become. */
    void unknown(List<Argument> arguments, JavaType unknown) {
        for (Argument argument : arguments) {
            if (argument.isDeferred()) {
                waiting.add(new Waiting(argument.expr(), unknown, linker.scope, linker.body));
            }
        }
    }

    /** Looks at what the method references in an argument may stand for. */
    void prepare(Expr argument) {
        Expr bare = argument.bare();
        if (bare instanceof Expr.MethodRef reference) {
            references.prepare(reference);
        } else if (bare instanceof Expr.Conditional conditional) {
            prepare(conditional.whenTrue());
            prepare(conditional.whenFalse());
        }
    }

    /**
     * Links what waits behind {@code mark} as far as it is ready.
     *
     * @param all whether what is not ready is linked as well, with what is known now
     */
    void run(int mark, boolean all) {
        while (waiting.size() > mark) {
            int next = nextReady(mark);
            if (next < 0 && !all) {
                return;
            }
            Waiting chosen = waiting.remove(Math.max(next, mark));
            Scope scope = linker.scope;
            UnitLinker.Body body = linker.body;
            linker.scope = chosen.scope;
            linker.body = chosen.body;
            expressions.open(chosen.expr, chosen.target);
            linker.scope = scope;
            linker.body = body;
        }
    }

    private int nextReady(int mark) {
        for (int index = mark; index < waiting.size(); index++) {
            if (isReady(waiting.get(index))) {
                return index;
            }
        }
        return -1;
    }

    private boolean isReady(Waiting each) {
        Expr expr = each.expr.bare();
        if (expr instanceof Expr.Lambda lambda && Lambdas.isExplicit(lambda)) {
            return true;
        }
        Functions.FunctionType function = linker.functions.of(each.target);
        return function == null
                ? !(each.target instanceof InferVar)
                : function.parameters().stream().allMatch(LambdaLinker::isBounded);
    }

    private static boolean isBounded(JavaType type) {
        return !Types.mentions(
                type,
                each -> each instanceof InferVar variable
                        && variable.solution == null
                        && variable.equal.stream().allMatch(Types::isOpen)
                        && variable.lower.stream().allMatch(Types::isOpen));
    }

    /** Links a lambda or method reference that becomes {@code target}; its type is the target. */
    JavaType alone(Expr expr, @Nullable JavaType target) {
        JavaType type = target instanceof InferVar variable ? linker.inference.solve(variable) : target;
        Functions.FunctionType function = type == null ? null : linker.functions.of(type);
        if (expr instanceof Expr.Lambda lambda) {
            lambda(lambda, function, type instanceof JavaType.Unknown ? type : JavaType.UNKNOWN);
        } else if (expr instanceof Expr.MethodRef reference) {
            references.link(reference, function);
        }
        return type == null ? JavaType.UNKNOWN : type;
    }

    /** The types of what a lambda returns whose parameters have types, each by itself. */
    List<JavaType> results(Expr.Lambda lambda) {
        return returned(lambda, null, JavaType.UNKNOWN);
    }

    private void lambda(Expr.Lambda lambda, Functions.@Nullable FunctionType function, JavaType otherwise) {
        List<JavaType> returned = returned(lambda, function, otherwise);
        rehearsal.met(lambda, returned);
        JavaType result = function == null ? null : function.result();
        if (result != null && !result.equals(Primitives.VOID)) {
            returned.forEach(each -> linker.inference.compatible(each, result, true));
        }
    }

    /**
     * Links a lambda; the types of what it returns.
     *
     * @param otherwise the type of parameters that nothing tells of
     */
    private List<JavaType> returned(Expr.Lambda lambda, Functions.@Nullable FunctionType function, JavaType otherwise) {
        Scope outside = linker.scope;
        UnitLinker.Body outsideBody = linker.body;
        parameters(lambda, function, otherwise);
        JavaType result = function == null ? null : function.result();
        List<JavaType> returned = new ArrayList<>();
        linker.body = new UnitLinker.Body(outsideBody.member(), result, returned);
        if (lambda.expression() != null) {
            boolean isVoid = result != null && result.equals(Primitives.VOID);
            returned.add(expressions.open(lambda.expression(), isVoid ? null : result));
        }
        linker.statement(lambda.block());
        linker.scope = outside;
        linker.body = outsideBody;
        return returned;
    }

    private void parameters(Expr.Lambda lambda, Functions.@Nullable FunctionType function, JavaType otherwise) {
        for (int index = 0; index < lambda.parameters().size(); index++) {
            Expr.LambdaParameter each = lambda.parameters().get(index);
            linker.annotations(each.modifiers().annotations());
            JavaType asked = function != null && index < function.parameters().size()
                    ? function.parameters().get(index)
                    : otherwise;
            JavaType type;
            if (each.type() == null || each.type() instanceof TypeRef.Var) {
                type = Types.upper(linker.inference.settled(asked));
            } else {
                JavaType written = linker.typeOf(each.type());
                type = each.varargs() ? new JavaType.Array(written) : written;
                linker.inference.same(type, asked);
            }
            linker.declare(Binding.LocalKind.LAMBDA_PARAMETER, each.name(), index, type);
        }
    }
}
