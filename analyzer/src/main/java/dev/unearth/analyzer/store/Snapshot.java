package dev.unearth.analyzer.store;

import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.graph.Unknown;
import dev.unearth.analyzer.source.SourceFile;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of one scan. It never changes; what is learned later is laid over it.
 *
 * @param application name of the application
 * @param provenance what the result depends on beside the files: tool version, options, commit, hashes of libraries
 * @param files the inventory, ordered by path
 * @param unknowns ordered by file and place
 * @param findings ordered by file and place
 */
public record Snapshot(
        String application,
        SortedMap<String, String> provenance,
        Coverage coverage,
        List<SourceFile> files,
        SystemGraph graph,
        List<Unknown> unknowns,
        List<Finding> findings) {

    public Snapshot {
        provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
        files = List.copyOf(files);
        unknowns = List.copyOf(unknowns);
        findings = List.copyOf(findings);
    }

    /** This snapshot with another graph. */
    public Snapshot withGraph(SystemGraph changed) {
        return new Snapshot(application, provenance, coverage, files, changed, unknowns, findings);
    }

    /** This snapshot with further findings. */
    public Snapshot withFindings(List<Finding> all) {
        return new Snapshot(application, provenance, coverage, files, graph, unknowns, all);
    }

    /**
     * How much of the system was understood.
     *
     * @param lines lines that say something: code lines of Java, all lines of pages, descriptors, scripts and other sources
     * @param understood those of them in files that were read, on which nothing stands that did not parse or resolve
     * @param calls calls and creations in Java
     * @param resolvedCalls those of them whose target was found
     */
    public record Coverage(long lines, long understood, long calls, long resolvedCalls) {

        /** Share of the lines understood, 0 to 1; 1 when there are none. */
        public double share() {
            return lines == 0 ? 1 : (double) understood / lines;
        }

        /** Share of the calls resolved, 0 to 1; 1 when there are none. */
        public double callShare() {
            return calls == 0 ? 1 : (double) resolvedCalls / calls;
        }
    }
}
