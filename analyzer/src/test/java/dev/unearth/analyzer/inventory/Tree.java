package dev.unearth.analyzer.inventory;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.unearth.analyzer.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A tree of files in memory, as a test draws it. */
final class Tree {

    private final Path root;

    private Tree(FileSystem system, String root) {
        this.root = create(system.getPath(root));
    }

    static Tree unix() {
        return new Tree(Jimfs.newFileSystem(Configuration.unix()), "/src/app");
    }

    static Tree windows() {
        return new Tree(Jimfs.newFileSystem(Configuration.windows()), "C:\\work\\app");
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path root() {
        return root;
    }

    Tree with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Tree with(String path, byte[] bytes) {
        try {
            Path file = root;
            for (String name : path.split("/")) {
                file = file.resolve(name);
            }
            create(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Inventory inventory() {
        return inventory(InventoryOptions.DEFAULT);
    }

    Inventory inventory(InventoryOptions options) {
        return Inventory.take(List.of(root), options);
    }

    /** An archive of names and texts in turn. */
    static byte[] zip(Object... namesAndContents) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Object content = namesAndContents[i + 1];
            byte[] bytes = content instanceof byte[] raw ? raw : ((String) content).getBytes(StandardCharsets.UTF_8);
            members.put((String) namesAndContents[i], bytes);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** {@code path: STATUS reason} of every row. */
    static List<String> outcomes(Inventory inventory) {
        return inventory.files().stream().map(Tree::outcome).toList();
    }

    static String outcome(SourceFile file) {
        return (file.path() + ": " + file.status() + " " + file.reason()).strip();
    }
}
