/**
 * Drafts become rules: equal meanings are one rule with several occurrences, and rules of an earlier snapshot keep their ids.
 * Start with {@link dev.unearth.rules.relate.Rules}.
 */
@NullMarked
package dev.unearth.rules.relate;

import org.jspecify.annotations.NullMarked;
