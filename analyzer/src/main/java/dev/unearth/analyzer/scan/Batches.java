package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Files in their order, in runs that are small enough to be read together: the trees of a run are in memory at the same time. */
final class Batches {

    private static final int MOST_FILES = 32;

    private static final long MOST_BYTES = 500_000;

    private Batches() {}

    static List<List<SourceFile>> of(List<SourceFile> files) {
        List<List<SourceFile>> batches = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int each = 0; each < files.size(); each++) {
            long size = files.get(each).bytes();
            if (each > from && (each - from == MOST_FILES || bytes + size > MOST_BYTES)) {
                batches.add(files.subList(from, each));
                from = each;
                bytes = 0;
            }
            bytes += size;
        }
        if (from < files.size()) {
            batches.add(files.subList(from, files.size()));
        }
        return batches;
    }

    static long bytes(List<SourceFile> batch) {
        return batch.stream().mapToLong(SourceFile::bytes).sum();
    }
}
