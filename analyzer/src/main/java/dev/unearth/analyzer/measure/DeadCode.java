package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Code that nothing found by the scan leads to. Always inferred: reflection, configuration outside the roots and callers in
 * other systems are not seen. So a type is entered from outside if an entry point, page or descriptor names it or a member, a
 * method is called by the container or belongs to a container's annotation, or it is mapped to a table; what such types
 * depend on, directly or by way of others, is reachable. A system into which nothing enters is a library whose callers are
 * elsewhere: of it nothing is called dead.
 */
final class DeadCode {

    private static final String KIND = "DEAD_CODE";
    private static final Set<NodeKind> CODE = EnumSet.of(NodeKind.TYPE, NodeKind.METHOD, NodeKind.FIELD);
    private static final Set<RelationKind> ENTERING = EnumSet.of(
            RelationKind.HANDLED_BY,
            RelationKind.DEPENDS_ON,
            RelationKind.CALLS,
            RelationKind.INSTANTIATES,
            RelationKind.READS,
            RelationKind.WRITES,
            RelationKind.FORWARDS_TO,
            RelationKind.FILTERS,
            RelationKind.INJECTS,
            RelationKind.WIRED_TO,
            RelationKind.SENDS_TO,
            RelationKind.SCHEDULES,
            RelationKind.REFERENCES,
            RelationKind.INVOKES_REMOTE);

    /** By which code leads to a type without naming it. */
    private static final Set<RelationKind> JOINING = EnumSet.of(RelationKind.INJECTS, RelationKind.WIRED_TO);

    private static final Set<RelationKind> CONTAINER =
            EnumSet.of(RelationKind.MAPS_TO, RelationKind.RECEIVES_FROM, RelationKind.ANNOTATED_BY);
    private static final Set<String> SERIALIZATION =
            Set.of("readObject", "writeObject", "readObjectNoData", "readResolve", "writeReplace");

    private final Codebase code;
    private final BitSet entered = new BitSet();
    private final BitSet reachable = new BitSet();
    private final BitSet referenced = new BitSet();

    /** By type; nothing for the types that are not reachable. */
    private final List<List<Node>> unusedMethods = new ArrayList<>();

    DeadCode(Codebase code) {
        this.code = code;
        for (int type = 0; type < code.size(); type++) {
            if (isEntered(type)) {
                entered.set(code.outermost(type));
            }
        }
        reach();
        for (int type = 0; type < code.size(); type++) {
            unusedMethods.add(entered.isEmpty() ? List.of() : unusedMethods(type));
        }
    }

    void addTo(Sheet sheet) {
        if (entered.isEmpty()) {
            return;
        }
        for (int type = 0; type < code.size(); type++) {
            sheet.put(code.key(type), Measure.UNREACHABLE, isReachable(type) ? 0 : 1);
            sheet.put(
                    code.key(type),
                    Measure.UNUSED_METHODS,
                    unusedMethods.get(type).size());
        }
    }

