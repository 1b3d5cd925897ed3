package dev.unearth.analyzer.link;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links calls and creations: where to search, which method, what it gives (language specification 15.9, 15.12). */
final class CallLinker {

    private final UnitLinker linker;
    private final ExprLinker expressions;
    private final LambdaLinker lambdas;
    private final Overloads overloads;
    private final Map<TypeSymbol, Map<String, List<MethodSymbol>>> methods = new IdentityHashMap<>();
    private final Unresolved unresolved;

    CallLinker(UnitLinker linker, ExprLinker expressions, LambdaLinker lambdas) {
        this.linker = linker;
        this.expressions = expressions;
        this.lambdas = lambdas;
        this.overloads = lambdas.overloads;
        this.unresolved = new Unresolved(linker);
    }

    /**
     * Where a method is searched.
     *
     * @param type the receiver's type
     * @param methods those of that name, nearest first
     * @param guess whether another type, nearer but not wholly known, might have it instead
     */
    private record Search(JavaType type, List<MethodSymbol> methods, boolean guess) {}

    /** The types whose members a value of {@code type} has. */
    static List<TypeSymbol> searched(JavaType type, TypeLookup lookup) {
        JavaType upper = Types.upper(type);
        if (upper instanceof JavaType.Declared declared) {
            return List.of(declared.symbol());
        } else if (upper instanceof JavaType.Variable variable) {
            return searched(Types.bound(variable), lookup);
        } else if (upper instanceof JavaType.Array) {
            return lookup.object().declaration().map(List::of).orElse(List.of());
        } else if (upper instanceof JavaType.Intersection intersection) {
            List<TypeSymbol> all = new ArrayList<>();
            intersection.parts().forEach(part -> all.addAll(searched(part, lookup)));
            return all;
        }
        return List.of();
    }

    JavaType call(Expr.Call expr, @Nullable JavaType expected, boolean inArgument) {
        int mark = lambdas.mark();
        Search search = expr.target() == null ? unqualified(expr) : qualified(expr, expr.target());
        List<JavaType> typeArguments = typeArguments(expr.typeArguments());
        List<Argument> values = arguments(expr.arguments());
        if (search.type instanceof JavaType.Array && expr.name().equals("clone") && values.isEmpty()) {
            search.methods.stream()
                    .findFirst()
                    .ifPresent(method -> expressions.bind(expr, new Binding.OfMethod(method, true)));
            linker.result.countCall(true);
            return search.type;
        }
        Overloads.Arguments arguments = new Overloads.Arguments(search.type, values, typeArguments);
        Overloads.Choice choice = overloads.choose(search.methods, arguments);
        linker.result.countCall(choice != null);
        if (choice == null) {
            JavaType unknown = unresolved.call(expr, search.type, !search.methods.isEmpty());
            lambdas.unknown(values, unknown);
            lambdas.run(mark, true);
            return unknown;
        }
        expressions.bind(expr, new Binding.OfMethod(choice.method(), choice.exact() && !search.guess));
        JavaType result = result(expr, choice, search);
        return finish(choice, values, result, expected, inArgument, mark);
    }

    /** Tells the arguments what they become, and the surroundings what they get. */
    private JavaType finish(
            Overloads.Choice choice,
            List<Argument> values,
            JavaType result,
            @Nullable JavaType expected,
            boolean inArgument,
            int mark) {
        if (expected != null && Types.isOpen(result) && !expected.isPrimitive()) {
            linker.inference.compatible(result, expected, true);
        }
        lambdas.add(values, choice.parameters());
        lambdas.run(mark, !inArgument);
        if (inArgument) {
            return result;
        }
        return Types.upper(linker.inference.settled(result));
    }

    private JavaType result(Expr.Call expr, Overloads.Choice choice, Search search) {
        MethodSymbol method = choice.method();
        if (expr.name().equals("getClass") && expr.arguments().isEmpty()) {
            return classOf(search.type, method.returnType());
        }
        JavaType seen = Types.memberType(search.type, method, method.returnType());
        return Types.upper(Inference.instantiate(seen, choice.variables()));
    }

    /** {@code getClass()} gives {@code Class<? extends |T|>} (4.3.2). */
    private static JavaType classOf(JavaType receiver, JavaType declared) {
        return declared.declaration()
                .<JavaType>map(symbol -> new JavaType.Declared(
                        symbol, List.of(new JavaType.Wildcard(Types.erasure(receiver), Optional.empty()))))
                .orElse(declared);
    }

