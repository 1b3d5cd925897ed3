/** Entity beans whose container keeps them (EJB 2): fields to columns, finders to tables. */
@NullMarked
package dev.unearth.analyzer.wiring.data.cmp;

import org.jspecify.annotations.NullMarked;
