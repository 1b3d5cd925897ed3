package dev.unearth.analyzer.inventory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the user says about what to list.
 *
 * @param includes patterns, in the syntax of {@code .gitignore}, of what alone is read; empty for everything
 * @param excludes patterns of what is not read
 * @param workspace the folder the scan writes, which is never listed
 * @param jobs how many threads read, at least 1; the result does not depend on it
 */
public record InventoryOptions(
        List<String> includes, List<String> excludes, Optional<Path> workspace, Limits limits, int jobs) {

    /** Everything, default limits, one thread. */
    public static final InventoryOptions DEFAULT =
            new InventoryOptions(List.of(), List.of(), Optional.empty(), Limits.DEFAULT, 1);

    public InventoryOptions {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        if (jobs < 1) {
            throw new IllegalArgumentException("Number of jobs is " + jobs + " but must be at least 1");
        }
    }

    /** These options with other excludes. */
    public InventoryOptions withExcludes(String... patterns) {
        return new InventoryOptions(includes, List.of(patterns), workspace, limits, jobs);
    }

    /** These options with other includes. */
    public InventoryOptions withIncludes(String... patterns) {
        return new InventoryOptions(List.of(patterns), excludes, workspace, limits, jobs);
    }

    /** These options with other limits. */
    public InventoryOptions withLimits(Limits changed) {
        return new InventoryOptions(includes, excludes, workspace, changed, jobs);
    }

    /** These options with a workspace. */
    public InventoryOptions withWorkspace(Path folder) {
        return new InventoryOptions(includes, excludes, Optional.of(folder), limits, jobs);
    }

    /** These options with another number of threads. */
    public InventoryOptions withJobs(int threads) {
        return new InventoryOptions(includes, excludes, workspace, limits, threads);
    }
}
