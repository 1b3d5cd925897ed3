/**
 * The specification of a component: what it does, in numbered clauses, with evidence. Start with
 * {@link dev.unearth.reports.spec.Specifications}.
 */
@NullMarked
package dev.unearth.reports.spec;

import org.jspecify.annotations.NullMarked;
