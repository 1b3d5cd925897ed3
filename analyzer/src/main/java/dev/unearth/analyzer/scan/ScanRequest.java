package dev.unearth.analyzer.scan;

import java.nio.file.Path;
import java.util.List;

/**
 * What to scan and how.
 *
 * @param roots folders or archives, at least one
 * @param application name of the application; empty for that of the build, else of the first root's folder
 * @param classPath jars, folders of jars and folders of class files that all modules may see
 * @param includes globs of what alone is read; empty for everything
 * @param excludes globs of what is not read
 * @param workspace folder of the workspace, which is never part of the inventory
 * @param cache folder of the facts cache
 * @param jobs number of threads, at least 1; never changes the result
 * @param toolVersion version of the tool, for the snapshot's provenance
 */
public record ScanRequest(
        List<Path> roots,
        String application,
        List<Path> classPath,
        List<String> includes,
        List<String> excludes,
        Path workspace,
        Path cache,
        int jobs,
        String toolVersion) {

    public ScanRequest {
        roots = List.copyOf(roots);
        classPath = List.copyOf(classPath);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("A scan needs at least one root");
        }
    }
}
