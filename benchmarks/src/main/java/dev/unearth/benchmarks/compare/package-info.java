/** The side-by-side run: the same files read by each variant in a JVM of its own. Start at {@link CompareCommand}. */
@NullMarked
package dev.unearth.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
