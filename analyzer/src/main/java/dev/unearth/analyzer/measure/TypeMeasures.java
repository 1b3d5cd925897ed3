package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Size, complexity, coupling and inheritance of types; fan-in and fan-out of methods. */
final class TypeMeasures {

    private final Sheet sheet;
    private final Codebase code;
    private final Map<NodeKey, Integer> depths = new HashMap<>();
    private final int[] afferent;

    private TypeMeasures(Sheet sheet, Codebase code) {
        this.sheet = sheet;
        this.code = code;
        this.afferent = new int[code.size()];
    }

    static void addTo(Sheet sheet, Codebase code) {
        TypeMeasures measures = new TypeMeasures(sheet, code);
        for (int type = 0; type < code.size(); type++) {
            code.links(type).forEach(link -> measures.afferent[link.to()]++);
        }
        for (int type = 0; type < code.size(); type++) {
            measures.size(type);
            measures.coupling(type);
            measures.calls(type);
            measures.inheritance(code.key(type));
        }
    }

    private void size(int type) {
        NodeKey key = code.key(type);
        List<Node> methods = code.methods(type);
        sheet.put(key, Measure.LINES, code.type(type).number(NodeProperty.LINES));
        sheet.put(
                key,
                Measure.METHODS,
                methods.stream().filter(Members::isDeclared).count());
        sheet.put(key, Measure.FIELDS, code.fields(type).size());
        sheet.put(key, Measure.STATEMENTS, sum(methods, NodeProperty.STATEMENTS));
        sheet.put(key, Measure.WMC, sum(methods, NodeProperty.CYCLOMATIC));
        sheet.put(key, Measure.COGNITIVE, sum(methods, NodeProperty.COGNITIVE));
        sheet.put(
                key,
                Measure.MAX_CYCLOMATIC,
                methods.stream()
                        .mapToDouble(method -> method.number(NodeProperty.CYCLOMATIC))
                        .max()
                        .orElse(0));
    }

    private static double sum(List<Node> methods, String property) {
        return methods.stream().mapToDouble(method -> method.number(property)).sum();
    }

    private void coupling(int type) {
        NodeKey key = code.key(type);
        int own = code.links(type).size();
        sheet.put(key, Measure.CE, own);
        sheet.put(key, Measure.CBO, own + code.libraries(type).size());
        sheet.put(key, Measure.CA, afferent[type]);
    }

    private void calls(int type) {
        Set<NodeKey> response = new HashSet<>();
        Set<NodeKey> used = new HashSet<>();
        Set<NodeKey> users = new HashSet<>();
        for (Node method : code.methods(type)) {
            if (Members.isDeclared(method)) {
                response.add(method.key());
            }
            outgoing(type, method.key(), response, used);
            users(type, method.key(), users);
            sheet.put(method.key(), Measure.FAN_IN, callers(method.key()));
        }
        code.fields(type).forEach(field -> users(type, field.key(), users));
        sheet.put(code.key(type), Measure.RFC, response.size());
        sheet.put(code.key(type), Measure.FAN_OUT, used.size());
        sheet.put(code.key(type), Measure.FAN_IN, users.size());
    }

    private void outgoing(int type, NodeKey method, Set<NodeKey> response, Set<NodeKey> used) {
        int callees = 0;
        for (Relationship each : code.graph().outgoing(method)) {
            int owner = code.numberOf(each.to());
            if (each.kind() == RelationKind.CALLS) {
                callees++;
                if (owner != type) {
                    response.add(each.to());
                }
            }
            if (isUse(each.kind()) && owner >= 0 && owner != type) {
                used.add(each.to());
            }
        }
        sheet.put(method, Measure.FAN_OUT, callees);
    }

    private void users(int type, NodeKey member, Set<NodeKey> users) {
        for (Relationship each : code.graph().incoming(member)) {
            int owner = code.numberOf(each.from());
            if (isUse(each.kind()) && owner >= 0 && owner != type) {
                users.add(each.from());
            }
        }
    }

    private long callers(NodeKey method) {
        long callers = 0;
        NodeKey last = null;
        for (Relationship each : code.graph().incoming(method, RelationKind.CALLS)) {
            if (!each.from().equals(last) && code.numberOf(each.from()) >= 0) {
                callers++;
                last = each.from();
            }
        }
        return callers;
    }

    static boolean isUse(RelationKind kind) {
        return kind == RelationKind.CALLS || kind == RelationKind.READS || kind == RelationKind.WRITES;
    }

    private void inheritance(NodeKey key) {
        sheet.put(key, Measure.DIT, depth(key));
        sheet.put(
                key,
                Measure.NOC,
                code.graph().incoming(key, RelationKind.EXTENDS).stream()
                        .filter(each -> code.numberOf(each.from()) >= 0)
                        .count());
    }

    /** A type that extends itself by way of others, as only broken code does, is as deep as the way to the repetition. */
    private int depth(NodeKey key) {
        Integer known = depths.get(key);
        if (known != null) {
            return known;
        }
        depths.put(key, 0);
        int above = 0;
        for (Relationship each : code.graph().outgoing(key, RelationKind.EXTENDS)) {
            above = Math.max(above, depth(each.to()));
        }
        int depth = key.value().endsWith(":java.lang.Object") ? 0 : above + 1;
        depths.put(key, depth);
        return depth;
    }
}
