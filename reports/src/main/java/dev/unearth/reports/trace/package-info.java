/**
 * The thread from a rule through its clause and test to the verdict. Start with {@link dev.unearth.reports.trace.Clauses}.
 */
@NullMarked
package dev.unearth.reports.trace;

import org.jspecify.annotations.NullMarked;
