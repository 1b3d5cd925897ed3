/**
 * SQL: scripts to statements, and what one statement does to which tables and columns. Start with
 * {@link dev.unearth.analyzer.sql.SqlReader} for scripts and {@link dev.unearth.analyzer.sql.SqlAnalyzer} for statements.
 */
@NullMarked
package dev.unearth.analyzer.sql;

import org.jspecify.annotations.NullMarked;
