package dev.unearth.analyzer.text;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.text.Template.Hole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Notes of a call what is needed to find its text elsewhere: in the unit of the method, or in a file of properties. */
final class Results {

    /** Names of methods that look texts up by a key that they are handed first. */
    static final Set<String> LOOK_UPS = Set.of("getProperty", "getString", "getenv", "getInitParameter");

    private Results() {}

    /** The result of a method that the unit at hand does not declare. */
    static Texts of(ExprTexts code, Expr.Call call, MethodSymbol method, List<Texts> arguments) {
        boolean isOurs = method.owner().isSource() && TextTypes.isText(method.returnType());
        return isOurs ? result(code, call, method.owner().binaryName(), arguments) : lookedUp(code, call, arguments);
    }

    /** The text that a table of texts, whatever its type, has under a constant key. */
    static Texts lookedUp(ExprTexts code, Expr.Call call, List<Texts> arguments) {
        boolean isLookUp = LOOK_UPS.contains(call.name())
                && !arguments.isEmpty()
                && !constant(code, call.arguments().get(0), arguments.get(0)).isEmpty();
        return isLookUp ? result(code, call, "", arguments) : Texts.UNKNOWN;
    }

    private static Texts result(ExprTexts code, Expr.Call call, String owner, List<Texts> arguments) {
        List<String> constants = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            constants.add(constant(code, call.arguments().get(i), arguments.get(i)));
        }
        Hole hole = code.hole(call);
        return Texts.of(new Hole(hole.expression(), hole.type(), owner + "#" + call.name(), constants));
    }

    private static String constant(ExprTexts code, Expr argument, Texts value) {
        boolean isOne = !value.isArray()
                && value.values().size() == 1
                && value.values().get(0).isComplete();
        return isOne
                ? value.values().get(0).text("")
                : code.constantText(argument).orElse("");
    }
}
