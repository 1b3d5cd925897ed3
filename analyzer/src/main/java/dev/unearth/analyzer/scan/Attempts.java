package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.source.SourceFile;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work on files, of which none ends the scan. Safe for use by several threads. */
final class Attempts {

    private final Workers workers;
    private final SortedMap<String, Throwable> failures = new ConcurrentSkipListMap<>();

    Attempts(Workers workers) {
        this.workers = workers;
    }

    /** What {@code work} gives; nothing, and an unknown, where a flaw of ours or too deep a nesting makes it fail. */
    <T> Optional<T> attempt(SourceFile file, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | StackOverflowError failure) {
            failures.put(file.path(), failure);
            return Optional.empty();
        }
    }

    /** What {@code work} gives for each of {@code files} with which it does not fail, in their order. */
    <T> List<T> each(List<SourceFile> files, Function<SourceFile, T> work) {
        return workers.map(files, SourceFile::bytes, file -> attempt(file, () -> work.apply(file))).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Why work failed, by the path of the file. */
    SortedMap<String, Throwable> failures() {
        return Collections.unmodifiableSortedMap(failures);
    }
}
