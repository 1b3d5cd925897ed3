/** Secrets that stand in files and code, and roles that code asks for. */
@NullMarked
package dev.unearth.analyzer.wiring.security;

import org.jspecify.annotations.NullMarked;
