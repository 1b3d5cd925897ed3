package dev.unearth.rules.declared;

import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.rules.rule.RuleDraft;
import java.util.ArrayList;
import java.util.List;

/** Drafts of the rules that stand in no body of code. */
public final class DeclaredRules {

    private DeclaredRules() {}

    /**
     * The drafts, extractor by extractor, each in the order of the files.
     *
     * @param graph the wired graph of the same scan
     */
    public static List<RuleDraft> of(Evidences evidence, SystemGraph graph) {
        Sources sources = new Sources(evidence, graph);
        List<RuleDraft> all = new ArrayList<>();
        for (DeclaredExtractor extractor : DeclaredCatalogue.all()) {
            Drafts drafts = new Drafts(extractor.name());
            extractor.extract(sources, drafts);
            all.addAll(drafts.all());
        }
        return List.copyOf(all);
    }
}
