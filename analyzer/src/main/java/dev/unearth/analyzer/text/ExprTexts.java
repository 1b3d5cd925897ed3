package dev.unearth.analyzer.text;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.TypeRef;
import dev.unearth.analyzer.link.Binding;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.text.Template.Fixed;
import dev.unearth.analyzer.text.Template.Hole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates the expressions of one body to texts, in the order they run, and notes the calls that are handed texts. */
final class ExprTexts implements Expr.Visitor<Texts> {

    /** Expressions nested deeper than this are not followed; chains of calls and runs of operators are flat. */
    private static final int MAX_DEPTH = 300;

    private final BodyTexts body;
    private final CallRows rows;
    private int depth;
    private String resultType = "";

    ExprTexts(BodyTexts body) {
        this.body = body;
        this.rows = new CallRows(body);
    }

    Texts evaluate(Expr expr) {
        if (depth >= MAX_DEPTH) {
            return Texts.UNKNOWN;
        }
        depth++;
        Texts value = expr.accept(this);
        depth--;
        return value;
    }

    /** The texts of {@code expr}, which is assigned to a variable of type {@code type}. */
    Texts assigned(Expr expr, JavaType type) {
        resultType = type.isKnown() || !type.erasedName().equals("?") ? type.erasedName() : "";
        Texts value = evaluate(expr);
        resultType = "";
        return value;
    }

    private String takeResultType() {
        String type = resultType;
        resultType = "";
        return type;
    }

    /** The texts of {@code expr} as a part of a longer text: constants of other types as they print, the unknown as a hole. */
    Texts part(Expr expr, Texts value) {
        if (value.isKnown() && !value.isArray()) {
            return value;
        }
        Optional<Object> constant = body.texts.unit.constantOf(expr);
        return constant.isPresent()
                ? Texts.of(new Fixed(constant.get().toString(), body.texts.place(expr.span())))
                : Texts.of(hole(expr));
    }

    /** The constant value of {@code expr} as text. */
    Optional<String> constantText(Expr expr) {
        return body.texts.unit.constantOf(expr).map(Object::toString);
    }

    Hole hole(Expr expr) {
        return new Hole(Shorthand.of(expr), body.typeOf(expr).erasedName());
    }

    private Texts constant(Expr expr) {
        return body.texts.constant(expr).orElse(Texts.UNKNOWN);
    }

    @Override
    public Texts literal(Expr.Literal expr) {
        return switch (expr.kind()) {
            case STRING, TEXT_BLOCK -> constant(expr);
            case NULL -> Texts.UNSET;
            default -> Texts.UNKNOWN;
        };
    }

    @Override
    public Texts name(Expr.Name expr) {
        return variable(expr);
    }

    @Override
    public Texts fieldAccess(Expr.FieldAccess expr) {
        evaluate(expr.target());
        return variable(expr);
    }

    private Texts variable(Expr expr) {
        Optional<Texts> constant = body.texts.constant(expr);
        if (constant.isPresent()) {
            return constant.get();
        }
        Binding binding = body.texts.unit.bindingOf(expr).orElse(null);
        if (binding instanceof Binding.Local local) {
            Texts loop = local.kind() == Binding.LocalKind.LOOP_VARIABLE
                    ? body.scope().get(BodyTexts.loopKey(local.name()), Texts.UNKNOWN)
                    : Texts.UNKNOWN;
            return body.scope().get(local.number(), loop);
        }
        return binding instanceof Binding.OfField field
                ? body.scope().get(field.field(), body.texts.field(field.field()))
                : Texts.UNKNOWN;
    }

    /** The key in the scope of the variable that {@code expr} names; null for anything else. */
    @Nullable
    Object key(Expr expr) {
        Binding binding = body.texts.unit.bindingOf(expr.bare()).orElse(null);
        if (binding instanceof Binding.Local local) {
            return local.number();
        }
        return binding instanceof Binding.OfField field ? field.field() : null;
    }

    @Override
    public Texts thisRef(Expr.This expr) {
        return Texts.UNKNOWN;
    }

    @Override
    public Texts superRef(Expr.Super expr) {
        return Texts.UNKNOWN;
    }

    /** Evaluates a chain {@code a.b().c()} from its start, without going deeper for each link. */
    @Override
    public Texts call(Expr.Call expr) {
        String cast = takeResultType();
        Deque<Expr.Call> chain = new ArrayDeque<>();
        Expr start = expr;
        while (start instanceof Expr.Call link) {
            chain.push(link);
            start = link.target() == null ? null : link.target().bare();
        }
        Texts value = start == null ? Texts.UNKNOWN : evaluate(start);
        Expr builder = start != null && TextTypes.isBuilder(body.typeOf(start).erasedName()) ? start : null;
        for (Expr.Call link : chain) {
            value = link(link, value, link.id() == expr.id() ? cast : "");
            builder = builder != null && stillBuilder(builder, link, value) ? builder : null;
        }
        return value;
    }

