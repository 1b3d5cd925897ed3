package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Modifiers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links method references (language specification 15.13). */
final class MethodRefLinker {

    private final UnitLinker linker;
    private final ExprLinker expressions;
    private final Overloads overloads;

    MethodRefLinker(UnitLinker linker, ExprLinker expressions, Overloads overloads) {
        this.linker = linker;
        this.expressions = expressions;
        this.overloads = overloads;
    }

    /** Looks at what {@code expr} may stand for, which tells among methods that take it. */
    void prepare(Expr.MethodRef expr) {
        linker.functions.references.add(expr, found(expr));
    }

    void link(Expr.MethodRef expr, Functions.@Nullable FunctionType function) {
        References.Found known = linker.functions.references.take(expr);
        References.Found found = known == null ? found(expr) : known;
        expr.typeArguments().forEach(linker::typeOf);
        JavaType receiver = found.receiver();
        if (!receiver.isKnown()) {
            problem(expr, "receiver's type is unknown", Unresolved.missing(receiver));
        } else if (expr.name().equals("new") && receiver instanceof JavaType.Array) {
            give(function, receiver);
        } else if (function == null) {
            onlyByName(expr, found.methods());
        } else {
            choose(expr, receiver, found.methods(), function, found.isType());
        }
    }

    private References.Found found(Expr.MethodRef expr) {
        JavaType receiver = expressions.qualifier(expr.target());
        boolean creates = expr.name().equals("new");
        if (receiver == null || !receiver.isKnown()) {
            JavaType unknown = receiver == null ? JavaType.UNKNOWN : receiver;
            return new References.Found(unknown, List.of(), false, creates);
        }
        Binding named = linker.result.bindings[expr.target().id()];
        boolean isType = expr.target() instanceof Expr.TypeName
                || named instanceof Binding.OfType
                || (named == null && expr.target() instanceof Expr.Name);
        boolean makesArray = creates && receiver instanceof JavaType.Array;
        return new References.Found(receiver, makesArray ? List.of() : named(expr, receiver), isType, creates);
    }

    private List<MethodSymbol> named(Expr.MethodRef expr, JavaType receiver) {
        TypeSymbol object = linker.lookup.object().declaration().orElse(null);
        List<MethodSymbol> methods = new ArrayList<>();
        for (TypeSymbol symbol : CallLinker.searched(receiver, linker.lookup)) {
            methods.addAll(
                    expr.name().equals("new")
                            ? AbstractType.of(symbol).methodsNamed("<init>")
                            : Members.methods(symbol, expr.name(), object));
        }
        return methods;
    }

    private void onlyByName(Expr.MethodRef expr, List<MethodSymbol> named) {
        if (named.isEmpty()) {
            problem(expr, "no method of that name", "");
        } else {
            expressions.bind(expr, new Binding.OfMethod(named.get(0), named.size() == 1));
        }
    }

    /** Searches with all parameters, and through a type also with the first one as the object. */
    private void choose(
            Expr.MethodRef expr,
            JavaType receiver,
            List<MethodSymbol> named,
            Functions.FunctionType function,
            boolean isType) {
        List<Argument> all = new ArrayList<>();
        function.parameters().forEach(each -> all.add(new Argument(expr, Types.upper(each), false)));
        boolean creates = expr.name().equals("new");
        JavaType seen = creates ? open(receiver) : receiver;
        Overloads.Choice choice = null;
        if (isType && !creates && !all.isEmpty() && mayBeObject(all.get(0).type(), receiver)) {
            JavaType object = object(all.get(0).type(), named, receiver);
            choice = chooseAmong(named, object, all.subList(1, all.size()), false);
        }
        Overloads.Choice direct = chooseAmong(named, seen, all, creates || !isType ? null : true);
        if (choice == null || (direct != null && direct.exact() && !choice.exact())) {
            choice = direct;
        }
        if (choice == null) {
            problem(expr, "no method with such parameters", Unresolved.missing(receiver));
            return;
        }
        expressions.bind(expr, new Binding.OfMethod(choice.method(), choice.exact()));
        JavaType through = isStatic(choice.method()) || creates || !isType
                ? seen
                : view(all.get(0).type(), choice.method(), receiver);
        JavaType result = creates
                ? seen
                : Types.memberType(through, choice.method(), choice.method().returnType());
        give(function, Types.upper(Inference.instantiate(result, choice.variables())));
    }

    private JavaType view(JavaType first, MethodSymbol method, JavaType receiver) {
        JavaType settled = linker.inference.settled(first);
        boolean raw = receiver instanceof JavaType.Declared declared
                && declared.arguments().isEmpty();
        return raw && Types.asSuper(settled, method.owner()) != null ? settled : receiver;
    }

    /** Whether a value of type {@code first} may be the object of a method of {@code receiver}; no bound is kept. */
    private boolean mayBeObject(JavaType first, JavaType receiver) {
        int mark = linker.inference.mark();
        boolean may = linker.inference.compatible(first, Types.erasure(receiver), true);
        linker.inference.undo(mark);
        return may;
    }

    /** The object that a method is called on where the function's first parameter is one: that parameter's type if it fits. */
    private static JavaType object(JavaType first, List<MethodSymbol> named, JavaType receiver) {
        boolean fits = !named.isEmpty() && Types.asSuper(first, named.get(0).owner()) != null;
        return fits ? first : receiver;
    }

    private JavaType open(JavaType type) {
        if (type instanceof JavaType.Declared declared && declared.arguments().isEmpty()) {
            List<JavaType.Variable> parameters =
                    AbstractType.of(declared.symbol()).typeParameters();
            List<JavaType> variables = List.copyOf(linker.inference.fresh(parameters));
            return new JavaType.Declared(declared.symbol(), variables, declared.outer());
        }
        return type;
    }

    /** @param statics whether only static methods count, or only others; null for all */
    private Overloads.@Nullable Choice chooseAmong(
            List<MethodSymbol> named, JavaType receiver, List<Argument> arguments, @Nullable Boolean statics) {
        List<MethodSymbol> candidates = named.stream()
                .filter(each -> statics == null || isStatic(each) == statics)
                .toList();
        return overloads.choose(candidates, new Overloads.Arguments(receiver, arguments, List.of()));
    }

    private static boolean isStatic(MethodSymbol method) {
        return method.modifiers().has(Modifiers.Flag.STATIC);
    }

    private void give(Functions.@Nullable FunctionType function, JavaType result) {
        if (function != null && !function.result().equals(Primitives.VOID)) {
            linker.inference.compatible(result, function.result(), true);
        }
    }

    private void problem(Expr.MethodRef expr, String reason, String missing) {
        linker.problem(LinkProblem.Kind.METHOD, "::" + expr.name(), expr.span(), reason, missing);
    }
}
