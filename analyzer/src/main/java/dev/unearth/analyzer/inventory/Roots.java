package dev.unearth.analyzer.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the user wants scanned.
 *
 * @param names real path of each root with its name, which is unique; in the order given
 */
record Roots(Map<Path, String> names) {

    /** Roots, each once. */
    static Roots of(List<Path> paths) {
        Map<Path, String> names = new LinkedHashMap<>();
        for (Path path : paths) {
            Path real = real(path);
            names.computeIfAbsent(real, root -> uniqueName(root, names));
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("No root: name at least one folder or archive to scan");
        }
        return new Roots(names);
    }

    private static Path real(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("Root '" + path + "' does not exist: name a folder or an archive");
        }
        try {
            return path.toRealPath();
        } catch (IOException failure) {
            throw new UncheckedIOException("Finding the root '" + path + "' failed", failure);
        }
    }

    private static String uniqueName(Path root, Map<Path, String> taken) {
        String name = root.getFileName() == null ? "root" : root.getFileName().toString();
        String unique = name;
        for (int i = 2; taken.containsValue(unique); i++) {
            unique = name + "-" + i;
        }
        return unique;
    }

    Listing walk(InventoryOptions options) {
        Listing listing = new Listing();
        names.forEach((root, name) -> walk(root, name, options, listing));
        listing.classFolders().addLost(listing);
        return listing;
    }

    private void walk(Path root, String name, InventoryOptions options, Listing listing) {
        if (Files.isDirectory(root)) {
            Map<Path, String> others = new LinkedHashMap<>(names);
            others.remove(root);
            new TreeWalk(root, names.size() == 1 ? "" : name, options, others, listing).walk();
            return;
        }
        try {
            listing.add(new Entry(name, new Content.OnDisk(root, Files.size(root)), 0, null, true));
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading the root '" + root + "' failed", failure);
        }
    }
}
