package dev.unearth.analyzer.measure;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeProperty;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Stability of packages as Martin, "OO Design Quality Metrics", 1994, has it: Ca outside types that depend on types inside, Ce
 * types inside that depend on types outside. Libraries are not counted.
 */
final class PackageMeasures {

    private int types;
    private int abstractTypes;
    private double lines;
    private final Set<Integer> outsideUsers = new HashSet<>();
    private final Set<Integer> insideUsers = new HashSet<>();

    private PackageMeasures() {}

    static void addTo(Sheet sheet, Codebase code) {
        Map<NodeKey, PackageMeasures> packages = new TreeMap<>();
        for (int type = 0; type < code.size(); type++) {
            int number = type;
            code.packageOf(type)
                    .ifPresent(key -> packages.computeIfAbsent(key, each -> new PackageMeasures())
                            .add(code, number));
        }
        for (int type = 0; type < code.size(); type++) {
            for (Codebase.Link link : code.links(type)) {
                cross(packages, code, link);
            }
        }
        packages.forEach((key, measures) -> measures.write(sheet, key));
    }

    private void add(Codebase code, int type) {
        types++;
        abstractTypes += code.type(type).is(NodeProperty.ABSTRACT) ? 1 : 0;
        lines += code.outermost(type) == type ? code.type(type).number(NodeProperty.LINES) : 0;
    }

    private static void cross(Map<NodeKey, PackageMeasures> packages, Codebase code, Codebase.Link link) {
        PackageMeasures from = code.packageOf(link.from()).map(packages::get).orElse(null);
        PackageMeasures to = code.packageOf(link.to()).map(packages::get).orElse(null);
        if (from != null && to != null && from != to) {
            from.insideUsers.add(link.from());
            to.outsideUsers.add(link.from());
        }
    }

    private void write(Sheet sheet, NodeKey key) {
        int afferent = outsideUsers.size();
        int efferent = insideUsers.size();
        double abstractness = (double) abstractTypes / types;
        sheet.put(key, Measure.TYPES, types);
        sheet.put(key, Measure.LINES, lines);
        sheet.put(key, Measure.CA, afferent);
        sheet.put(key, Measure.CE, efferent);
        sheet.put(key, Measure.ABSTRACTNESS, abstractness);
        if (afferent + efferent > 0) {
            double instability = (double) efferent / (afferent + efferent);
            sheet.put(key, Measure.INSTABILITY, instability);
            sheet.put(key, Measure.DISTANCE, Math.abs(abstractness + instability - 1));
        }
    }
}
