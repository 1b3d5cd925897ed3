package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.link.Index;
import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import java.util.List;

/**
 * All files read, and what they declare brought together.
 *
 * @param reads of files with a front end, in the order of their paths
 */
record Reading(List<Read> reads, ClassReading classes, Index index) {

    Reading {
        reads = List.copyOf(reads);
    }

    /** The Java files, in order. */
    List<SourceFile> units() {
        return reads.stream()
                .map(Read::file)
                .filter(file -> file.kind() == FileKind.JAVA)
                .toList();
    }
}
