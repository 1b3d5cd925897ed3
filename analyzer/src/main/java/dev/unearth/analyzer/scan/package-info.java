/**
 * One deterministic run of the stages: inventory, modules, front ends, index, linking, wiring, graph.
 * Start with {@link dev.unearth.analyzer.scan.Scanner}.
 */
@NullMarked
package dev.unearth.analyzer.scan;

import org.jspecify.annotations.NullMarked;
