/**
 * Names to declarations: the index of all declarations, the linker, and the linked unit it gives.
 * Readers of bodies start with {@link dev.unearth.analyzer.link.LinkedUnit} and {@link dev.unearth.analyzer.link.UnitStudy}.
 */
@NullMarked
package dev.unearth.analyzer.link;

import org.jspecify.annotations.NullMarked;
