/**
 * The parts of an application that are built by themselves: where their sources lie, at which level, and what they may see.
 * Told from Maven, Ant and Eclipse files, else from package declarations. Start with {@link dev.unearth.analyzer.module.Modules}.
 */
@NullMarked
package dev.unearth.analyzer.module;

import org.jspecify.annotations.NullMarked;