    /** The unreachable types to which nothing refers, and in reachable types the methods to which nothing refers. */
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (int type = 0; type < code.size() && !entered.isEmpty(); type++) {
            if (isReachable(type)) {
                unusedMethods
                        .get(type)
                        .forEach(method -> found.add(finding(
                                method,
                                "Nothing found calls %s: inferred, since no code, page, descriptor or entry point names it and it"
                                        + " overrides nothing; reflection and callers outside are not seen")));
            } else if (code.outermost(type) == type && !referenced.get(type) && !code.isUsedByTests(type)) {
                found.add(finding(
                        code.type(type),
                        "Nothing found uses %s: inferred, since no other type, page, descriptor or entry point names it;"
                                + " reflection and callers outside are not seen"));
            }
        }
        return found;
    }

    private static Finding finding(Node node, String message) {
        Place place = node.place().orElse(new Place("", SourceSpan.NONE));
        return new Finding(KIND, node.key(), place, message.formatted(node.name()));
    }

    private boolean isReachable(int type) {
        return reachable.get(code.outermost(type));
    }

    private void reach() {
        List<List<Integer>> targets = new ArrayList<>();
        for (int type = 0; type < code.size(); type++) {
            targets.add(new ArrayList<>());
        }
        for (int type = 0; type < code.size(); type++) {
            int from = code.outermost(type);
            for (Codebase.Link link : code.links(type)) {
                int to = code.outermost(link.to());
                join(from, to, targets);
            }
            for (Relationship each : code.graph().outgoing(code.key(type))) {
                int to = JOINING.contains(each.kind()) ? code.numberOf(each.to()) : -1;
                if (to >= 0) {
                    join(from, code.outermost(to), targets);
                }
            }
        }
        Deque<Integer> open = new ArrayDeque<>();
        entered.stream().forEach(open::push);
        while (!open.isEmpty()) {
            int type = open.pop();
            if (!reachable.get(type)) {
                reachable.set(type);
                open.addAll(targets.get(type));
            }
        }
    }

    private void join(int from, int to, List<List<Integer>> targets) {
        if (to != from) {
            targets.get(from).add(to);
            referenced.set(to);
        }
    }

    private boolean isEntered(int type) {
        NodeKey key = code.key(type);
        return isNamedOutside(key)
                || isContainerManaged(key)
                || code.fields(type).stream()
                        .anyMatch(field -> isNamedOutside(field.key()) || isContainerManaged(field.key()))
                || code.methods(type).stream().anyMatch(this::isEntry);
    }

    private boolean isEntry(Node method) {
        return method.is(NodeProperty.CALLED_FROM_OUTSIDE)
                || isNamedOutside(method.key())
                || isContainerManaged(method.key());
    }

    /** Whether something other than code names the node. */
    private boolean isNamedOutside(NodeKey key) {
        for (Relationship each : code.graph().incoming(key)) {
            if (ENTERING.contains(each.kind()) && !isCode(each.from())) {
                return true;
            }
        }
        return false;
    }

    private boolean isCode(NodeKey key) {
        return code.numberOf(key) >= 0
                || CODE.contains(code.graph().node(key).orElseThrow().kind());
    }

    private boolean isContainerManaged(NodeKey key) {
        for (Relationship each : code.graph().outgoing(key)) {
            if (CONTAINER.contains(each.kind()) && !isLanguageAnnotation(each.to())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLanguageAnnotation(NodeKey key) {
        return key.value().contains(":java.lang.");
    }

    /** A container that knows a type may call any method of it, so none of those is called unused. */
    private List<Node> unusedMethods(int type) {
        NodeKey key = code.key(type);
        if (!isReachable(type)
                || isNamedOutside(key)
                || isContainerManaged(key)
                || inheritsFromLibrary(key, new HashSet<>())) {
            return List.of();
        }
        return code.methods(type).stream().filter(this::isUnused).toList();
    }

    private boolean isUnused(Node method) {
        return Members.isConcreteMethod(method)
                && !method.is(NodeProperty.ACCESSOR)
                && !isEntry(method)
                && !SERIALIZATION.contains(Members.name(method))
                && code.graph().outgoing(method.key(), RelationKind.OVERRIDES).isEmpty()
                && !isReferredTo(method);
    }

    private boolean isReferredTo(Node method) {
        for (Relationship each : code.graph().incoming(method.key())) {
            if (isReference(method, each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReference(Node method, Relationship each) {
        boolean refers = ENTERING.contains(each.kind()) || each.kind() == RelationKind.OVERRIDES;
        return refers && !each.from().equals(method.key());
    }

    /** Whether a supertype outside the platform lies in a library, whose methods it may override unseen. */
    private boolean inheritsFromLibrary(NodeKey key, Set<NodeKey> seen) {
        return seen.add(key)
                && code.graph().outgoing(key).stream()
                        .filter(each -> each.kind() == RelationKind.EXTENDS || each.kind() == RelationKind.IMPLEMENTS)
                        .map(each -> code.graph().node(each.to()).orElseThrow())
                        .anyMatch(parent -> parent.is(NodeProperty.EXTERNAL)
                                ? !Codebase.isPlatform(parent)
                                : inheritsFromLibrary(parent.key(), seen));
    }
}