    private List<JavaType> typeArguments(List<TypeRef> refs) {
        return refs.stream().map(linker::typeOf).toList();
    }

    /** Types the arguments, those that need the parameter's type for it excepted. */
    private List<Argument> arguments(List<Expr> exprs) {
        List<Argument> arguments = new ArrayList<>(exprs.size());
        for (Expr each : exprs) {
            boolean deferred = Lambdas.isDeferred(each);
            if (deferred) {
                lambdas.prepare(each);
            }
            arguments.add(new Argument(each, deferred ? JavaType.UNKNOWN : expressions.open(each, null), deferred));
        }
        return arguments;
    }

    private Search qualified(Expr.Call expr, Expr target) {
        JavaType type = expressions.qualifier(target);
        if (type == null) {
            type = unresolved.qualifier(target);
        }
        List<MethodSymbol> methods = new ArrayList<>();
        for (TypeSymbol symbol : searched(type, linker.lookup)) {
            methods.addAll(accessible(methods(symbol, expr.name()), target instanceof Expr.Super));
        }
        return new Search(type, methods, false);
    }

    /** The methods of that name; a unit asks for the same ones time and again. */
    private List<MethodSymbol> methods(TypeSymbol type, String name) {
        return methods.computeIfAbsent(type, key -> new HashMap<>())
                .computeIfAbsent(name, key -> Members.methods(type, key, object()));
    }

    private @Nullable TypeSymbol object() {
        return linker.lookup.object().declaration().orElse(null);
    }

    private List<MethodSymbol> accessible(List<MethodSymbol> methods, boolean viaSuper) {
        SourceType current = linker.currentType();
        if (methods.size() < 2 || current == null) {
            return methods;
        }
        List<MethodSymbol> seen = methods.stream()
                .filter(method -> viaSuper && isProtected(method) || Access.allows(method, current))
                .toList();
        return seen.isEmpty() ? methods : seen;
    }

    private static boolean isProtected(MethodSymbol method) {
        return method.modifiers().has(dev.unearth.analyzer.facts.Modifiers.Flag.PROTECTED);
    }

    /** An unqualified name is a method of the innermost type around that has one of that name, else a static import (15.12.1). */
    private Search unqualified(Expr.Call expr) {
        boolean guess = false;
        for (Scope scope = linker.scope; scope != null; scope = scope.outer) {
            if (scope instanceof Scope.Body body) {
                List<MethodSymbol> methods = methods(body.type, expr.name());
                if (!methods.isEmpty()) {
                    return new Search(body.type.asType(), accessible(methods, false), guess);
                }
                guess |= body.type.hasUnknownSupertype();
            } else if (scope instanceof Scope.Unit unit) {
                return imported(expr, unit.unit, guess);
            }
        }
        return new Search(JavaType.UNKNOWN, List.of(), guess);
    }

    private Search imported(Expr.Call expr, UnitScope unit, boolean guess) {
        List<MethodSymbol> single = imported(expr.name(), unit.singleStaticOwners(expr.name()));
        List<MethodSymbol> all = single.isEmpty() ? imported(expr.name(), unit.staticOwnersOnDemand()) : single;
        SourceType current = linker.currentType();
        return new Search(current == null ? JavaType.UNKNOWN : current.asType(), all, guess);
    }

    private List<MethodSymbol> imported(String name, List<String> owners) {
        List<MethodSymbol> methods = new ArrayList<>();
        for (String owner : owners) {
            TypeSymbol type = linker.lookup.qualified(owner);
            if (type != null) {
                Members.methods(type, name, null).stream()
                        .filter(each -> each.modifiers().has(dev.unearth.analyzer.facts.Modifiers.Flag.STATIC))
                        .forEach(methods::add);
            }
        }
        return methods;
    }

    JavaType constructorCall(Expr.ConstructorCall expr) {
        int mark = lambdas.mark();
        if (expr.outer() != null) {
            expressions.value(expr.outer());
        }
        List<JavaType> typeArguments = typeArguments(expr.typeArguments());
        List<Argument> values = arguments(expr.arguments());
        SourceType current = linker.currentType();
        JavaType type = current == null
                ? JavaType.UNKNOWN
                : expr.isSuper() ? current.superclass().orElse(JavaType.UNKNOWN) : current.asType();
        construct(expr, type, type, new Overloads.Arguments(type, values, typeArguments), List.of(), mark, false, null);
        return Primitives.VOID;
    }

