/**
 * What one file says, names still unresolved: small, immutable, serializable, without any path in it.
 * Start with {@link dev.unearth.analyzer.facts.JavaFacts}; the tree below it is {@link dev.unearth.analyzer.facts.Member},
 * {@link dev.unearth.analyzer.facts.Stmt}, {@link dev.unearth.analyzer.facts.Expr} and {@link dev.unearth.analyzer.facts.TypeRef}.
 */
@NullMarked
package dev.unearth.analyzer.facts;

import org.jspecify.annotations.NullMarked;
