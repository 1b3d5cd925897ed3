/**
 * The commands of {@code unearth}: options, progress, assembly of the stages. No logic of its own.
 * Start with {@link dev.unearth.cli.Unearth}.
 */
@NullMarked
package dev.unearth.cli;

import org.jspecify.annotations.NullMarked;
