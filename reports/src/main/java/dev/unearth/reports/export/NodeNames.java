package dev.unearth.reports.export;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.Relationship;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What nodes and places are called in tables for people. */
final class NodeNames {

    private static final Set<String> CODE =
            Set.of(NodeKind.TYPE.prefix(), NodeKind.METHOD.prefix(), NodeKind.FIELD.prefix());

    private NodeNames() {}

    /** {@code C.m(int)} for {@code a.b.C#m(int)}; anything else without prefix and application. */
    static String shortName(NodeKey key) {
        String name = ownName(key);
        if (!CODE.contains(key.prefix())) {
            return name;
        }
        int member = name.indexOf('#');
        String type = member < 0 ? name : name.substring(0, member);
        String rest = member < 0 ? "" : "." + name.substring(member + 1);
        return type.substring(type.lastIndexOf('.') + 1) + rest;
    }

    /** As {@link #shortName(NodeKey)}; entry points by kind and name. */
    static String shortName(Node node) {
        return node.kind() == NodeKind.ENTRY_POINT
                ? node.text(NodeProperty.KIND) + " " + node.name()
                : shortName(node.key());
    }

    /** The key without its prefix and the application. */
    static String ownName(NodeKey key) {
        String value = key.value();
        return value.substring(value.indexOf(':', value.indexOf(':') + 1) + 1);
    }

    /** The first place that says so. */
    static Place place(Relationship relationship) {
        return relationship.places().isEmpty()
                ? Place.NOWHERE
                : relationship.places().get(0);
    }

    /** A line, empty where there is none. */
    static String line(Place place) {
        return place.line() == 0 ? "" : Integer.toString(place.line());
    }

    /** The kind and detail of a relationship in words: {@code calls}, {@code forwards to (redirect)}. */
    static String how(Relationship relationship) {
        String kind = relationship.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return relationship.detail().isEmpty() ? kind : kind + " (" + relationship.detail() + ")";
    }

    /** A property that holds a list, joined by semicolons. */
    static String list(Node node, String property) {
        return node.properties().get(property) instanceof List<?> values
                ? String.join(";", values.stream().map(Object::toString).toList())
                : node.text(property);
    }
}
