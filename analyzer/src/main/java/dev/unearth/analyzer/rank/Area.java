package dev.unearth.analyzer.rank;

import dev.unearth.analyzer.graph.NodeKey;
import java.util.List;

/**
 * The types of one candidate.
 *
 * @param number its place in its {@link Division}
 * @param types numbers of the types in ascending order, nested types included
 */
record Area(int number, NodeKey key, String name, List<Integer> types) {}
