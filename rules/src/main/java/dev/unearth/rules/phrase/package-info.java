/**
 * Rules as sentences: plain English rendered from condition and outcome and from nothing else. Start with
 * {@link dev.unearth.rules.phrase.Sentence}.
 */
@NullMarked
package dev.unearth.rules.phrase;

import org.jspecify.annotations.NullMarked;
