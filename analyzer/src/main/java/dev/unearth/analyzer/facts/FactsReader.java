package dev.unearth.analyzer.facts;

import dev.unearth.analyzer.source.FileKind;
import java.util.Set;

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
}
