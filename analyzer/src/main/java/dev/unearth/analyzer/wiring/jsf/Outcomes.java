package dev.unearth.analyzer.wiring.jsf;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.analyzer.wiring.web.Supply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outcomes that methods return. */
final class Outcomes {

    private final Supply supply;
    private final Map<MemberRef, List<CallText>> returns = new HashMap<>();

    Outcomes(List<CallText> rows, Supply supply) {
        this.supply = supply;
        for (CallText row : rows) {
            if (row.method().equals(CallText.RETURNS)) {
                returns.computeIfAbsent(row.caller(), key -> new ArrayList<>()).add(row);
            }
        }
    }

    /**
     * An outcome.
     *
     * @param text as returned, what is only known when the code runs as {@code …}
     */
    record Outcome(String text, Place place) {

        /** Whether the code computes the part that says where it leads. */
        boolean isComputed() {
            return text.split("[?]", 2)[0].contains("…");
        }
    }

    /** What {@code method} returns, as far as it is known. */
    List<Outcome> of(MethodSymbol method) {
        List<Outcome> outcomes = new ArrayList<>();
        for (CallText row : returns.getOrDefault(MemberRef.of(method), List.of())) {
            for (Template text : supply.filled(row.arguments().get(0))) {
                outcomes.add(new Outcome(text.text("…"), row.place()));
            }
        }
        return outcomes;
    }
}
