package dev.unearth.analyzer.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder a scan writes: {@code unearth.db}, {@code cache/}, {@code report/}, {@code specs/}, {@code scaffold/}. Folders are
 * written aside and then renamed, so a run that is killed leaves the last whole ones.
 */
public final class Workspace {

    /** Where the snapshots are; a folder that holds such a file is a workspace. */
    public static final String DATABASE = "unearth.db";

    private static final String NEW = ".new";
    private static final String OLD = ".old";

    private final Path folder;

    private Workspace(Path folder) {
        this.folder = folder;
    }

    /**
     * The workspace in {@code folder}, which need not be there yet. A folder that an earlier run was killed in the middle of
     * replacing is put right.
     */
    public static Workspace at(Path folder) {
        Workspace workspace = new Workspace(folder.toAbsolutePath().normalize());
        workspace.recover();
        return workspace;
    }

    private void recover() {
        for (Path old : leftovers(OLD)) {
            Path name = withoutSuffix(old, OLD);
            if (Files.exists(name)) {
                delete(old);
            } else {
                move(old, name);
            }
        }
        leftovers(NEW).forEach(Workspace::delete);
    }

    private List<Path> leftovers(String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the workspace " + folder, e);
        }
    }

    private static Path withoutSuffix(Path path, String suffix) {
        String name = path.getFileName().toString();
        return path.resolveSibling(name.substring(0, name.length() - suffix.length()));
    }

    /** The workspace's own folder, absolute. */
    public Path folder() {
        return folder;
    }

    /** The file of the snapshots. */
    public Path database() {
        return folder.resolve(DATABASE);
    }

    /** The folder of the facts cache. */
    public Path cache() {
        return folder.resolve("cache");
    }

    /** A folder of results, such as {@code report}. */
    public Path results(String name) {
        return folder.resolve(name);
    }

    /** Whether a scan has left something here. */
    public boolean isScanned() {
        return Files.isRegularFile(database());
    }

    /**
     * Replaces a folder of results by what {@code content} writes into an empty one.
     *
     * @throws UncheckedIOException if it cannot be written; the old folder is then as it was
     */
    public void replace(String name, FolderContent content) {
        Path target = results(name);
        Path fresh = results(name + NEW);
        Path old = results(name + OLD);
        try {
            delete(fresh);
            Files.createDirectories(fresh);
            content.writeTo(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + target, e);
        }
        if (Files.exists(target)) {
            move(target, old);
        }
        move(fresh, target);
        delete(old);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot rename %s to %s; is it open in another program?".formatted(from, to), e);
        }
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + path, e);
        }
    }

    /** Writes the content of a folder. */
    @FunctionalInterface
    public interface FolderContent {
        /** Writes into {@code folder}, which is there and empty. */
        void writeTo(Path folder) throws IOException;
    }
}
