/** Statements and scripts to tables and columns. */
@NullMarked
package dev.unearth.analyzer.wiring.data;

import org.jspecify.annotations.NullMarked;
