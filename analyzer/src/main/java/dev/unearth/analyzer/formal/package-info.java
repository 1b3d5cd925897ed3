/**
 * The formal language of conditions and outcomes: rules, decision tables, specifications, solver and tests all speak it.
 * Start with {@link dev.unearth.analyzer.formal.Condition} and {@link dev.unearth.analyzer.formal.Outcome};
 * {@link dev.unearth.analyzer.formal.FormalText} writes and reads them, {@link dev.unearth.analyzer.formal.PseudoCode} shows them.
 */
@NullMarked
package dev.unearth.analyzer.formal;

import org.jspecify.annotations.NullMarked;