    /** Chooses a constructor of {@code type}; gives {@code result} with what was inferred. */
    private JavaType construct(
            Expr expr,
            JavaType type,
            JavaType result,
            Overloads.Arguments arguments,
            List<InferVar> diamond,
            int mark,
            boolean inArgument,
            @Nullable JavaType expected) {
        List<MethodSymbol> constructors = type.declaration()
                .map(symbol -> accessible(AbstractType.of(symbol).methodsNamed("<init>"), true))
                .orElse(List.of());
        Overloads.Choice choice = overloads.choose(constructors, arguments);
        linker.result.countCall(choice != null);
        if (choice == null) {
            unresolved.constructor(expr, type);
            lambdas.unknown(arguments.values(), JavaType.Unknown.without(Unresolved.missing(type)));
            lambdas.run(mark, true);
            return linker.inference.settled(result);
        }
        expressions.bind(expr, new Binding.OfMethod(choice.method(), choice.exact()));
        return finish(choice, arguments.values(), result, expected, inArgument && !diamond.isEmpty(), mark);
    }

    JavaType creation(Expr.New expr, @Nullable JavaType expected, boolean inArgument) {
        int mark = lambdas.mark();
        JavaType type = created(expr);
        List<JavaType> typeArguments = typeArguments(expr.typeArguments());
        List<Argument> values = arguments(expr.arguments());
        List<InferVar> variables = List.of();
        boolean diamond =
                expr.type().arguments() != null && expr.type().arguments().isEmpty();
        if (diamond && type instanceof JavaType.Declared declared) {
            variables =
                    linker.inference.fresh(AbstractType.of(declared.symbol()).typeParameters());
            type = new JavaType.Declared(declared.symbol(), List.copyOf(variables), declared.outer());
        }
        JavaType made = type;
        boolean face = type.declaration().filter(Members::isInterface).isPresent();
        if (face) {
            if (expected != null && Types.isOpen(type)) {
                linker.inference.compatible(type, expected, true);
            }
        } else {
            Overloads.Arguments arguments = new Overloads.Arguments(type, values, typeArguments);
            made = construct(expr, type, type, arguments, variables, mark, inArgument && expr.body() == null, expected);
        }
        if (expr.body() == null) {
            return made;
        }
        return anonymous(expr, expr.body(), linker.inference.settled(made));
    }

    private JavaType anonymous(Expr.New expr, List<Member> members, JavaType base) {
        Scope outside = linker.scope;
        UnitLinker.Body outsideBody = linker.body;
        SourceType symbol = linker.localTypes.anonymous(expr, members, base, linker);
        linker.scope = symbol.bodyScope();
        linker.members(members, List.of(), symbol);
        linker.scope = outside;
        linker.body = outsideBody;
        return new JavaType.Declared(symbol, List.of());
    }

    /** {@code outer.new Inner()} names a member of the type of {@code outer}. */
    private JavaType created(Expr.New expr) {
        if (expr.outer() == null) {
            return linker.typeOf(expr.type());
        }
        JavaType outer = expressions.value(expr.outer());
        for (TypeSymbol each : searched(outer, linker.lookup)) {
            TypeSymbol member = Members.memberType(each, expr.type().name());
            if (member != null) {
                JavaType.Declared plain = Enclosing.member(outer, member);
                List<TypeRef> written = expr.type().arguments() == null
                        ? List.of()
                        : expr.type().arguments();
                JavaType type = new JavaType.Declared(member, typeArguments(written), plain.outer());
                linker.result.references[expr.type().id()] = type;
                return type;
            }
        }
        return new JavaType.Unknown(expr.type().name());
    }

    void constant(Member.EnumConstant constant, SourceType owner) {
        List<Expr> exprs = constant.arguments() == null ? List.of() : constant.arguments();
        int mark = lambdas.mark();
        JavaType type = owner.asType();
        List<Argument> values = arguments(exprs);
        Overloads.Choice choice =
                overloads.choose(owner.methodsNamed("<init>"), new Overloads.Arguments(type, values, List.of()));
        if (choice == null) {
            problem(constant.name(), constant.span());
            lambdas.unknown(values, JavaType.UNKNOWN);
        } else {
            lambdas.add(values, choice.parameters());
        }
        lambdas.run(mark, true);
        exprs.forEach(expressions::finish);
    }

    private void problem(String name, SourceSpan span) {
        linker.problem(LinkProblem.Kind.METHOD, name, span, "no constructor with so many parameters", "");
    }
}
