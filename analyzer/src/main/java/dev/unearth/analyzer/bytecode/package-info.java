/**
 * Reads class files whose sources are lost into facts: what they declare, and what their code needs. Nothing is loaded or run.
 * Start with {@link dev.unearth.analyzer.bytecode.ClassFileReader}.
 */
@NullMarked
package dev.unearth.analyzer.bytecode;

import org.jspecify.annotations.NullMarked;
