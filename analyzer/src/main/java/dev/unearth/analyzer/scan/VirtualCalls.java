package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.Member.TypeKind;
import dev.unearth.analyzer.facts.Modifiers.Flag;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private final NodeKeys keys;

    /** By the method that is overridden and the type that overrides it. */
    private final Map<NodeKey, Map<TypeSymbol, List<MethodSymbol>>> overriders = new HashMap<>();

    /** The types of the system below another, by {@link #identity} of that. */
    private final Map<Object, List<TypeSymbol>> subtypes = new HashMap<>();

    private final Map<Through, List<NodeKey>> targets = new HashMap<>();

    /** @param keys those of the graph's nodes */
    VirtualCalls(NodeKeys keys) {
        this.keys = keys;
    }

    private record Through(MethodSymbol callee, TypeSymbol receiver) {}

    /** Takes note of the methods that {@code type} declares. */
    void declare(TypeSymbol type) {
        for (TypeSymbol above : type.supertypes()) {
            subtypes.computeIfAbsent(identity(above), key -> new ArrayList<>(2)).add(type);
        }
        for (MethodSymbol method : type.methods()) {
            if (hasBody(method)) {
                for (MethodSymbol overridden : method.overridden()) {
                    overriders
                            .computeIfAbsent(keys.of(overridden), key -> new LinkedHashMap<>())
                            .computeIfAbsent(type, key -> new ArrayList<>(1))
                            .add(method);
                }
            }
        }
    }

    private static boolean hasBody(MethodSymbol method) {
        boolean inInterface = method.owner().kind() == TypeKind.INTERFACE;
        return inInterface
                ? method.modifiers().has(Flag.DEFAULT)
                : !method.modifiers().has(Flag.ABSTRACT);
    }

    /** Relates the caller to what the call may mean. All types must have been declared. */
    void relate(VirtualCall call, Place place, SystemGraph.Builder graph) {
        if (overriders.containsKey(keys.of(call.callee()))) {
            Through through = new Through(call.callee(), call.receiver());
            for (NodeKey target : targets.computeIfAbsent(through, this::targets)) {
                graph.relate(call.from(), RelationKind.MAY_CALL, target, Evidence.inferred(place, REASON));
            }
        }
    }

    /** Goes down from the receiver: what overrides {@code toString} is far more than what does so below one type. */
    private List<NodeKey> targets(Through through) {
        Map<TypeSymbol, List<MethodSymbol>> overriding = overriders.getOrDefault(keys.of(through.callee), Map.of());
        int most = through.callee.owner().isSource() ? MOST : MOST_OF_LIBRARY;
        List<NodeKey> found = new ArrayList<>();
        overriding.getOrDefault(through.receiver, List.of()).forEach(method -> found.add(keys.of(method)));
        for (TypeSymbol below : subtypes.getOrDefault(identity(through.receiver), List.of())) {
            overriding.getOrDefault(below, List.of()).forEach(method -> found.add(keys.of(method)));
            if (found.size() > most) {
                return List.of();
            }
        }
        found.sort(Comparator.naturalOrder());
        return found.size() > most ? List.of() : found;
    }

    /** Library types may be known through several class paths. */
    private static Object identity(TypeSymbol type) {
        return type.isSource() ? type : type.binaryName();
    }
}
