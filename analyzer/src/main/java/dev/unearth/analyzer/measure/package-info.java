/**
 * Measures of code: complexity of methods, coupling, cohesion and inheritance of types, stability of packages, cycles, dead
 * code. Pure functions; start with {@link dev.unearth.analyzer.measure.Measures}, definitions stand in docs/measures.md.
 */
@NullMarked
package dev.unearth.analyzer.measure;

import org.jspecify.annotations.NullMarked;
