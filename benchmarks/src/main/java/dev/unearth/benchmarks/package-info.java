/** Measures Unearth, beside other readers of Java and by itself. Start at {@link dev.unearth.benchmarks.Benchmarks}, the command line. */
@NullMarked
package dev.unearth.benchmarks;

import org.jspecify.annotations.NullMarked;
