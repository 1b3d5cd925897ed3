package dev.unearth.analyzer.graph;

import java.util.List;

/**
 * What one unit adds to a graph. Its relationships may lead to nodes of other parts.
 *
 * @param nodes one per key
 * @param relationships in no order
 */
public record GraphPart(List<Node> nodes, List<Relationship> relationships) {

    public GraphPart {
        nodes = List.copyOf(nodes);
        relationships = List.copyOf(relationships);
    }
}
