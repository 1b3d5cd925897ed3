package dev.unearth.analyzer.text;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.Binding;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.text.Template.Fixed;
import dev.unearth.analyzer.text.Template.Hole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes the short texts that one method returns: outcomes, paths, names. */
final class ReturnRows {

    private static final int MAX_LENGTH = 300;

    /** How many elements of a table one return is taken for. */
    private static final int MAX_ELEMENTS = 400;

    private static final Template ANYTHING = new Template(List.of(new Hole("?", "?")));

    private final MethodSymbol method;
    private final int parameters;

    private ReturnRows(MethodSymbol method) {
        this.method = method;
        this.parameters = method.parameterTypes().size();
    }

    /** The rows of {@code method}; nothing where no other code can use what it returns as a text with a meaning. */
    static Optional<ReturnRows> of(MethodSymbol method) {
        String type = method.returnType().erasedName();
        boolean tells = (TextTypes.isString(type) || type.equals("java.lang.Object"))
                && !method.modifiers().has(Modifiers.Flag.PRIVATE)
                && !method.name().equals("toString");
        return tells ? Optional.of(new ReturnRows(method)) : Optional.empty();
    }

    void add(BodyTexts body, Stmt.Return stmt, Expr value, Texts result) {
        if (value.bare() instanceof Expr.ArrayAccess access && table(body, access, stmt)) {
            return;
        }
        for (Template text : result.isArray() ? List.<Template>of() : result.values()) {
            if (isShort(text)) {
                add(body, stmt, text, anything());
            }
        }
    }

    private static boolean isShort(Template text) {
        String whole = text.text("");
        boolean starts = !text.parts().isEmpty() && text.parts().get(0) instanceof Fixed;
        boolean passesOn = text.parts().size() == 1 && text.hasResult();
        return (starts || passesOn) && whole.length() <= MAX_LENGTH && whole.indexOf('\n') < 0;
    }

    private List<Template> anything() {
        List<Template> all = new ArrayList<>();
        for (int i = 0; i < parameters; i++) {
            all.add(ANYTHING);
        }
        return all;
    }

    private void add(BodyTexts body, Stmt.Return stmt, Template text, List<Template> when) {
        List<Template> arguments = new ArrayList<>(List.of(text));
        arguments.addAll(when);
        List<String> types = new ArrayList<>(List.of("java.lang.String"));
        method.parameterTypes().forEach(type -> types.add(type.erasedName()));
        body.texts.add(new CallText(
                body.caller,
                method.owner().binaryName(),
                CallText.RETURNS,
                arguments,
                types,
                "",
                body.texts.place(stmt.span())));
    }

    /** An element of a table that a field starts with: a row per element, for the parameters that choose it. */
    private boolean table(BodyTexts body, Expr.ArrayAccess access, Stmt.Return stmt) {
        Deque<Expr> indexes = new ArrayDeque<>();
        Expr array = access;
        while (array instanceof Expr.ArrayAccess outer) {
            indexes.push(outer.index().bare());
            array = outer.array().bare();
        }
        Binding field = body.texts.unit.bindingOf(array).orElse(null);
        Expr elements = field instanceof Binding.OfField of
                ? body.texts.initializerOf(of.field()).orElse(null)
                : null;
        Expr.ArrayInit table = elements == null ? null : initializer(elements.bare());
        if (table == null) {
            return false;
        }
        Place place = body.texts.place(stmt.span());
        List<Element> chosen = List.of(new Element(table, anything()));
        for (Expr index : indexes) {
            chosen = chosen.stream()
                    .flatMap(each -> each.at(body, index, place).stream())
                    .limit(MAX_ELEMENTS)
                    .toList();
        }
        for (Element each : chosen) {
            body.texts
                    .constant(each.value)
                    .ifPresent(text -> text.values().stream()
                            .filter(ReturnRows::isShort)
                            .forEach(t -> add(body, stmt, t, each.when)));
        }
        return true;
    }

    private static Expr.@Nullable ArrayInit initializer(Expr value) {
        if (value instanceof Expr.NewArray created) {
            return created.initializer() == null ? null : initializer(created.initializer());
        }
        return value instanceof Expr.ArrayInit array ? array : null;
    }

    /** A part of a table, and what the parameters have to be for it. */
    private record Element(Expr value, List<Template> when) {

        List<Element> at(BodyTexts body, Expr index, Place place) {
            Expr.ArrayInit row = initializer(value.bare());
            if (row == null) {
                return List.of();
            }
            Object constant = body.texts.unit.constantOf(index).orElse(null);
            int parameter = body.texts.unit.bindingOf(index).orElse(null) instanceof Binding.Local local
                            && local.kind() == Binding.LocalKind.PARAMETER
                    ? local.index()
                    : -1;
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < row.values().size(); i++) {
                if (constant == null || constant.equals(i)) {
                    elements.add(new Element(row.values().get(i), parameter < 0 ? when : chosen(parameter, i, place)));
                }
            }
            return elements;
        }

        private List<Template> chosen(int parameter, int value, Place place) {
            List<Template> chosen = new ArrayList<>(when);
            if (parameter < chosen.size()) {
                chosen.set(parameter, new Template(List.of(new Fixed(Integer.toString(value), place))));
            }
            return chosen;
        }
    }
}
