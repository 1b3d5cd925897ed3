package dev.unearth.benchmarks.compare;

import dev.unearth.benchmarks.peer.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A copy of a corpus whose files may be edited. */
final class WorkingCopy {

    private static final int ONE_IN = 100;

    private final Path folder;

    private WorkingCopy(Path folder) {
        this.folder = folder;
    }

    /** A copy of the files below {@code from}; what lay in {@code to} before is gone. */
    static WorkingCopy of(Path from, Path to) {
        delete(to);
        for (Path file : Sources.below(from).files()) {
            Path target = to.resolve(from.relativize(file));
            try {
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            } catch (IOException e) {
                throw new UncheckedIOException("Copying " + file + " to " + target, e);
            }
        }
        return new WorkingCopy(to);
    }

    Path folder() {
        return folder;
    }

    /**
     * Edits every hundredth file, in the order of their paths: by turns, a comment goes to the end, or a method into the last type.
     *
     * @return how many files were edited
     */
    int touch() {
        List<Path> files = Sources.below(folder).files();
        int touched = 0;
        for (int at = ONE_IN / 2; at < files.size(); at += ONE_IN) {
            edit(files.get(at), touched++ % 2 == 0);
        }
        return touched;
    }

    /** Bytes stay as they are, whatever their encoding. */
    private static void edit(Path file, boolean comment) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            int end = text.lastIndexOf('}');
            String edited = comment || end < 0 || !text.contains("class ")
                    ? text + "\n// touched\n"
                    : text.substring(0, end) + "\n    private int touched() { return hashCode(); }\n"
                            + text.substring(end);
            Files.writeString(file, edited, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("Editing " + file, e);
        }
    }

    /** Deletes a folder with all that is in it; none is no fault. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                    Files.delete(each);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Deleting " + folder, e);
        }
    }
}
