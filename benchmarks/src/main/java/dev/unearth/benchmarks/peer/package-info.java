/** What Unearth is measured beside: other readers of Java, each a main class for a process of its own that prints calls seen and resolved. */
@NullMarked
package dev.unearth.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
