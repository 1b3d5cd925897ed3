/** Mapped objects to tables: mappings by annotation and descriptor, queries over them, and the calls that load and change them. */
@NullMarked
package dev.unearth.analyzer.wiring.data.jpa;

import org.jspecify.annotations.NullMarked;
