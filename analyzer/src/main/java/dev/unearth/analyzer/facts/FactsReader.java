package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A front end: reads the text of one file and returns its facts. Stateless, safe for use by several threads. */
public interface FactsReader {

    /** The kinds of files it reads. */
    Set<FileKind> kinds();

    /** Changes whenever the same text gives other facts; part of the cache's key. */
    String version();

    /**
     * The facts of {@code text}. What does not parse is a flaw in them, never an exception.
     *
     * @param sourceLevel the module's level of Java, 0 where none is declared
     */
    Facts read(String text, int sourceLevel);

    /** A text to read, with the level of Java of its module, 0 where none is declared. */
    record Source(String text, int level) {}

    /**
     * How to get the facts of each of {@code sources}, in their order: the same that {@link #read} gives. A reader that is faster with
     * many texts at a time has read most of them when this returns.
     */
    default List<Supplier<Facts>> readTogether(List<Source> sources) {
        List<Supplier<Facts>> all = new ArrayList<>(sources.size());
        for (Source source : sources) {
            all.add(() -> read(source.text(), source.level()));
        }
        return all;
    }
}
