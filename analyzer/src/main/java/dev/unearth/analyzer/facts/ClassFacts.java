package dev.unearth.analyzer.facts;

import org.jspecify.annotations.Nullable;

/**
 * What a class file says.
 *
 * @param type null where the file declares no type that a source would: a module, a package's annotations, a class that the
 *     compiler made up, or a damaged file
 * @param flaw why the file, or a part of it, could not be read; empty when it was
 */
public record ClassFacts(@Nullable ClassDecl type, String flaw) implements Facts {}
