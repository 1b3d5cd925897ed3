package dev.unearth.reports.spec;

import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.reports.trace.Clause;
import java.util.List;

/**
 * What is known of one component, ready to be written.
 *
 * @param component its name
 * @param facts short statements about it: sizes, measures
 * @param entryPoints kind, name and handler of what enters here
 * @param data table, operations and methods
 * @param clauses its numbered rules
 * @param neighbours component, direction and number of places
 * @param unknowns what the scan could not resolve in its files
 */
record Specification(
        String component,
        List<String> facts,
        List<List<String>> entryPoints,
        List<List<String>> data,
        List<Clause> clauses,
        List<List<String>> neighbours,
        List<Unknown> unknowns) {}
