/**
 * What the container joins: URL to action to page, JNDI name to bean, statement to table. One wirer per container or
 * framework; start with {@link dev.unearth.analyzer.wiring.Wirer}.
 */
@NullMarked
package dev.unearth.analyzer.wiring;

import org.jspecify.annotations.NullMarked;
