/**
 * Which part of a system to modernize first, and why: scores as sums of named contributions with their evidence. Start with
 * {@link dev.unearth.analyzer.rank.Ranking}; formulas and examples stand in docs/measures.md.
 */
@NullMarked
package dev.unearth.analyzer.rank;

import org.jspecify.annotations.NullMarked;
