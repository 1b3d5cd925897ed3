package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far the methods of one type belong together. Methods are those with a body, constructors and initialisers left out,
 * since they touch every field; fields are the type's own instance fields.
 */
final class Cohesion {

    private final Codebase code;
    private final int type;
    private final List<Node> methods;
    private final Map<NodeKey, Integer> methodNumbers;
    private final Map<NodeKey, Integer> fieldNumbers;
    private final BitSet[] fieldsOf;
    private final int[] groupOf;

    private Cohesion(Codebase code, int type) {
        this.code = code;
        this.type = type;
        methods = code.methods(type).stream().filter(Members::isConcreteMethod).toList();
        methodNumbers = numbers(methods);
        fieldNumbers = numbers(code.fields(type).stream()
                .filter(field -> !field.is(NodeProperty.STATIC))
                .toList());
        fieldsOf = new BitSet[methods.size()];
        groupOf = new int[methods.size() + fieldNumbers.size()];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = i;
        }
    }

    static void addTo(Sheet sheet, Codebase code) {
        for (int type = 0; type < code.size(); type++) {
            Cohesion cohesion = new Cohesion(code, type);
            cohesion.read();
            cohesion.write(sheet);
            sheet.put(code.key(type), Measure.ATFD, cohesion.foreignData());
        }
    }

    private static Map<NodeKey, Integer> numbers(List<Node> nodes) {
        Map<NodeKey, Integer> numbers = new HashMap<>();
        nodes.forEach(node -> numbers.put(node.key(), numbers.size()));
        return numbers;
    }

    private void read() {
        for (int method = 0; method < methods.size(); method++) {
            fieldsOf[method] = new BitSet();
            for (Relationship each : code.graph().outgoing(methods.get(method).key())) {
                Integer field = fieldNumbers.get(each.to());
                Integer callee = methodNumbers.get(each.to());
                if (field != null && TypeMeasures.isUse(each.kind())) {
                    fieldsOf[method].set(field);
                    join(method, methods.size() + field);
                } else if (callee != null && each.kind() == RelationKind.CALLS) {
                    join(method, callee);
                }
            }
        }
    }

    private void join(int a, int b) {
        groupOf[group(a)] = group(b);
    }

    private int group(int member) {
        int root = member;
        while (groupOf[root] != root) {
            groupOf[root] = groupOf[groupOf[root]];
            root = groupOf[root];
        }
        return root;
    }

    private void write(Sheet sheet) {
        NodeKey key = code.key(type);
        long count = methods.size();
        long pairs = count * (count - 1) / 2;
        long sharing = sharingPairs();
        sheet.put(key, Measure.LCOM, Math.max(0, pairs - 2 * sharing));
        sheet.put(key, Measure.LCOM4, groups());
        if (pairs > 0) {
            sheet.put(key, Measure.TCC, (double) sharing / pairs);
        }
        if (count > 1 && !fieldNumbers.isEmpty()) {
            sheet.put(key, Measure.LCOM_HS, (count - meanUsers()) / (count - 1));
        }
    }

    private long sharingPairs() {
        long sharing = 0;
        for (int a = 0; a < fieldsOf.length; a++) {
            for (int b = a + 1; b < fieldsOf.length && !fieldsOf[a].isEmpty(); b++) {
                sharing += fieldsOf[a].intersects(fieldsOf[b]) ? 1 : 0;
            }
        }
        return sharing;
    }

    private long groups() {
        Set<Integer> roots = new HashSet<>();
        for (int method = 0; method < methods.size(); method++) {
            roots.add(group(method));
        }
        return roots.size();
    }

    /** How many methods use a field, on average over the fields. */
    private double meanUsers() {
        long uses = 0;
        for (BitSet fields : fieldsOf) {
            uses += fields.cardinality();
        }
        return (double) uses / fieldNumbers.size();
    }

    private long foreignData() {
        Set<Integer> related = relatives();
        Set<NodeKey> foreign = new HashSet<>();
        for (Node method : code.methods(type)) {
            for (Relationship each : code.graph().outgoing(method.key())) {
                int owner = code.numberOf(each.to());
                if (TypeMeasures.isUse(each.kind()) && owner >= 0 && !related.contains(owner) && isData(each.to())) {
                    foreign.add(each.to());
                }
            }
        }
        return foreign.size();
    }

    /** Data are fields other than static ones (constants, enum constants) and the accessors of fields. */
    private boolean isData(NodeKey member) {
        return code.graph()
                .node(member)
                .filter(node -> node.is(NodeProperty.ACCESSOR)
                        || node.key().prefix().equals("field") && !node.is(NodeProperty.STATIC))
                .isPresent();
    }

    /** The types that share the outermost type with this one, and all its supertypes. */
    private Set<Integer> relatives() {
        Set<Integer> related = new HashSet<>();
        Set<NodeKey> above = new HashSet<>();
        supertypes(code.key(type), above);
        above.stream().map(code::numberOf).filter(number -> number >= 0).forEach(related::add);
        for (Codebase.Link link : code.links(type)) {
            if (code.outermost(link.to()) == code.outermost(type)) {
                related.add(link.to());
            }
        }
        return related;
    }

    private void supertypes(NodeKey key, Set<NodeKey> found) {
        if (found.add(key)) {
            code.graph().outgoing(key, RelationKind.EXTENDS).forEach(each -> supertypes(each.to(), found));
        }
    }
}
