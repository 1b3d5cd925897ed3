/**
 * Business rules that stand in no body of code: constraints of tables, declared validation and permissions, statements to
 * the database, settings and pages. Start with {@link dev.unearth.rules.declared.DeclaredRules}.
 */
@NullMarked
package dev.unearth.rules.declared;

import org.jspecify.annotations.NullMarked;
