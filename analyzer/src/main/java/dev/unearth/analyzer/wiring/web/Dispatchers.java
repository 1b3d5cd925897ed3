package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.analyzer.text.CallText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What becomes of the dispatchers that code asks for: whether it forwards to them or includes what they answer. */
final class Dispatchers {

    private final Map<MemberRef, List<CallText>> uses = new HashMap<>();

    Dispatchers(List<CallText> calls) {
        for (CallText call : calls) {
            boolean isUse = call.method().equals("include") || call.method().equals("forward");
            boolean isOnDispatcher = call.receiverType().endsWith("RequestDispatcher")
                    || call.receiverType().equals("?");
            if (isUse && isOnDispatcher) {
                uses.computeIfAbsent(call.caller(), key -> new ArrayList<>()).add(call);
            }
        }
    }

    /** {@code include} or {@code forward}: what is called on the dispatcher itself, else what the same code does next. */
    String use(CallText asked) {
        String use = "forward";
        int nearest = Integer.MAX_VALUE;
        for (CallText each : uses.getOrDefault(asked.caller(), List.of())) {
            int distance = distance(asked.place(), each.place());
            if (distance < nearest) {
                nearest = distance;
                use = each.method();
            }
        }
        return use;
    }

    /** Lines from asking to using; what stands before it comes last. */
    private static int distance(Place asked, Place used) {
        int lines = used.span().lineEnd() - asked.line();
        return lines >= 0 ? lines : Integer.MAX_VALUE / 2 - lines;
    }
}
