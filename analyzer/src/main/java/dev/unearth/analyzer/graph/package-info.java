/**
 * The linked property graph of one application: nodes and relationships with their evidence, and the schema they obey.
 * Start with {@link dev.unearth.analyzer.graph.SystemGraph}; docs/graph-schema.md is generated from
 * {@link dev.unearth.analyzer.graph.NodeKind} and {@link dev.unearth.analyzer.graph.RelationKind}.
 */
@NullMarked
package dev.unearth.analyzer.graph;

import org.jspecify.annotations.NullMarked;
