/** What starts in the code itself, and what descriptors of any kind name. */
@NullMarked
package dev.unearth.analyzer.wiring.code;

import org.jspecify.annotations.NullMarked;
