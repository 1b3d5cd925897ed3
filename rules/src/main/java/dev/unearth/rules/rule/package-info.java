/**
 * Business rules and their identity: what was found, where, how sure, and how it lives on between snapshots. Start with
 * {@link dev.unearth.rules.rule.BusinessRule}; {@link dev.unearth.rules.rule.RuleDraft} is what it is made of.
 */
@NullMarked
package dev.unearth.rules.rule;

import org.jspecify.annotations.NullMarked;
