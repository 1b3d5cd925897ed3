package dev.unearth.analyzer.text;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.text.Template.Fixed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the methods of strings and builders make of texts. */
final class TextCalls {

    private static final Set<String> CHANGES =
            Set.of("append", "insert", "setLength", "delete", "deleteCharAt", "replace", "reverse", "setCharAt");
    private static final Set<String> KEEPS = Set.of(
            "toString", "intern", "strip", "stripIndent", "stripTrailing", "stripLeading", "deleteCharAt", "setCharAt");

    private TextCalls() {}

    /** Whether a builder's method changes the builder and returns it. */
    static boolean changesBuilder(String method) {
        return CHANGES.contains(method);
    }

    /** The texts a call results in; empty where it is no call that makes texts. */
    static Optional<Texts> result(ExprTexts code, Expr.Call call, Texts receiver, List<Texts> arguments) {
        if (receiver.isKnown() && !receiver.isArray()) {
            Texts made = onText(code, call, receiver, arguments);
            return Optional.of(made);
        }
        return isStatic(call) ? ofStatic(code, call, arguments) : Optional.empty();
    }

    private static boolean isStatic(Expr.Call call) {
        Expr target = call.target();
        String name = target instanceof Expr.Name simple
                ? simple.name()
                : target instanceof Expr.FieldAccess q ? q.name() : "";
        return name.equals("String") || name.equals("MessageFormat");
    }

    private static Optional<Texts> ofStatic(ExprTexts code, Expr.Call call, List<Texts> arguments) {
        List<Expr> given = call.arguments();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        boolean isMessage =
                !(call.target() instanceof Expr.Name name && name.name().equals("String"))
                        && call.name().equals("format");
        return switch (call.name()) {
            case "valueOf", "copyValueOf" -> Optional.of(arguments.get(0).isKnown() ? arguments.get(0) : Texts.UNKNOWN);
            case "format" -> Optional.of(format(code, given, arguments, isMessage));
            default -> Optional.empty();
        };
    }

    /** A locale may stand before the pattern. */
    private static Texts format(ExprTexts code, List<Expr> given, List<Texts> arguments, boolean isMessage) {
        int pattern = !arguments.get(0).isKnown()
                        && arguments.size() > 1
                        && arguments.get(1).isKnown()
                ? 1
                : 0;
        Texts result = Texts.UNSET;
        for (Template value : arguments.get(pattern).values()) {
            Texts filled = isMessage
                    ? TextFormats.message(value, i -> argument(code, given, arguments, pattern, i))
                    : TextFormats.printf(value, i -> argument(code, given, arguments, pattern, i));
            result = result.or(filled, new Template.Hole("...", "?"));
        }
        return result == Texts.UNSET ? Texts.UNKNOWN : result;
    }

    private static Texts argument(ExprTexts code, List<Expr> given, List<Texts> arguments, int pattern, int index) {
        int at = pattern + 1 + index;
        if (index < 0 || at >= given.size()) {
            return Texts.of(new Template.Hole("...", "?"));
        }
        return code.part(given.get(at), arguments.get(at));
    }

    private static Texts onText(ExprTexts code, Expr.Call call, Texts text, List<Texts> arguments) {
        return switch (call.name()) {
            case "append", "concat" -> appended(code, call, text, arguments);
            case "trim" -> text.map(value -> value.isComplete() ? change(value, String::trim) : value);
            case "toUpperCase" -> text.map(value -> change(value, s -> s.toUpperCase(Locale.ROOT)));
            case "toLowerCase" -> text.map(value -> change(value, s -> s.toLowerCase(Locale.ROOT)));
            case "insert" -> inserted(code, call, text, arguments);
            case "setLength", "delete" -> startsAtZero(call) && isCleared(call) ? Texts.EMPTY : text;
            case "substring" -> startsAtZero(call) ? text : Texts.UNKNOWN;
            case "replace", "replaceAll", "replaceFirst" -> replaced(code, call, text, arguments);
            case "formatted" -> Texts.UNKNOWN;
            default -> KEEPS.contains(call.name()) ? text : Texts.UNKNOWN;
        };
    }

    private static Texts appended(ExprTexts code, Expr.Call call, Texts text, List<Texts> arguments) {
        if (call.arguments().size() != 1) {
            return call.arguments().isEmpty() ? text : text.then(Texts.of(new Template.Hole("...", "?")));
        }
        return text.then(code.part(call.arguments().get(0), arguments.get(0)));
    }

    private static Texts inserted(ExprTexts code, Expr.Call call, Texts text, List<Texts> arguments) {
        boolean atStart = call.arguments().size() == 2 && startsAtZero(call);
        return atStart ? code.part(call.arguments().get(1), arguments.get(1)).then(text) : text;
    }

    private static boolean startsAtZero(Expr.Call call) {
        return !call.arguments().isEmpty()
                && call.arguments().get(0).bare() instanceof Expr.Literal literal
                && literal.text().equals("0");
    }

    /** {@code setLength(0)}, {@code delete(0, b.length())}; anything else only cuts the end off. */
    private static boolean isCleared(Expr.Call call) {
        return call.arguments().size() == 1
                || (call.arguments().get(1).bare() instanceof Expr.Call length
                        && length.name().equals("length"));
    }

    private static Texts replaced(ExprTexts code, Expr.Call call, Texts text, List<Texts> arguments) {
        boolean plain = arguments.size() == 2 && arguments.get(0).values().size() == 1;
        if (!plain || !arguments.get(0).values().get(0).isComplete()) {
            return call.name().equals("replace") ? text : Texts.UNKNOWN;
        }
        String old = arguments.get(0).values().get(0).text("");
        boolean isPattern = !call.name().equals("replace") && old.matches(".*[\\\\\\[\\](){}.*+?^$|].*");
        return old.isEmpty() || isPattern
                ? Texts.UNKNOWN
                : TextFormats.replace(text, old, code.part(call.arguments().get(1), arguments.get(1)));
    }

    private static Template change(Template value, UnaryOperator<String> change) {
        return new Template(value.parts().stream()
                .map(part -> part instanceof Fixed fixed ? new Fixed(change.apply(fixed.text()), fixed.place()) : part)
                .toList());
    }
}
