package dev.unearth.analyzer.wiring.config;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.security.SecretNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The configuration keys as they are found; those that are read, or that stand in a file that configures, become nodes. */
final class ConfigKeys {

    private static final int LONGEST = 200;

    private final Loom loom;
    private final Wires wires;
    private final SortedMap<String, Key> keys = new TreeMap<>();

    ConfigKeys(Loom loom, Wires wires) {
        this.loom = loom;
        this.wires = wires;
    }

    private static final class Key {
        private final List<String> values = new ArrayList<>();
        private final List<Reader> readers = new ArrayList<>();
        private String kind = "";
        private @Nullable Place place;
        private boolean configures;
    }

    private record Reader(NodeKey from, Evidence because) {}

    /** Whether some file sets the key. */
    boolean isSet(String id) {
        Key key = keys.get(id);
        return key != null && !key.values.isEmpty();
    }

    /** Notes what {@code place} sets the key to; {@code configures} makes it a node even if nobody is seen to read it. */
    void value(String id, String kind, Place place, String value, boolean configures) {
        Key key = key(id, kind);
        key.values.add(place.file() + "=" + shown(id, value));
        key.configures |= configures;
        if (key.place == null) {
            key.place = place;
            key.kind = kind;
        }
    }

    private static String shown(String id, String value) {
        String shown = SecretNames.shown(id, value.replaceAll("\\s+", " "));
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "..." : shown;
    }

    /** Notes that {@code from} reads the key. */
    void read(String id, String kind, NodeKey from, Evidence because) {
        key(id, kind).readers.add(new Reader(from, because));
    }

    private Key key(String id, String kind) {
        Key key = keys.computeIfAbsent(id, absent -> new Key());
        key.kind = key.kind.isEmpty() ? kind : key.kind;
        return key;
    }

    /** Adds the nodes and their readers. */
    void addAll() {
        for (Map.Entry<String, Key> each : keys.entrySet()) {
            Key key = each.getValue();
            if (key.configures || !key.readers.isEmpty()) {
                NodeKey node = NodeKey.of(NodeKind.CONFIG_KEY, loom.evidence().application(), each.getKey());
                wires.node(Node.of(node, NodeKind.CONFIG_KEY, each.getKey(), key.place)
                        .with(NodeProperty.KIND, key.kind)
                        .with(NodeProperty.VALUES, List.copyOf(key.values)));
                key.readers.forEach(
                        reader -> wires.relate(reader.from(), RelationKind.READS_CONFIG, node, "", reader.because()));
            }
        }
    }
}
