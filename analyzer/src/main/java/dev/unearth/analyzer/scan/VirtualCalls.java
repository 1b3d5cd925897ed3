package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The methods of the sources that a call may mean beside the one the linker found, by class hierarchy analysis (Dean, Grove and
 * Chambers, ECOOP 1995): those that override it in a subtype of the receiver's static type and have a body. Decided once for each
 * callee and receiver. Where more than {@value #MOST} are meant, or more than {@value #MOST_OF_LIBRARY} by a callee outside the sources,
 * as by {@code toString} or {@code Iterator.next}, none is told: the relationships of kind {@link RelationKind#OVERRIDES} that
 * arrive at the callee hold them. A method that a subtype of the receiver inherits from a
 * class that is none is not seen.
 */
final class VirtualCalls {

    /** So many targets of one call help nobody who plans. */
    static final int MOST = 20;

    /** Objects of a library's type are mostly the library's own: the more there are in the sources, the less each is likely. */
    static final int MOST_OF_LIBRARY = 4;

    private static final String REASON = "may be meant: it overrides the method called in a subtype of the receiver";

    /** By the method that is overridden and the type that overrides it. */
    private final Map<NodeKey, Map<Heir.Name, List<NodeKey>>> overriders = new HashMap<>();

    /** The types that override methods, by those they are below. */
    private final Map<Heir.Name, List<Heir.Name>> subtypes = new HashMap<>();

    private final Map<VirtualCall.Through, List<NodeKey>> targets = new HashMap<>();

    /** Takes note of what {@code type} overrides. */
    void declare(Heir type) {
        for (Heir.Name above : type.above()) {
            subtypes.computeIfAbsent(above, key -> new ArrayList<>(2)).add(type.name());
        }
        for (Heir.Overrider overrider : type.overriders()) {
            for (NodeKey overridden : overrider.overridden()) {
                overriders
                        .computeIfAbsent(overridden, key -> new HashMap<>(4))
                        .computeIfAbsent(type.name(), key -> new ArrayList<>(1))
                        .add(overrider.method());
            }
        }
    }

    /** Relates the caller to what the call may mean. All types must have been declared. */
    void relate(VirtualCall call, SystemGraph.Builder graph) {
        if (overriders.containsKey(call.through().callee())) {
            for (NodeKey target : targets.computeIfAbsent(call.through(), this::targets)) {
                graph.relate(call.from(), RelationKind.MAY_CALL, target, Evidence.inferred(call.place(), REASON));
            }
        }
    }

    /** Goes down from the receiver: what overrides {@code toString} is far more than what does so below one type. */
    private List<NodeKey> targets(VirtualCall.Through through) {
        Map<Heir.Name, List<NodeKey>> overriding = overriders.getOrDefault(through.callee(), Map.of());
        int most = through.ofSystem() ? MOST : MOST_OF_LIBRARY;
        List<NodeKey> found = new ArrayList<>(overriding.getOrDefault(through.receiver(), List.of()));
        for (Heir.Name below : subtypes.getOrDefault(through.receiver(), List.of())) {
            found.addAll(overriding.getOrDefault(below, List.of()));
            if (found.size() > most) {
                return List.of();
            }
        }
        found.sort(Comparator.naturalOrder());
        return found.size() > most ? List.of() : found;
    }
}
