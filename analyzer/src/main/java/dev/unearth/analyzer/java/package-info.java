/**
 * The front end for Java source: text in, {@link dev.unearth.analyzer.facts.JavaFacts} out; nobody behind it sees the parser's tree.
 * Start with {@link dev.unearth.analyzer.java.JavaReader}.
 */
@NullMarked
package dev.unearth.analyzer.java;

import org.jspecify.annotations.NullMarked;
