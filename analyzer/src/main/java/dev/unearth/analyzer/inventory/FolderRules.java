package dev.unearth.analyzer.inventory;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which files and folders are left out, by name and by the user's patterns: the same on disk and in archives. */
final class FolderRules {

    private static final Set<String> VERSION_CONTROL =
            Set.of(".git", ".svn", ".hg", ".bzr", "_darcs", ".jj", ".fslckout");
    private static final Map<String, String> VERSION_CONTROL_WITH =
            Map.of("CVS", "Entries", "SCCS", "s.*", "RCS", "*,v");

    private final IgnoreRules includes;
    private final IgnoreRules excludes;

    FolderRules(InventoryOptions options) {
        this.includes = IgnoreRules.of("--include", options.includes());
        this.excludes = IgnoreRules.of("--exclude", options.excludes());
    }

    /**
     * Why a folder is left out; empty when it is not.
     *
     * @param path relative to the root
     * @param names of what lies in it
     */
    Optional<String> leavesOutFolder(String path, Collection<String> names, IgnoreRules rules) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (isVersionControl(name, names)) {
            return Optional.of("version control");
        }
        if (names.contains("unearth.db")) {
            return Optional.of("workspace of a scan");
        }
        if (name.equals("node_modules")) {
            return Optional.of("downloaded packages");
        }
        return excludes.ignoring(path, true)
                .or(() -> rules.ignoring(path, true))
                .map(source -> "ignored by " + source);
    }

    /** Why a file is left out; empty when it is not. */
    Optional<String> leavesOutFile(String path, IgnoreRules rules) {
        Optional<String> ignoring = excludes.ignoring(path, false)
                .or(() -> rules.ignoring(path, false))
                .map(source -> "ignored by " + source);
        if (ignoring.isPresent() || includes.patterns().isEmpty() || includes.cover(path)) {
            return ignoring;
        }
        return Optional.of("not named by --include");
    }

    private static boolean isVersionControl(String name, Collection<String> names) {
        String mark = VERSION_CONTROL_WITH.get(name);
        if (mark == null) {
            return VERSION_CONTROL.contains(name);
        }
        PathPattern pattern = PathPattern.parse(mark).orElseThrow();
        return names.stream().anyMatch(child -> pattern.matches(child, false));
    }
}
