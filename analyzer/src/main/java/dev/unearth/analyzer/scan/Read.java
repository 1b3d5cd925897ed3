package dev.unearth.analyzer.scan;

import dev.unearth.analyzer.facts.Facts;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A file with a front end that was read.
 *
 * @param facts of anything but Java, whose facts come back from the cache when they are needed
 * @param syntaxLevel of a Java file; 0 for any other
 * @param types binary names of the top-level types that a Java file declares
 */
record Read(SourceFile file, Optional<Facts> facts, int syntaxLevel, List<String> types) {

    static Read of(SourceFile file, FrontEnds.Reading reading) {
        return reading.facts() instanceof JavaFacts java
                ? new Read(file, Optional.empty(), reading.syntaxLevel(), topLevelTypes(java))
                : new Read(file, Optional.of(reading.facts()), 0, List.of());
    }

    private static List<String> topLevelTypes(JavaFacts facts) {
        String prefix = facts.packageName().isEmpty() ? "" : facts.packageName() + ".";
        return facts.types().stream().map(type -> prefix + type.name()).toList();
    }
}
