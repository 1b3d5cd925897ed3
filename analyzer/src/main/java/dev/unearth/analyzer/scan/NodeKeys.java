package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys of the nodes of one application; that of a symbol is made once. Safe for use by several threads. */
final class NodeKeys {

    private final String application;
    private final Map<Object, NodeKey> bySymbol = new ConcurrentHashMap<>();

    NodeKeys(String application) {
        this.application = application;
    }

    String application() {
        return application;
    }

    NodeKey of(NodeKind kind, String name) {
        return NodeKey.of(kind, application, name);
    }

    NodeKey of(TypeSymbol type) {
        NodeKey known = bySymbol.get(type);
        return known != null ? known : keep(type, of(NodeKind.TYPE, type.keyName()));
    }

    NodeKey of(MethodSymbol method) {
        NodeKey known = bySymbol.get(method);
        return known != null
                ? known
                : keep(method, of(NodeKind.METHOD, method.owner().keyName() + "#" + method.signature()));
    }

    NodeKey of(FieldSymbol field) {
        NodeKey known = bySymbol.get(field);
        return known != null
                ? known
                : keep(field, of(NodeKind.FIELD, field.owner().keyName() + "#" + field.name()));
    }

    private NodeKey keep(Object symbol, NodeKey key) {
        NodeKey other = bySymbol.putIfAbsent(symbol, key);
        return other != null ? other : key;
    }
}
