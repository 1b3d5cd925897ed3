/** Pages: what they include, use, show, and where their links and forms lead. */
@NullMarked
package dev.unearth.analyzer.wiring.page;

import org.jspecify.annotations.NullMarked;
