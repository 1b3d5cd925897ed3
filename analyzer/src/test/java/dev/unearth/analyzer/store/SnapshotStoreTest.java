package dev.unearth.analyzer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceSpan;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotStoreTest {

    private static final Place PLACE = new Place("a/Fee.java", new SourceSpan(3, 5, 4, 1));

    @TempDir
    Path folder;

    @Test
    void reads_back_what_was_saved() {
        Snapshot saved = snapshot("permits");

        try (SnapshotStore store = SnapshotStore.open(folder.resolve("ws/unearth.db"))) {
            store.save(saved, List.of(new SnapshotStore.Overlay("ranking", List.of("{\"b\":1}", "{\"a\":2}"))));
        }

        try (SnapshotStore store = SnapshotStore.open(folder.resolve("ws/unearth.db"))) {
            Snapshot read = store.latest().orElseThrow();
            assertThat(read.withGraph(saved.graph())).isEqualTo(saved);
            assertThat(List.copyOf(read.graph().nodes()))
                    .isEqualTo(List.copyOf(saved.graph().nodes()));
            assertThat(read.graph().relationships()).isEqualTo(saved.graph().relationships());
            assertThat(store.overlay("ranking")).containsExactly("{\"b\":1}", "{\"a\":2}");
            assertThat(store.overlay("history")).isEmpty();
        }
    }

    @Test
    void an_empty_store_has_no_snapshot() {
        try (SnapshotStore store = SnapshotStore.open(folder.resolve("unearth.db"))) {
            assertThat(store.latest()).isEmpty();
            assertThat(store.overlay("ranking")).isEmpty();
        }
    }

    @Test
    void keeps_only_the_newest_snapshots() throws Exception {
        Path file = folder.resolve("unearth.db");
        try (SnapshotStore store = SnapshotStore.open(file)) {
            for (int i = 0; i < SnapshotStore.KEPT + 2; i++) {
                store.save(snapshot("scan" + i), List.of());
            }
            assertThat(store.latest().orElseThrow().application()).isEqualTo("scan" + (SnapshotStore.KEPT + 1));
        }

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(statement
                            .executeQuery("SELECT count(DISTINCT snapshot) FROM node")
                            .getInt(1))
                    .isEqualTo(SnapshotStore.KEPT);
        }
    }

    @Test
    void says_what_to_do_with_a_file_of_another_version() throws Exception {
        Path file = folder.resolve("unearth.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> SnapshotStore.open(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("unearth.db")
                .hasMessageContaining("another workspace with -o");
    }

    static Snapshot snapshot(String application) {
        NodeKey fee = NodeKey.of(NodeKind.TYPE, application, "a.Fee");
        NodeKey rate = NodeKey.of(NodeKind.FIELD, application, "a.Fee#rate");
        SystemGraph graph = SystemGraph.builder()
                .add(Node.of(fee, NodeKind.TYPE, "Fee", PLACE)
                        .with("lines", 12L)
                        .with("roles", List.of("clerk", "chief")))
                .add(Node.of(rate, NodeKind.FIELD, "rate", null)
                        .with("static", true)
                        .with("share", 0.5))
                .relate(fee, RelationKind.DECLARES, rate, Evidence.declared(PLACE))
                .relate(fee, RelationKind.WIRED_TO, rate, "jndi\t\\name", Evidence.inferred(Place.NOWHERE, "by\nname"))
                .build();
        return new Snapshot(
                application,
                new TreeMap<>(Map.of("tool", "1.0")),
                new Snapshot.Coverage(100, 97, 40, 30),
                List.of(new SourceFile(
                        "a/Fee.java",
                        FileKind.JAVA,
                        "UTF-8",
                        300,
                        12,
                        "ab12",
                        false,
                        SourceFile.Status.PARTIAL,
                        "line 3: unexpected }")),
                graph,
                List.of(new Unknown("TYPE", "Tax \"x\"", PLACE, "no such type", "b.Tax", 2)),
                List.of(new Finding("CYCLE", fee, PLACE, "Fee and Tax need each other.")));
    }
}
