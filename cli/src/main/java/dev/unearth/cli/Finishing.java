package dev.unearth.cli;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.component.Components;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Finding;
import dev.unearth.analyzer.graph.Node;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.analyzer.measure.Measures;
import dev.unearth.analyzer.rank.Ranking;
import dev.unearth.analyzer.rank.RankingInput;
import dev.unearth.analyzer.scan.Scan;
import dev.unearth.analyzer.store.RankingOverlay;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.rules.declared.DeclaredRules;
import dev.unearth.rules.relate.Rules;
import dev.unearth.rules.rule.BusinessRule;
import dev.unearth.rules.rule.RuleDraft;
import dev.unearth.rules.rule.RuleNodes;
import java.util.ArrayList;
import java.util.List;

/** Puts the stages behind the scan together: measures, components, rules, ranking. */
final class Finishing {

    private Finishing() {}

    /**
     * The scan with all that is made of it.
     *
     * @param previous rules of the snapshot before, whose ids live on
     */
    static Finished finish(Scan<List<RuleDraft>> scan, List<BusinessRule> previous) {
        Snapshot scanned = scan.snapshot();
        String application = scanned.application();
        Measures measures = Measures.of(scanned.graph());
        List<Component> components = Components.of(scanned.graph());
        List<RuleDraft> drafts = new ArrayList<>();
        scan.studied().forEach(drafts::addAll);
        drafts.addAll(DeclaredRules.of(scan.evidence(), scanned.graph()));
        List<BusinessRule> rules = Rules.of(drafts, application, scanned.graph(), previous).stream()
                .filter(rule -> rule.relevance().isBusiness())
                .toList();
        SystemGraph.Builder graph = scanned.graph().toBuilder();
        addMeasures(measures, scanned.graph(), graph);
        addComponents(components, application, graph);
        RuleNodes.add(rules, application, graph);
        List<Finding> findings = new ArrayList<>(scanned.findings());
        findings.addAll(measures.findings());
        Snapshot snapshot = scanned.withGraph(graph.build()).withFindings(findings);
        return Finished.of(
                snapshot, Ranking.of(new RankingInput(snapshot.graph(), measures, components, snapshot.unknowns())));
    }

    private static void addMeasures(Measures measures, SystemGraph from, SystemGraph.Builder graph) {
        for (NodeKey key : measures.keys()) {
            from.node(key).ifPresent(node -> {
                Node measured = node;
                for (var each : measures.of(key).entrySet()) {
                    measured = measured.with(each.getKey().id(), each.getValue());
                }
                graph.replace(measured);
            });
        }
    }

    private static void addComponents(List<Component> components, String application, SystemGraph.Builder graph) {
        for (Component component : components) {
            NodeKey key = component.key(application);
            graph.add(Node.of(key, NodeKind.COMPONENT, component.name(), null));
            component
                    .types()
                    .forEach(type -> graph.relate(
                            type,
                            RelationKind.MEMBER_OF,
                            key,
                            component.declared()
                                    ? Evidence.declared(Place.NOWHERE)
                                    : Evidence.inferred(Place.NOWHERE, "grouped by package")));
        }
    }

    /** Stores the snapshot with its ranking. */
    static void save(Finished finished, SnapshotStore store) {
        store.save(finished.snapshot(), List.of(RankingOverlay.of(finished.candidates())));
    }
}
