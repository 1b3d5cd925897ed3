package dev.unearth.analyzer.module;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths of the inventory: slashes between names, none at the ends, empty for the root. */
final class TreePath {

    private TreePath() {}

    /** What {@code path} means in a folder; empty when it leads out of the tree or is absolute. */
    static Optional<String> resolve(String folder, String path) {
        String slashed = path.strip().replace('\\', '/');
        if (slashed.startsWith("/") || slashed.contains(":") || slashed.contains("${") || slashed.contains("@{")) {
            return Optional.empty();
        }
        Deque<String> names = new ArrayDeque<>();
        for (String name : (folder + "/" + slashed).split("/")) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return Optional.of(String.join("/", names));
    }

    static String folder(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static boolean isWithin(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }
}
