/**
 * Every file below the roots of a scan: what it is, how its text is encoded, what was left out and why. Nothing is
 * written and no archive is unpacked to disk. Start with {@link dev.unearth.analyzer.inventory.Inventory}.
 */
@NullMarked
package dev.unearth.analyzer.inventory;

import org.jspecify.annotations.NullMarked;
