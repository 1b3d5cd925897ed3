package dev.unearth.reports.scaffold;

import static dev.unearth.analyzer.graph.NodeProperty.ABSTRACT;
import static dev.unearth.analyzer.graph.NodeProperty.BINARY_NAME;
import static dev.unearth.analyzer.graph.NodeProperty.DESCRIPTOR;
import static dev.unearth.analyzer.graph.NodeProperty.KIND;
import static dev.unearth.analyzer.graph.NodeProperty.STATIC;
import static dev.unearth.analyzer.graph.NodeProperty.VISIBILITY;

import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of the legacy method that enforces a rule, with arguments that bring about the rule's condition.
 *
 * @param subject name of the type to be created as in source; empty for a static method
 * @param expression the call, on {@code subject} where it is not static
 */
record LegacyCall(String subject, String expression) {

    /** Either a call or the reason why there can be none yet. */
    record Attempt(Optional<LegacyCall> call, String obstacle) {
        static Attempt failed(String obstacle) {
            return new Attempt(Optional.empty(), obstacle);
        }
    }

    /** The call of {@code method} of {@code type} with the values of {@code example}. */
    static Attempt of(SystemGraph graph, Node type, Node method, Example example) {
        String obstacle = obstacle(graph, type, method);
        if (!obstacle.isEmpty()) {
            return Attempt.failed(obstacle);
        }
        Map<Integer, Operand.Literal> byParameter = new HashMap<>();
        for (Map.Entry<Operand.Atom, Operand.Literal> entry : example.values().entrySet()) {
            if (!(entry.getKey().access() instanceof Access.Parameter parameter)) {
                return Attempt.failed("the rule reads \"" + entry.getKey().term()
                        + "\", which is not a parameter; the state behind it must be arranged by hand");
            }
            byParameter.put(parameter.index(), entry.getValue());
        }
        return arguments(parameterTypes(method.text(DESCRIPTOR)), byParameter)
                .map(arguments -> new Attempt(Optional.of(call(type, method, arguments)), ""))
                .orElseGet(
                        () -> Attempt.failed("a parameter of " + method.name() + " needs an object arranged by hand"));
    }

    private static LegacyCall call(Node type, Node method, List<String> arguments) {
        String name = type.text(BINARY_NAME).replace('$', '.');
        boolean isStatic = method.is(STATIC);
        return new LegacyCall(
                isStatic ? "" : name,
                (isStatic ? name : "subject") + "." + method.name() + "(" + String.join(", ", arguments) + ")");
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
        if (!method.is(STATIC) && (type.is(ABSTRACT) || !hasPlainConstructor(graph, type))) {
            return type.name() + " cannot be created without arguments";
        }
        return "";
    }

    private static boolean hasPlainConstructor(SystemGraph graph, Node type) {
        return graph.outgoing(type.key(), RelationKind.DECLARES).stream()
                .map(declares -> graph.node(declares.to()).orElseThrow())
                .anyMatch(member -> member.name().equals("<init>")
                        && member.text(DESCRIPTOR).startsWith("()")
                        && member.text(VISIBILITY).equals("public"));
    }

    private static Optional<List<String>> arguments(List<String> types, Map<Integer, Operand.Literal> values) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            Optional<String> argument = LegacyValue.source(types.get(i), Optional.ofNullable(values.get(i)));
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument.get());
        }
        return Optional.of(arguments);
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
