/**
 * Components: cohesive, named groups of types. Start with {@link dev.unearth.analyzer.component.Components}.
 */
@NullMarked
package dev.unearth.analyzer.component;

import org.jspecify.annotations.NullMarked;