    /** Stores what a call did to the builder that a variable holds; whether the next link of the chain is called on it, too. */
    private boolean stillBuilder(Expr builder, Expr.Call link, Texts value) {
        if (!TextCalls.changesBuilder(link.name())) {
            return false;
        }
        Object key = key(builder);
        if (key != null) {
            body.scope().put(key, value);
        }
        return true;
    }

    private Texts link(Expr.Call call, Texts receiver, String cast) {
        List<Texts> arguments = evaluateAll(call.arguments());
        Optional<Texts> text = TextCalls.result(this, call, receiver, arguments);
        if (text.isPresent()) {
            return text.get();
        }
        rows.call(call, arguments, cast);
        handedOn(call.arguments());
        return returned(call, arguments);
    }

    private List<Texts> evaluateAll(List<Expr> expressions) {
        List<Texts> values = new ArrayList<>(expressions.size());
        expressions.forEach(each -> values.add(evaluate(each)));
        return values;
    }

    /** A builder that is handed to other code may come back longer. */
    private void handedOn(List<Expr> arguments) {
        for (Expr argument : arguments) {
            Object key = TextTypes.isBuilder(body.typeOf(argument).erasedName()) ? key(argument) : null;
            Texts value = key == null ? Texts.UNKNOWN : body.scope().get(key, Texts.UNKNOWN);
            if (key != null && value.isKnown()) {
                body.scope().put(key, value.then(Texts.of(new Hole("...", "?"))));
            }
        }
    }

    private Texts returned(Expr.Call call, List<Texts> arguments) {
        if (!(body.texts.unit.bindingOf(call).orElse(null) instanceof Binding.OfMethod target)) {
            return Results.lookedUp(this, call, arguments);
        }
        MethodSymbol.Summary summary = target.method().summary().orElse(null);
        if (summary instanceof MethodSymbol.ReturnsText text) {
            return Texts.of(new Fixed(text.text(), body.texts.place(call.span())));
        }
        if (summary instanceof MethodSymbol.Getter getter) {
            return field(getter.field(), call);
        }
        if (!body.texts.declares(target.method())) {
            return Results.of(this, call, target.method(), arguments);
        }
        Texts result = body.texts.returnedBy(target.method());
        return result.isKnown() ? result.withArguments(arguments) : Results.lookedUp(this, call, arguments);
    }

    private Texts field(FieldSymbol field, Expr place) {
        return field.constantValue()
                .filter(String.class::isInstance)
                .map(text -> Texts.of(new Fixed((String) text, body.texts.place(place.span()))))
                .orElseGet(() -> body.texts.field(field));
    }

    @Override
    public Texts constructorCall(Expr.ConstructorCall expr) {
        List<Texts> arguments = evaluateAll(expr.arguments());
        rows.constructorCall(expr, arguments);
        return Texts.UNKNOWN;
    }

    @Override
    public Texts newObject(Expr.New expr) {
        String cast = takeResultType();
        List<Texts> arguments = evaluateAll(expr.arguments());
        String type = body.typeOf(expr).erasedName();
        if (TextTypes.isText(type)) {
            return created(expr, arguments);
        }
        rows.creation(expr, arguments, cast);
        handedOn(expr.arguments());
        body.anonymous(expr);
        return Texts.UNKNOWN;
    }

    private Texts created(Expr.New expr, List<Texts> arguments) {
        if (arguments.isEmpty()) {
            return Texts.EMPTY;
        }
        Expr first = expr.arguments().get(0);
        boolean isSize = body.typeOf(first).isPrimitive();
        return isSize ? Texts.EMPTY : part(first, arguments.get(0));
    }

    @Override
    public Texts newArray(Expr.NewArray expr) {
        takeResultType();
        expr.dimensions().forEach(dimension -> {
            if (dimension.size() != null) {
                evaluate(dimension.size());
            }
        });
        return expr.initializer() == null ? Texts.UNKNOWN : evaluate(expr.initializer());
    }

    @Override
    public Texts arrayInit(Expr.ArrayInit expr) {
        takeResultType();
        List<Template> elements = new ArrayList<>();
        for (Expr each : expr.values()) {
            Texts value = evaluate(each);
            if (value.isArray()) {
                return Texts.UNKNOWN;
            }
            elements.addAll(
                    value.values().size() == 1
                            ? value.values()
                            : Texts.of(hole(each)).values());
        }
        boolean isText = elements.stream().anyMatch(element -> !element.isUnknown());
        return isText ? Texts.arrayOf(elements) : Texts.UNKNOWN;
    }

