package dev.unearth.analyzer.store;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the rows of a snapshot. */
final class SnapshotLoader {

    private final Connection connection;

    SnapshotLoader(Connection connection) {
        this.connection = connection;
    }

    /** The snapshot with number {@code id}. */
    Snapshot load(long id) throws SQLException {
        List<Snapshot.Coverage> coverage = new ArrayList<>();
        List<String> application = new ArrayList<>();
        rows("SELECT application, lines, understood, calls, resolved_calls FROM snapshot WHERE id = ?", id, row -> {
            application.add(row.getString(1));
            coverage.add(new Snapshot.Coverage(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
        });
        SortedMap<String, String> provenance = new TreeMap<>();
        rows(
                "SELECT name, value FROM provenance WHERE snapshot = ?",
                id,
                row -> provenance.put(row.getString(1), row.getString(2)));
        List<SourceFile> files = new ArrayList<>();
        rows("SELECT * FROM file WHERE snapshot = ? ORDER BY number", id, row -> files.add(file(row)));
        return new Snapshot(
                application.get(0), provenance, coverage.get(0), files, graph(id, files), unknowns(id), findings(id));
    }

    private static SourceFile file(ResultSet row) throws SQLException {
        return new SourceFile(
                row.getString("path"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("charset"),
                row.getLong("bytes"),
                row.getInt("lines"),
                row.getString("hash"),
                row.getBoolean("generated"),
                SourceFile.Status.valueOf(row.getString("status")),
                row.getString("reason"));
    }

    private SystemGraph graph(long id, List<SourceFile> files) throws SQLException {
        SystemGraph.Builder graph = SystemGraph.builder();
        List<NodeKey> keys = new ArrayList<>();
        List<byte[]> outgoing = new ArrayList<>();
        rows("SELECT * FROM node WHERE snapshot = ? ORDER BY number", id, row -> {
            Node node = node(row);
            keys.add(node.key());
            outgoing.add(row.getBytes("outgoing"));
            graph.add(node);
        });
        List<String> paths = files.stream().map(SourceFile::path).toList();
        for (int i = 0; i < keys.size(); i++) {
            RelationshipCodec.read(outgoing.get(i), keys.get(i), keys, paths).forEach(graph::restore);
        }
        return graph.build();
    }

    /** The nodes of {@code kind} in the order of their keys. */
    List<Node> nodes(long id, NodeKind kind) throws SQLException {
        List<Node> nodes = new ArrayList<>();
        rows(
                "SELECT * FROM node WHERE snapshot = ? AND kind = '" + kind.name() + "' ORDER BY number",
                id,
                row -> nodes.add(node(row)));
        return nodes;
    }

    private static Node node(ResultSet row) throws SQLException {
        return new Node(
                new NodeKey(row.getString("key")),
                NodeKind.valueOf(row.getString("kind")),
                row.getString("name"),
                properties(row.getString("properties")),
                row.getString("file") == null ? null : new Place(row.getString("file"), span(row)));
    }

    private static SourceSpan span(ResultSet row) throws SQLException {
        return new SourceSpan(
                row.getInt("line_start"), row.getInt("col_start"), row.getInt("line_end"), row.getInt("col_end"));
    }

    /** Whole numbers come back as {@link Long}, as {@link Node} has them. */
    private static SortedMap<String, Object> properties(String json) {
        try {
            SortedMap<String, Object> properties = new TreeMap<>();
            JSON.std
                    .mapFrom(json)
                    .forEach((name, value) ->
                            properties.put(name, value instanceof Integer whole ? (Object) whole.longValue() : value));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the properties " + json, e);
        }
    }

    private List<Unknown> unknowns(long id) throws SQLException {
        List<Unknown> unknowns = new ArrayList<>();
        rows(
                "SELECT * FROM unknown WHERE snapshot = ? ORDER BY rowid",
                id,
                row -> unknowns.add(new Unknown(
                        row.getString("kind"),
                        row.getString("name"),
                        new Place(row.getString("file"), span(row)),
                        row.getString("reason"),
                        row.getString("missing"),
                        row.getInt("count"))));
        return unknowns;
    }

    private List<Finding> findings(long id) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        rows(
                "SELECT * FROM finding WHERE snapshot = ? ORDER BY rowid",
                id,
                row -> findings.add(new Finding(
                        row.getString("kind"),
                        new NodeKey(row.getString("about")),
                        new Place(row.getString("file"), span(row)),
                        row.getString("message"))));
        return findings;
    }

    private void rows(String query, long id, Reading reading) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reading.read(row);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }
}
