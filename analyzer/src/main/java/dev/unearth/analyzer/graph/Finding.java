package dev.unearth.analyzer.graph;

/**
 * Something wrong or risky in the scanned system that a person should look at.
 *
 * @param kind for example {@code CYCLE}, {@code DEAD_CODE}, {@code SECRET}, {@code MISSING_ACTION}
 * @param about key of the node it is about
 * @param message one sentence
 */
public record Finding(String kind, NodeKey about, Place place, String message) {}
