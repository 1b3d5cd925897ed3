package dev.unearth.analyzer.graph;

/**
 * Something the scan saw but could not resolve.
 *
 * @param kind for example {@code TYPE}, {@code METHOD}, {@code SYNTAX}, {@code REFLECTION}, {@code SQL}, {@code DESCRIPTOR}
 * @param name what could not be resolved, as written
 * @param place where
 * @param reason a phrase that says why
 * @param missing the library, type, bean or action that would settle it; empty when nothing would
 * @param count how many places of this file need the same; at least 1
 */
public record Unknown(String kind, String name, Place place, String reason, String missing, int count) {}
