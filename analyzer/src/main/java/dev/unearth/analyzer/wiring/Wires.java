package dev.unearth.analyzer.wiring;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What wiring finds: collects nodes, relationships, unknowns and findings. The result does not depend on the order of calls. */
public final class Wires {

    private static final Set<RelationKind> WORK =
            EnumSet.of(RelationKind.QUERIES, RelationKind.INSERTS, RelationKind.UPDATES, RelationKind.DELETES);

    private final SystemGraph.Builder graph;
    private final Set<NodeKey> workedOn = new HashSet<>();
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<NodeKey> reached = new HashSet<>();

    /** Collects into {@code graph}, which holds already what the linker found: types, methods, fields, files. */
    public Wires(SystemGraph.Builder graph) {
        this.graph = graph;
    }

    /** Adds a node, see {@link SystemGraph.Builder#add}. */
    public void node(Node node) {
        graph.add(node);
    }

    /** Whether a node with {@code key} is there. */
    public boolean has(NodeKey key) {
        return graph.has(key);
    }

    /** Whether a node is there and has a property that is true. */
    public boolean is(NodeKey key, String property) {
        return graph.is(key, property);
    }

    /** Adds evidence for a relationship; dropped silently where an end is not in the graph, so check with {@link #has} first. */
    public void relate(NodeKey from, RelationKind kind, NodeKey to, String detail, Evidence evidence) {
        if (graph.has(from) && graph.has(to)) {
            if (!from.equals(to)) {
                reached.add(to);
            }
            graph.relate(from, kind, to, detail, evidence);
            if (WORK.contains(kind)) {
                workedOn.add(to);
            }
        }
    }

    /** Whether something reads, inserts, updates or deletes what {@code key} stands for, as far as wired by now. */
    public boolean isWorkedOn(NodeKey key) {
        return workedOn.contains(key);
    }

    /** Whether anything so far was joined to {@code key}. */
    public boolean reaches(NodeKey key) {
        return reached.contains(key);
    }

    /** Adds something that could not be resolved. */
    public void unknown(Unknown unknown) {
        unknowns.add(unknown);
    }

    /** Adds something a person should look at. */
    public void finding(Finding finding) {
        findings.add(finding);
    }

    /** All unknowns so far. */
    public List<Unknown> unknowns() {
        return List.copyOf(unknowns);
    }

    /** All findings so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
