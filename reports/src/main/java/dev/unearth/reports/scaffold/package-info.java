/**
 * A Maven project of JUnit tests for a scanned system, one test per rule. Start with
 * {@link dev.unearth.reports.scaffold.Scaffold}.
 */
@NullMarked
package dev.unearth.reports.scaffold;

import org.jspecify.annotations.NullMarked;
