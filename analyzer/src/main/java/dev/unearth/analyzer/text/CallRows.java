package dev.unearth.analyzer.text;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.Binding;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.MethodSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes the calls and creations of one body that are handed texts. */
final class CallRows {

    private final BodyTexts body;

    CallRows(BodyTexts body) {
        this.body = body;
    }

    void call(Expr.Call call, List<Texts> arguments, String resultCast) {
        String receiver = receiver(call);
        if (!TextTypes.isText(receiver)) {
            Place place = body.texts.place(call.span());
            boolean isOnWatched = call.target() != null
                    && call.target().bare() instanceof Expr.Call first
                    && body.texts.watch.methods().contains(first.name());
            add(
                    new Site(receiver, call.name(), resultCast, place, callee(call), isOnWatched),
                    call.arguments(),
                    arguments);
        }
    }

    void creation(Expr.New creation, List<Texts> arguments, String resultCast) {
        String type = body.texts.unit.typeOf(creation.type()).erasedName();
        Place place = body.texts.place(creation.span());
        add(new Site(type, "<init>", resultCast, place, callee(creation), false), creation.arguments(), arguments);
    }

    void constructorCall(Expr.ConstructorCall call, List<Texts> arguments) {
        String type = callee(call)
                .map(method -> method.owner().binaryName())
                .orElseGet(() -> call.isSuper() ? superclass() : body.type.binaryName());
        Place place = body.texts.place(call.span());
        add(new Site(type, "<init>", "", place, callee(call), false), call.arguments(), arguments);
    }

    private String superclass() {
        return body.type.superclass().map(type -> type.erasedName()).orElse("?");
    }

    private Optional<MethodSymbol> callee(Expr expr) {
        return body.texts
                .unit
                .bindingOf(expr)
                .filter(Binding.OfMethod.class::isInstance)
                .map(binding -> ((Binding.OfMethod) binding).method());
    }

    private String receiver(Expr.Call call) {
        Expr target = call.target() == null ? null : call.target().bare();
        if (target == null || target instanceof Expr.This || target instanceof Expr.Super) {
            return callee(call)
                    .map(method -> method.owner().binaryName())
                    .orElseGet(() -> target instanceof Expr.Super ? superclass() : body.type.binaryName());
        }
        Binding binding = body.texts.unit.bindingOf(target).orElse(null);
        if (binding instanceof Binding.OfType type) {
            return type.type().binaryName();
        }
        String known = body.typeOf(target).erasedName();
        return known.equals("?") ? typeAsWritten(target, binding) : known;
    }

    /** A name that is bound to nothing and starts like a type's is one of a missing library. */
    private static String typeAsWritten(Expr target, @Nullable Binding binding) {
        boolean looksSo = target instanceof Expr.Name name
                && binding == null
                && Character.isUpperCase(name.name().charAt(0));
        return looksSo ? Shorthand.of(target) : "?";
    }

    /** Notes what a watched variable is given. */
    void assigned(String name, Expr given, Texts value) {
        boolean isWanted = !body.isQuiet() && value.isKnown() && !value.isArray();
        if (isWanted && body.texts.watch.watchesVariable(name)) {
            Place place = body.texts.place(given.span());
            for (Template text : value.values()) {
                body.texts.add(new CallText(
                        body.caller,
                        body.type.binaryName(),
                        CallText.ASSIGNS,
                        List.of(text),
                        List.of("java.lang.String"),
                        name,
                        place));
            }
        }
    }

    /** A call or creation, its arguments aside; {@code isOnWatched} where it is called on the result of a watched method. */
    private record Site(
            String receiver,
            String method,
            String resultCast,
            Place place,
            Optional<MethodSymbol> callee,
            boolean isOnWatched) {}

    private void add(Site site, List<Expr> given, List<Texts> arguments) {
        if (body.isQuiet() || !isWanted(site, given, arguments)) {
            return;
        }
        List<String> types = given.stream().map(this::argumentType).toList();
        for (List<Template> row : combinations(given, arguments)) {
            body.texts.add(
                    new CallText(body.caller, site.receiver, site.method, row, types, site.resultCast, site.place));
        }
    }

    private boolean isWanted(Site site, List<Expr> given, List<Texts> arguments) {
        boolean known = arguments.stream()
                .anyMatch(text -> !text.isArray()
                        && text.values().stream().anyMatch(value -> !value.isUnknown() || value.isSetting()));
        if (known) {
            return true;
        }
        if (site.isOnWatched || body.texts.watch.watchesType(site.receiver) || isHandedWatched(given)) {
            return true;
        }
        if (!given.isEmpty() && body.texts.watch.methods().contains(site.method)) {
            String first = body.typeOf(given.get(0)).erasedName();
            return TextTypes.isText(first) || first.equals("?");
        }
        if (!body.texts.watch.marks().isEmpty() && site.callee.isPresent() && isOnMarked(site.callee.get(), given)) {
            return true;
        }
        boolean own = site.callee.map(method -> method.owner().isSource()).orElse(false);
        return own
                && arguments.stream()
                        .anyMatch(text ->
                                text.values().stream().anyMatch(each -> each.hasParameter() || each.hasResult()));
    }

    private boolean isHandedWatched(List<Expr> given) {
        for (Expr argument : given) {
            if (body.texts.watch.watchesHanded(body.typeOf(argument).erasedName())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the call creates, takes or returns an object of a marked type, or may change one. */
    private boolean isOnMarked(MethodSymbol callee, List<Expr> given) {
        boolean isGetter = given.isEmpty()
                && !callee.isConstructor()
                && !callee.returnType().erasedName().equals("void");
        if (!isGetter && body.texts.watch.watchesMark(callee.owner()) || isMarked(callee.returnType())) {
            return true;
        }
        return callee.owner().isSource() && given.stream().anyMatch(each -> isMarked(body.typeOf(each)));
    }

    private boolean isMarked(JavaType type) {
        return type instanceof JavaType.Declared declared && body.texts.watch.watchesMark(declared.symbol());
    }

    /** The erased name; of a class object with the class that it is of. */
    private String argumentType(Expr argument) {
        JavaType type = body.typeOf(argument);
        String of = argument.bare() instanceof Expr.ClassLiteral literal
                ? body.texts.unit.typeOf(literal.type()).erasedName()
                : "";
        return of.isEmpty() ? type.erasedName() : "java.lang.Class<" + of + ">";
    }

    /** One list of arguments per choice of values, bounded as the values of one expression are. */
    private List<List<Template>> combinations(List<Expr> given, List<Texts> arguments) {
        List<List<Template>> rows = new ArrayList<>();
        rows.add(List.of());
        for (int i = 0; i < given.size(); i++) {
            Texts argument = arguments.get(i).orHole(body.expressions().hole(given.get(i)));
            List<List<Template>> longer = new ArrayList<>();
            for (List<Template> row : rows) {
                for (Template value : argument.values()) {
                    if (longer.size() < Texts.MAX_VALUES) {
                        List<Template> extended = new ArrayList<>(row);
                        extended.add(value);
                        longer.add(extended);
                    }
                }
            }
            rows = longer;
        }
        return rows;
    }
}
