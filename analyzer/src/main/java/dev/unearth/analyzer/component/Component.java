package dev.unearth.analyzer.component;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import java.util.List;

/**
 * A named group of types. No type is in two.
 *
 * @param name unique in the application
 * @param types in the order of their keys, nested types with their outermost type; at least one
 * @param declared whether a person named it, rather than the scan having found it
 */
public record Component(String name, List<NodeKey> types, boolean declared) {
    public Component {
        types = types.stream().sorted().toList();
        if (name.isBlank() || types.isEmpty()) {
            throw new IllegalArgumentException(
                    "Component \"%s\" needs a name and types, has %d".formatted(name, types.size()));
        }
    }

    /** The key of its node. */
    public NodeKey key(String application) {
        return NodeKey.of(NodeKind.COMPONENT, application, name);
    }
}
