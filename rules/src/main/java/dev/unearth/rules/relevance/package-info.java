/**
 * Business or technical: a sum of weighted observations, each printed as a reason. Start with
 * {@link dev.unearth.rules.relevance.RelevanceModel}; the weights stand in {@code weights.tsv}.
 */
@NullMarked
package dev.unearth.rules.relevance;

import org.jspecify.annotations.NullMarked;
