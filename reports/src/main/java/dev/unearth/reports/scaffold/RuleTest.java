package dev.unearth.reports.scaffold;

import static dev.unearth.analyzer.graph.NodeProperty.DESCRIPTOR;
import static dev.unearth.analyzer.graph.NodeProperty.SIGNATURE;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.NormalForm;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.formal.PseudoCode;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.reports.trace.Clause;
import dev.unearth.rules.rule.BusinessRule;
import dev.unearth.rules.rule.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The test of one clause.
 *
 * @param given what is arranged, a line each
 * @param body statements; empty where nothing can be asserted yet
 * @param obstacle why nothing can be asserted; empty where it can
 * @param subject the type whose code the body runs; absent without a body
 */
record RuleTest(Clause clause, List<String> given, List<String> body, String obstacle, Optional<Node> subject) {

    /** Plans the test of {@code clause} from what {@code graph} knows of the method that enforces it. */
    static RuleTest plan(SystemGraph graph, LegacyTypes types, String application, Clause clause) {
        BusinessRule rule = clause.rule();
        Optional<Example> example =
                Example.of(NormalForm.of(new Condition.And(List.of(rule.context(), rule.condition()))));
        if (example.isEmpty()) {
            return blocked(
                    clause,
                    List.of(PseudoCode.of(rule.condition())),
                    "no values were found that bring the condition about");
        }
        List<String> given = new ArrayList<>();
        example.get()
                .values()
                .forEach((atom, value) -> given.add(atom.term() + " = " + PseudoCode.of((Operand) value)));
        Occurrence first = rule.first();
        Optional<Node> method = graph.node(first.member().key(application));
        Optional<Node> type =
                graph.node(NodeKey.of(NodeKind.TYPE, application, first.member().typeKeyName()));
        if (method.isEmpty() || type.isEmpty() || method.get().text(SIGNATURE).isEmpty()) {
            return blocked(clause, given, "the rule does not stand in a method");
        }
        LegacyCall.Attempt attempt = LegacyCall.of(graph, types, type.get(), method.get(), example.get());
        if (attempt.call().isEmpty()) {
            return blocked(clause, given, attempt.obstacle());
        }
        return asserted(graph, clause, given, attempt.call().get(), type.get(), method.get());
    }

    private static RuleTest blocked(Clause clause, List<String> given, String obstacle) {
        return new RuleTest(clause, given, List.of(), obstacle, Optional.empty());
    }

    private static RuleTest asserted(
            SystemGraph graph, Clause clause, List<String> given, LegacyCall call, Node type, Node method) {
        Outcome outcome = clause.rule().outcome();
        List<String> body = new ArrayList<>(call.statements());
        if (!body.isEmpty()) {
            body.add("");
        }
        if (outcome instanceof Outcome.Reject reject) {
            Optional<String> exception = exception(graph, type, reject);
            if (exception.isEmpty()) {
                return blocked(clause, given, "how the rejection shows to the caller is not known");
            }
            body.add("assertThrows(%s.class, () -> %s);".formatted(exception.get(), call.expression()));
        } else if (outcome instanceof Outcome.Return answer) {
            String result = LegacyCall.resultType(method.text(DESCRIPTOR));
            Optional<String> expected =
                    Example.literal(answer.value()).flatMap(value -> LegacyValue.source(result, Optional.of(value)));
            if (expected.isEmpty()) {
                return blocked(clause, given, "the value to expect has to be computed by hand");
            }
            body.add(comparison(result, expected.get(), call.expression()));
        } else {
            return blocked(clause, given, "what happens shows neither in a result nor in an exception");
        }
        return new RuleTest(clause, given, List.copyOf(body), "", Optional.of(type));
    }

    private static String comparison(String result, String expected, String actual) {
        return switch (result) {
            case "Ljava/math/BigDecimal;" -> "assertEquals(0, %s.compareTo(%s));".formatted(expected, actual);
            case "D" -> "assertEquals(%s, %s, 1e-9);".formatted(expected, actual);
            case "F" -> "assertEquals(%s, %s, 1e-6f);".formatted(expected, actual);
            default -> "assertEquals(%s, %s);".formatted(expected, actual);
        };
    }

    /** The exception's name as in source, where exactly one type that the class depends on is called so. */
    private static Optional<String> exception(SystemGraph graph, Node type, Outcome.Reject reject) {
        String simple = reject.exception()
                .substring(Math.max(
                                reject.exception().lastIndexOf('.'),
                                reject.exception().lastIndexOf('$'))
                        + 1);
        if (simple.isEmpty()) {
            return Optional.empty();
        }
        List<String> found = graph.outgoing(type.key(), RelationKind.DEPENDS_ON).stream()
                .map(each ->
                        graph.node(each.to()).orElseThrow().text("binaryName").replace('$', '.'))
                .filter(name -> name.substring(name.lastIndexOf('.') + 1).equals(simple))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** This test without its body, because the type behind it does not compile. */
    RuleTest withoutBody(String why) {
        return new RuleTest(clause, given, List.of(), why, Optional.empty());
    }
}
