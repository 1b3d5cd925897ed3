package dev.unearth.analyzer.store;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** Writes the rows of a snapshot. */
final class SnapshotWriter {

    private static final int BATCH = 5_000;

    private final Connection connection;
    private final Map<String, Integer> fileNumbers = new HashMap<>();

    SnapshotWriter(Connection connection) {
        this.connection = connection;
    }

    /** Writes {@code snapshot} and returns its number. */
    long write(Snapshot snapshot) throws SQLException {
        long id = head(snapshot);
        rows(
                "provenance",
                3,
                snapshot.provenance().entrySet(),
                (row, entry) -> row.of(id, entry.getKey(), entry.getValue()));
        rows("file", 11, snapshot.files(), (row, file) -> file(row, id, file));
        nodes(id, snapshot.graph());
        rows("unknown", 11, snapshot.unknowns(), (row, unknown) -> unknown(row, id, unknown));
        rows("finding", 9, snapshot.findings(), (row, finding) -> finding(row, id, finding));
        return id;
    }

    /** A node as it is stored. */
    private record EncodedNode(int number, Node node, String properties, byte[] outgoing) {}

    /** Encodes the next batch while the one before is written. */
    private void nodes(long id, SystemGraph graph) throws SQLException {
        List<Node> nodes = List.copyOf(graph.nodes());
        IntFunction<List<EncodedNode>> batch = from -> {
            List<EncodedNode> encoded = new ArrayList<>();
            for (int number = from; number < Math.min(nodes.size(), from + BATCH); number++) {
                Node node = nodes.get(number);
                byte[] outgoing = RelationshipCodec.write(graph.outgoing(number), graph.targets(number), fileNumbers);
                encoded.add(new EncodedNode(number, node, json(node.properties()), outgoing));
            }
            return encoded;
        };
        CompletableFuture<List<EncodedNode>> next = CompletableFuture.supplyAsync(() -> batch.apply(0));
        for (int from = 0; from < nodes.size(); from += BATCH) {
            List<EncodedNode> encoded = next.join();
            int following = from + BATCH;
            next = CompletableFuture.supplyAsync(() -> batch.apply(following));
            rows("node", 12, encoded, (row, each) -> node(row, id, each));
        }
    }

    private long head(Snapshot snapshot) throws SQLException {
        String insert =
                "INSERT INTO snapshot (application, lines, understood, calls, resolved_calls) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            Snapshot.Coverage coverage = snapshot.coverage();
            new Row(statement)
                    .of(
                            snapshot.application(),
                            coverage.lines(),
                            coverage.understood(),
                            coverage.calls(),
                            coverage.resolvedCalls());
            statement.executeUpdate();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT last_insert_rowid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void file(Row row, long id, SourceFile file) throws SQLException {
        int number = fileNumbers.size();
        fileNumbers.put(file.path(), number);
        row.of(
                id,
                number,
                file.path(),
                file.kind().name(),
                file.charset(),
                file.bytes(),
                file.lines(),
                file.hash(),
                file.generated(),
                file.status().name(),
                file.reason());
    }

    private static void node(Row row, long id, EncodedNode encoded) throws SQLException {
        Node node = encoded.node;
        row.of(id, encoded.number, node.key().value(), node.kind().name(), node.name(), encoded.properties);
        if (node.source() != null) {
            row.and(node.source().file()).place(node.source());
        } else {
            row.and(null).and(null).and(null).and(null).and(null);
        }
        row.and(encoded.outgoing);
    }

    private static String json(SortedMap<String, Object> properties) {
        try {
            return JSON.std.asString(properties);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the properties " + properties, e);
        }
    }

    private static void unknown(Row row, long id, Unknown unknown) throws SQLException {
        row.of(id, unknown.kind(), unknown.name(), unknown.place().file())
                .place(unknown.place())
                .and(unknown.reason())
                .and(unknown.missing())
                .and(unknown.count());
    }

    private static void finding(Row row, long id, Finding finding) throws SQLException {
        row.of(id, finding.kind(), finding.about().value(), finding.place().file())
                .place(finding.place())
                .and(finding.message());
    }

    private <T> void rows(String table, int columns, Iterable<T> items, Filling<T> filling) throws SQLException {
        String marks = "?, ".repeat(columns - 1) + "?";
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO %s VALUES (%s)".formatted(table, marks))) {
            int pending = 0;
            for (T item : items) {
                filling.fill(new Row(statement), item);
                statement.addBatch();
                if (++pending % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    @FunctionalInterface
    private interface Filling<T> {
        void fill(Row row, T item) throws SQLException;
    }
}
