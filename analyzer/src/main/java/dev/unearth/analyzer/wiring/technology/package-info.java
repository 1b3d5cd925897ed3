/** Technologies that are seen and that no wirer joins. */
@NullMarked
package dev.unearth.analyzer.wiring.technology;

import org.jspecify.annotations.NullMarked;
