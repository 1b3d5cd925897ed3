/** Classes that are loaded by name. */
@NullMarked
package dev.unearth.analyzer.wiring.reflection;

import org.jspecify.annotations.NullMarked;
