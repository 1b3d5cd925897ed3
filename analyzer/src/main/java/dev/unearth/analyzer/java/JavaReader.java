package dev.unearth.analyzer.java;

import dev.unearth.analyzer.facts.FactsReader;
import dev.unearth.analyzer.facts.JavaFacts;
import dev.unearth.analyzer.source.FileKind;
import java.util.Set;

/** Reads Java source of any level, 1.0 to 21 and beyond. */
public final class JavaReader implements FactsReader {

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.JAVA);
    }

    @Override
    public String version() {
        return "java-2";
    }

    @Override
    public JavaFacts read(String text, int sourceLevel) {
        try {
            return new UnitReading(text, sourceLevel).facts();
        } catch (StackOverflowError e) {
            return new DeepStack().facts(text, sourceLevel);
        }
    }
}
