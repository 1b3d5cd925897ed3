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
import dev.unearth.analyzer.measure.Codebase;
import dev.unearth.analyzer.measure.Measure;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

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
        Codebase code = Codebase.of(scanned.graph());
        CompletableFuture<List<RuleDraft>> declared =
                CompletableFuture.supplyAsync(() -> DeclaredRules.of(scan.evidence(), scanned.graph()));
        CompletableFuture<Measures> measuring = CompletableFuture.supplyAsync(() -> Measures.of(code));
        List<Component> components = Components.of(code);
        List<RuleDraft> drafts = new ArrayList<>();
        scan.studied().forEach(drafts::addAll);
        drafts.addAll(declared.join());
        List<BusinessRule> rules = Rules.of(drafts, application, scanned.graph(), previous).stream()
                .filter(rule -> rule.relevance().isBusiness())
                .sorted(Comparator.comparing(rule -> rule.id().value()))
                .toList();
        Measures measures = measuring.join();
        SystemGraph.Builder graph = measured(scanned.graph(), measures).toBuilder();
        addComponents(components, application, graph);
        RuleNodes.add(rules, application, graph);
        Snapshot snapshot = scanned.withGraph(graph.build()).withFindings(findings(scanned, measures));
        RankingInput input = new RankingInput(snapshot.graph(), measures, components, snapshot.unknowns());
        return Finished.of(snapshot, rules, components, CompletableFuture.supplyAsync(() -> Ranking.of(input)));
    }

    /** The snapshot of a scan with the measures alone: no components, rules or ranking. */
    static Snapshot graphOnly(Scan<?> scan) {
        Snapshot scanned = scan.snapshot();
        Measures measures = Measures.of(scanned.graph());
        return scanned.withGraph(measured(scanned.graph(), measures)).withFindings(findings(scanned, measures));
    }

    private static List<Finding> findings(Snapshot scanned, Measures measures) {
        List<Finding> findings = new ArrayList<>(scanned.findings());
        findings.addAll(measures.findings());
        return findings;
    }

    /** {@code graph} with the measures at its nodes. */
    private static SystemGraph measured(SystemGraph graph, Measures measures) {
        return graph.withNodes(node -> {
            Map<Measure, Double> measured = measures.of(node.key());
            if (measured.isEmpty()) {
                return node;
            }
            Map<String, Double> values = new TreeMap<>();
            measured.forEach((measure, value) -> values.put(measure.id(), value));
            return node.with(values);
        });
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
