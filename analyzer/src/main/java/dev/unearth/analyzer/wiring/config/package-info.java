/** Configuration keys: who reads them, and what they are set to in which file. */
@NullMarked
package dev.unearth.analyzer.wiring.config;

import org.jspecify.annotations.NullMarked;
