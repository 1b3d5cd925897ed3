/**
 * Drafts of business rules out of linked units: one extractor per file, listed in the catalogue, over situations (who
 * does what under which condition) that are read once per method. Start with {@link dev.unearth.rules.extract.RuleStudy}.
 */
@NullMarked
package dev.unearth.rules.extract;

import org.jspecify.annotations.NullMarked;
