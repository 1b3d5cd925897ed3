/** Contexts and dependency injection: what is injected, intercepted, decorated and observed. */
@NullMarked
package dev.unearth.analyzer.wiring.cdi;

import org.jspecify.annotations.NullMarked;
