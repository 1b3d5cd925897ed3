package dev.unearth.analyzer.text;

import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Template.Parameter;
import dev.unearth.analyzer.text.Template.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Follows texts from a method that is handed them to the methods that supply them, over any number of units:
 * {@code ResultSet run(String sql) { return statement.executeQuery(sql); }} executes what its callers write.
 */
public final class TextFlow {

    private static final int MAX_STEPS = 5;
    private static final int MAX_ROWS = 1_000;

    private final Map<String, List<CallText>> callsByMethod = new HashMap<>();
    private final Function<String, Optional<TypeSymbol>> byName;

    /**
     * The flow between {@code rows}.
     *
     * @param byName finds a type by its binary name
     */
    public TextFlow(List<CallText> rows, Function<String, Optional<TypeSymbol>> byName) {
        this.byName = byName;
        for (CallText row : rows) {
            callsByMethod
                    .computeIfAbsent(key(row.method(), row.arguments().size()), key -> new ArrayList<>())
                    .add(row);
        }
    }

    /**
     * The call {@code row} once per text that others supply for it: caller and place are the supplier's, the rest is that of
     * {@code row}. Empty where nobody is seen to supply one.
     */
    public List<CallText> supplied(CallText row) {
        Set<CallText> complete = new LinkedHashSet<>();
        Set<MemberRef> passed = new HashSet<>();
        List<CallText> open = List.of(row);
        for (int step = 0; step < MAX_STEPS && !open.isEmpty(); step++) {
            List<CallText> further = new ArrayList<>();
            for (CallText each : open) {
                if (passed.add(each.caller()) || each.equals(row)) {
                    callers(each.caller()).forEach(call -> further.add(handedOn(each, call)));
                }
            }
            further.stream().filter(each -> !hasParameter(each)).limit(MAX_ROWS).forEach(complete::add);
            open = further.stream()
                    .filter(TextFlow::hasParameter)
                    .limit(MAX_ROWS)
                    .toList();
        }
        return List.copyOf(complete);
    }

    private static boolean hasParameter(CallText row) {
        return row.arguments().stream().anyMatch(Template::hasParameter);
    }

    private List<CallText> callers(MemberRef member) {
        int parameters = parameterCount(member.signature());
        return callsByMethod.getOrDefault(key(member.name(), parameters), List.of()).stream()
                .filter(call -> mayBe(call.receiverType(), member.typeBinaryName()))
                .toList();
    }

    private static int parameterCount(String signature) {
        int open = signature.indexOf('(');
        if (open < 0 || signature.charAt(open + 1) == ')') {
            return 0;
        }
        return 1 + (int) signature.chars().filter(c -> c == ',').count();
    }

    /** Whether a call on {@code receiver} may reach a method of {@code owner}: one is the other or a subtype of it. */
    private boolean mayBe(String receiver, String owner) {
        return receiver.equals(owner) || isA(receiver, owner) || isA(owner, receiver);
    }

    private boolean isA(String type, String other) {
        return byName.apply(type).map(symbol -> symbol.isA(other)).orElse(false);
    }

    private static CallText handedOn(CallText sink, CallText call) {
        List<Template> arguments =
                sink.arguments().stream().map(each -> filled(each, call)).toList();
        return new CallText(
                call.caller(),
                sink.receiverType(),
                sink.method(),
                arguments,
                sink.argumentTypes(),
                sink.resultCast(),
                call.place());
    }

    private static Template filled(Template template, CallText call) {
        List<Part> parts = new ArrayList<>();
        for (Part part : template.parts()) {
            if (part instanceof Parameter parameter
                    && parameter.index() < call.arguments().size()) {
                parts.addAll(call.arguments().get(parameter.index()).parts());
            } else {
                parts.add(part);
            }
        }
        return new Template(parts);
    }

    private static String key(String method, int arguments) {
        return method + "/" + arguments;
    }
}
