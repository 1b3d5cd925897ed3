/**
 * Source files, the places in them, and how their bytes become text: the vocabulary every other room uses.
 * Start with {@link dev.unearth.analyzer.source.SourceSpan}.
 */
@NullMarked
package dev.unearth.analyzer.source;

import org.jspecify.annotations.NullMarked;
