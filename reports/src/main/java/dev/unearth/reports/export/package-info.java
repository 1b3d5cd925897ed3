/**
 * Tables for other programs and for the terminal. Start with {@link dev.unearth.reports.export.Tables}, which makes them from a
 * snapshot, and {@link dev.unearth.reports.export.TableFormat}, which writes them.
 */
@NullMarked
package dev.unearth.reports.export;

import org.jspecify.annotations.NullMarked;
