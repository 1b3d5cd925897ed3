package dev.unearth.reports.scaffold;

import static dev.unearth.analyzer.graph.NodeProperty.BINARY_NAME;
import static dev.unearth.analyzer.graph.NodeProperty.DESCRIPTOR;
import static dev.unearth.analyzer.graph.NodeProperty.KIND;
import static dev.unearth.analyzer.graph.NodeProperty.STATIC;
import static dev.unearth.analyzer.graph.NodeProperty.VISIBILITY;

import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of the legacy method that enforces a rule, with values that bring about the rule's condition.
 *
 * @param statements what has to run before it, in order
 * @param expression the call, on {@code subject} where it is not static
 */
record LegacyCall(List<String> statements, String expression) {

    /** Either a call or the reason why there can be none yet. */
    record Attempt(Optional<LegacyCall> call, String obstacle) {
        static Attempt failed(String obstacle) {
            return new Attempt(Optional.empty(), obstacle);
        }
    }

    /** The call of {@code method} of {@code type} with the values of {@code example}. */
    static Attempt of(SystemGraph graph, LegacyTypes types, Node type, Node method, Example example) {
        String obstacle = obstacle(graph, type, method);
        if (!obstacle.isEmpty()) {
            return Attempt.failed(obstacle);
        }
        Arrangement arrangement = new Arrangement(graph, types, type);
        for (Map.Entry<Operand.Atom, Operand.Literal> entry : example.values().entrySet()) {
            if (!arrangement.add(entry.getKey(), entry.getValue())) {
                return Attempt.failed("the rule reads \"" + entry.getKey().term()
                        + "\", and the state behind it must be arranged by hand");
            }
        }
        return arrangement
                .arranged(parameterTypes(method.text(DESCRIPTOR)))
                .map(arranged -> new Attempt(Optional.of(call(type, method, arranged)), ""))
                .orElseGet(() -> Attempt.failed("what " + method.name() + " is given must be arranged by hand"));
    }

    private static LegacyCall call(Node type, Node method, Arrangement.Arranged arranged) {
        String name = type.text(BINARY_NAME);
        List<String> statements = new ArrayList<>();
        if (!method.is(STATIC)) {
            statements.add("%s subject = new %s();".formatted(name, name));
        }
        statements.addAll(arranged.statements());
        return new LegacyCall(
                List.copyOf(statements),
                "%s.%s(%s)"
                        .formatted(
                                method.is(STATIC) ? name : "subject",
                                method.name(),
                                String.join(", ", arranged.arguments())));
    }

    private static String obstacle(SystemGraph graph, Node type, Node method) {
        if (method.name().startsWith("<")) {
            return "the rule stands in a constructor or initialiser";
        }
        if (!type.text(VISIBILITY).equals("public") || !method.text(VISIBILITY).equals("public")) {
            return type.name() + "." + method.name() + " is not public";
        }
        if (!type.text(KIND).equals("class") || type.text(BINARY_NAME).contains("$")) {
            return type.name() + " is no top-level class";
        }
        if (!method.is(STATIC) && !Arrangement.canBeMade(graph, type)) {
            return type.name() + " cannot be created without arguments";
        }
        return "";
    }

    /** The field descriptors between the parentheses. */
    static List<String> parameterTypes(String descriptor) {
        List<String> types = new ArrayList<>();
        int at = descriptor.indexOf('(') + 1;
        while (at > 0 && at < descriptor.length() && descriptor.charAt(at) != ')') {
            int end = at;
            while (descriptor.charAt(end) == '[') {
                end++;
            }
            end = descriptor.charAt(end) == 'L' ? descriptor.indexOf(';', end) + 1 : end + 1;
            types.add(descriptor.substring(at, end));
            at = end;
        }
        return types;
    }

    /** The field descriptor of the result. */
    static String resultType(String descriptor) {
        return descriptor.substring(descriptor.indexOf(')') + 1);
    }
}
