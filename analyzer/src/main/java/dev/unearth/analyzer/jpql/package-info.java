/** The query languages over mapped objects: JPQL, HQL and EJB-QL, read tolerantly. */
@NullMarked
package dev.unearth.analyzer.jpql;

import org.jspecify.annotations.NullMarked;
