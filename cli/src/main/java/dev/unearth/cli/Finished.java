package dev.unearth.cli;

import dev.unearth.analyzer.component.Component;
import dev.unearth.analyzer.component.Components;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.analyzer.store.RankingOverlay;
import dev.unearth.analyzer.store.Snapshot;
import dev.unearth.analyzer.store.SnapshotStore;
import dev.unearth.reports.trace.Clause;
import dev.unearth.reports.trace.Clauses;
import dev.unearth.rules.rule.BusinessRule;
import dev.unearth.rules.rule.RuleNodes;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;

/**
 * A snapshot with all that is laid over it: what reports are made of.
 *
 * @param ranking the candidates, which may still be in the making while that is written which does not need them
 */
record Finished(
        Snapshot snapshot,
        List<BusinessRule> rules,
        List<Component> components,
        CompletableFuture<List<Candidate>> ranking,
        SortedMap<String, List<Clause>> clauses) {

    /** What the newest scan in {@code store} left. */
    static Finished of(Snapshot snapshot, SnapshotStore store) {
        return of(
                snapshot,
                RuleNodes.read(snapshot.graph()),
                Components.of(snapshot.graph()),
                CompletableFuture.completedFuture(RankingOverlay.read(store)));
    }

    /**
     * {@code snapshot} with what is laid over it.
     *
     * @param rules those its graph holds, in the order of their ids
     */
    static Finished of(
            Snapshot snapshot,
            List<BusinessRule> rules,
            List<Component> components,
            CompletableFuture<List<Candidate>> ranking) {
        return new Finished(
                snapshot, rules, components, ranking, Clauses.of(snapshot.application(), components, rules));
    }

    /** The candidates in the order of the ranking; waits for them. */
    List<Candidate> candidates() {
        return ranking.join();
    }

    /** How many nodes of a kind there are. */
    int count(NodeKind kind) {
        return snapshot.graph().nodes(kind).size();
    }
}
