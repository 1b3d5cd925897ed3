/** The ways through a system: from a page or entry point over code, queues and containers to tables, and back. */
@NullMarked
package dev.unearth.analyzer.way;

import org.jspecify.annotations.NullMarked;
