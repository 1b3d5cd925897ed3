package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.facts.PropertyFacts;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.text.TextFlow;
import dev.unearth.analyzer.text.TextResults;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds where the first text of a call comes from: callers that hand it in, methods that return it, files of properties. */
public final class Supply {

    private final TextFlow flow;
    private final TextResults results;

    public Supply(Evidences evidence) {
        flow = new TextFlow(evidence.texts(), evidence.byName());
        Map<String, List<String>> properties = new HashMap<>();
        for (Evidences.Of<PropertyFacts> file : evidence.documents(PropertyFacts.class)) {
            file.facts()
                    .entries()
                    .forEach(entry -> properties
                            .computeIfAbsent(entry.key(), key -> new ArrayList<>())
                            .add(entry.value()));
        }
        results = new TextResults(evidence.texts(), evidence.byName(), key -> properties.getOrDefault(key, List.of()));
    }

    /** {@code row} once per text that its first argument may be, with the caller and the place that supply it. */
    public List<CallText> of(CallText row) {
        Template text = row.arguments().get(0);
        List<CallText> supplied = text.hasParameter() ? flow.supplied(row) : List.of();
        List<CallText> rows = new ArrayList<>();
        for (CallText each : supplied.isEmpty() ? List.of(row) : supplied) {
            for (Template value : results.filled(each.arguments().get(0))) {
                rows.add(value.equals(each.arguments().get(0)) ? each : withFirst(each, value));
            }
        }
        return rows;
    }

    /** {@code text} once per way to fill in what methods return. */
    public List<Template> filled(Template text) {
        return results.filled(text);
    }

    private static CallText withFirst(CallText row, Template value) {
        List<Template> arguments = new ArrayList<>(row.arguments());
        arguments.set(0, value);
        return new CallText(
                row.caller(),
                row.receiverType(),
                row.method(),
                arguments,
                row.argumentTypes(),
                row.resultCast(),
                row.place());
    }
}