    @Override
    public Texts arrayAccess(Expr.ArrayAccess expr) {
        Texts array = evaluate(expr.array());
        evaluate(expr.index());
        if (!array.isArray()) {
            return Texts.UNKNOWN;
        }
        int at = body.texts.unit.constantOf(expr.index()).orElse(-1) instanceof Integer index ? index : -1;
        if (at >= 0 && at < array.values().size()) {
            return Texts.of(List.of(array.values().get(at)));
        }
        return Texts.of(array.values());
    }

    @Override
    public Texts unary(Expr.Unary expr) {
        evaluate(expr.operand());
        return Texts.UNKNOWN;
    }

    @Override
    public Texts binary(Expr.Binary expr) {
        takeResultType();
        List<Texts> values = evaluateAll(expr.operands());
        if (expr.op() != Expr.BinaryOp.PLUS || !isText(expr, values)) {
            return Texts.UNKNOWN;
        }
        Texts text = Texts.EMPTY;
        for (int i = 0; i < values.size(); i++) {
            text = text.then(part(expr.operands().get(i), values.get(i)));
        }
        return text;
    }

    private boolean isText(Expr.Binary expr, List<Texts> values) {
        return values.stream().anyMatch(Texts::isKnown)
                || TextTypes.isString(body.typeOf(expr).erasedName());
    }

    @Override
    public Texts assign(Expr.Assign expr) {
        takeResultType();
        Object key = key(expr.target());
        if (key == null) {
            evaluate(expr.target());
        }
        Texts value = assigned(expr.value(), body.typeOf(expr.target()));
        if (expr.op() == Expr.BinaryOp.PLUS) {
            value = appended(expr, value);
        } else if (expr.op() != null) {
            value = Texts.UNKNOWN;
        }
        if (key != null) {
            body.scope().put(key, value);
            named(lastName(expr.target().bare()), expr.value(), value);
        }
        return value;
    }

    private static String lastName(Expr variable) {
        if (variable instanceof Expr.FieldAccess access) {
            return access.name();
        }
        return variable instanceof Expr.Name name ? name.name() : "";
    }

    /** Notes the texts that the variable called {@code name} is given where {@code given} stands. */
    void named(String name, Expr given, Texts value) {
        rows.assigned(name, given, value);
    }

    private Texts appended(Expr.Assign expr, Texts value) {
        Texts before = evaluate(expr.target());
        boolean isText = before.isKnown() || value.isKnown() || TextTypes.isText(body.typeOf(expr.target()));
        return isText ? part(expr.target(), before).then(part(expr.value(), value)) : Texts.UNKNOWN;
    }

    @Override
    public Texts conditional(Expr.Conditional expr) {
        String cast = takeResultType();
        evaluate(expr.condition());
        resultType = cast;
        Texts whenTrue = evaluate(expr.whenTrue());
        resultType = cast;
        Texts whenFalse = evaluate(expr.whenFalse());
        resultType = "";
        return whenTrue.or(whenFalse, hole(expr));
    }

    @Override
    public Texts cast(Expr.Cast expr) {
        TypeRef type = expr.type();
        return assigned(expr.operand(), body.texts.unit.typeOf(type));
    }

    @Override
    public Texts instanceOf(Expr.InstanceOf expr) {
        evaluate(expr.operand());
        return Texts.UNKNOWN;
    }

    @Override
    public Texts classLiteral(Expr.ClassLiteral expr) {
        return Texts.UNKNOWN;
    }

    @Override
    public Texts parens(Expr.Parens expr) {
        return evaluate(expr.inner());
    }

    @Override
    public Texts lambda(Expr.Lambda expr) {
        takeResultType();
        body.lambda(expr);
        return Texts.UNKNOWN;
    }

    @Override
    public Texts methodRef(Expr.MethodRef expr) {
        return Texts.UNKNOWN;
    }

    @Override
    public Texts typeName(Expr.TypeName expr) {
        return Texts.UNKNOWN;
    }

    @Override
    public Texts switchExpr(Expr.SwitchExpr expr) {
        takeResultType();
        evaluate(expr.selector());
        body.cases(expr.cases());
        return Texts.UNKNOWN;
    }

    @Override
    public Texts annotation(Expr.Annotation expr) {
        return Texts.UNKNOWN;
    }

    @Override
    public Texts broken(Expr.Broken expr) {
        return Texts.UNKNOWN;
    }
}
