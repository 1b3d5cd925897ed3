package dev.unearth.analyzer.store;

import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/**
 * The SQLite file of a workspace. A snapshot is written in one transaction, so a reader sees the last whole one, whenever the
 * writer was killed; the {@value #KEPT} newest are kept.
 */
public final class SnapshotStore implements AutoCloseable {

    /** How many snapshots are kept. */
    public static final int KEPT = 5;

    /** Rows hold texts of a few hundred bytes to many thousand. */
    private static final int PAGE_BYTES = 16_384;

    /** Room for what one transaction changes, so that it is written once. */
    private static final int CACHE_KIB = 64 << 10;

    /** Changes whenever the tables change. */
    private static final int VERSION = 3;

    private static final String[] TABLES = {
        """
        CREATE TABLE snapshot (id INTEGER PRIMARY KEY AUTOINCREMENT, application TEXT NOT NULL, lines INTEGER NOT NULL,
          understood INTEGER NOT NULL, calls INTEGER NOT NULL, resolved_calls INTEGER NOT NULL)""",
        "CREATE TABLE provenance (snapshot INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL)",
        """
        CREATE TABLE file (snapshot INTEGER NOT NULL, number INTEGER NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL,
          charset TEXT NOT NULL, bytes INTEGER NOT NULL, lines INTEGER NOT NULL, hash TEXT NOT NULL,
          generated INTEGER NOT NULL, status TEXT NOT NULL, reason TEXT NOT NULL)""",
        """
        CREATE TABLE node (snapshot INTEGER NOT NULL, number INTEGER NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL,
          name TEXT NOT NULL, properties TEXT NOT NULL, file TEXT, line_start INTEGER, col_start INTEGER,
          line_end INTEGER, col_end INTEGER, outgoing BLOB NOT NULL)""",
        """
        CREATE TABLE unknown (snapshot INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, file TEXT NOT NULL,
          line_start INTEGER NOT NULL, col_start INTEGER NOT NULL, line_end INTEGER NOT NULL, col_end INTEGER NOT NULL,
          reason TEXT NOT NULL, missing TEXT NOT NULL, count INTEGER NOT NULL)""",
        """
        CREATE TABLE finding (snapshot INTEGER NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, file TEXT NOT NULL,
          line_start INTEGER NOT NULL, col_start INTEGER NOT NULL, line_end INTEGER NOT NULL, col_end INTEGER NOT NULL,
          message TEXT NOT NULL)""",
        "CREATE TABLE overlay (snapshot INTEGER NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL, document TEXT NOT NULL)",
    };

    private static final List<String> PARTS = List.of("provenance", "file", "node", "unknown", "finding", "overlay");

    private final Path file;
    private final Connection connection;

    private SnapshotStore(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens the store in {@code file}, which is made if it is not there.
     *
     * @throws UncheckedIOException if it cannot be opened, or was written by another version of the tool
     */
    public static SnapshotStore open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot make the workspace " + file.toAbsolutePath().getParent(), e);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        config.setPageSize(PAGE_BYTES);
        config.setCacheSize(-CACHE_KIB);
        try {
            SnapshotStore store = new SnapshotStore(file, config.createConnection("jdbc:sqlite:" + file));
            store.prepare();
            return store;
        } catch (SQLException e) {
            throw failure("open", file, e);
        }
    }

    private void prepare() throws SQLException {
        int version = number("PRAGMA user_version");
        if (version == VERSION) {
            return;
        }
        if (version != 0) {
            connection.close();
            throw failure(
                    "read",
                    file,
                    new SQLException("it has the format " + version + " of another version of Unearth; "
                            + "delete it or choose another workspace with -o"));
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            for (String part : PARTS) {
                statement.execute("CREATE INDEX %s_snapshot ON %s (snapshot)".formatted(part, part));
            }
            statement.execute("PRAGMA user_version = " + VERSION);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private int number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    /**
     * Stores a snapshot with its overlays, as a whole or not at all, and returns its number.
     *
     * @param overlays documents by overlay, each in the order it is to be read in
     */
    public long save(Snapshot snapshot, List<Overlay> overlays) {
        try {
            connection.setAutoCommit(false);
            long id = new SnapshotWriter(connection).write(snapshot);
            for (Overlay overlay : overlays) {
                insert(id, overlay);
            }
            forgetOld();
            connection.commit();
            connection.setAutoCommit(true);
            return id;
        } catch (SQLException e) {
            throw failure("write a snapshot to", file, e);
        }
    }

    private void insert(long id, Overlay overlay) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO overlay VALUES (?, ?, ?, ?)")) {
            int position = 0;
            for (String document : overlay.documents()) {
                insert.setLong(1, id);
                insert.setString(2, overlay.name());
                insert.setInt(3, position++);
                insert.setString(4, document);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void forgetOld() throws SQLException {
        String old = "SELECT id FROM snapshot ORDER BY id DESC LIMIT -1 OFFSET " + KEPT;
        try (Statement statement = connection.createStatement()) {
            for (String part : PARTS) {
                statement.execute("DELETE FROM %s WHERE snapshot IN (%s)".formatted(part, old));
            }
            statement.execute("DELETE FROM snapshot WHERE id IN (%s)".formatted(old));
        }
    }

    /** The newest whole snapshot, if there is one. */
    public Optional<Snapshot> latest() {
        try {
            Optional<Long> id = latestId();
            return id.isEmpty() ? Optional.empty() : Optional.of(new SnapshotLoader(connection).load(id.get()));
        } catch (SQLException e) {
            throw failure("read the newest snapshot of", file, e);
        }
    }

    /** The nodes of {@code kind} of the newest whole snapshot, in the order of their keys; none when there is no snapshot. */
    public List<Node> latestNodes(NodeKind kind) {
        try {
            Optional<Long> id = latestId();
            return id.isEmpty() ? List.of() : new SnapshotLoader(connection).nodes(id.get(), kind);
        } catch (SQLException e) {
            throw failure("read the newest snapshot of", file, e);
        }
    }

    private Optional<Long> latestId() throws SQLException {
        int id = number("SELECT max(id) FROM snapshot");
        return id == 0 ? Optional.empty() : Optional.of((long) id);
    }

    /** The documents of an overlay of the newest snapshot, in order; none when there is no such overlay. */
    public List<String> overlay(String name) {
        String query =
                "SELECT document FROM overlay WHERE snapshot = (SELECT max(id) FROM snapshot) AND name = ? ORDER BY position";
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, name);
            List<String> documents = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    documents.add(rows.getString(1));
                }
            }
            return List.copyOf(documents);
        } catch (SQLException e) {
            throw failure("read the overlay " + name + " of", file, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure("close", file, e);
        }
    }

    private static UncheckedIOException failure(String intent, Path file, SQLException cause) {
        return new UncheckedIOException(
                "Cannot %s %s: %s".formatted(intent, file, cause.getMessage()), new IOException(cause));
    }

    /**
     * What is laid over a snapshot.
     *
     * @param documents one per thing it is about, JSON
     */
    public record Overlay(String name, List<String> documents) {
        public Overlay {
            documents = List.copyOf(documents);
        }
    }
}
