/**
 * Records, and what they are made of, as bytes and back, without a line of code for each. {@link
 * dev.unearth.analyzer.codec.RecordCodec} is the place to start.
 */
@NullMarked
package dev.unearth.analyzer.codec;

import org.jspecify.annotations.NullMarked;
