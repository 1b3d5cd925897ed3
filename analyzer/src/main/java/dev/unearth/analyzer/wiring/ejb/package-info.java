/** Enterprise beans of descriptors: interfaces, references, look-ups, destinations. */
@NullMarked
package dev.unearth.analyzer.wiring.ejb;

import org.jspecify.annotations.NullMarked;
