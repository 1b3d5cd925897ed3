package dev.unearth.rules.relate;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.NodeKind;
import dev.unearth.analyzer.graph.NodeProperty;
import dev.unearth.analyzer.graph.SystemGraph;
import dev.unearth.rules.phrase.Sentence;
import dev.unearth.rules.relevance.RelevanceModel;
import dev.unearth.rules.rule.BusinessRule;
import dev.unearth.rules.rule.Fingerprint;
import dev.unearth.rules.rule.Occurrence;
import dev.unearth.rules.rule.Relevance;
import dev.unearth.rules.rule.RuleDraft;
import dev.unearth.rules.rule.RuleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All drafts of an application as rules: judged, worded, merged where they mean the same, with ids that live on. Drafts in test
 * code are left out. The result does not depend on the order of the drafts but for that of equal places.
 */
public final class Rules {

    private final RelevanceModel relevance;

    private Rules(RelevanceModel relevance) {
        this.relevance = relevance;
    }

    /**
     * The rules that {@code drafts} make, in reading order of their first occurrences; business and technical ones.
     *
     * @param graph tells what is test code; may be empty
     * @param previous rules of the snapshot before, whose ids live on; empty for a first scan
     */
    public static List<BusinessRule> of(
            List<RuleDraft> drafts, String application, SystemGraph graph, List<BusinessRule> previous) {
        Rules rules = new Rules(RelevanceModel.standard());
        List<RuleDraft> counted = drafts.stream()
                .filter(draft -> !isTest(draft, application, graph))
                .toList();
        return rules.merge(counted, previous);
    }

    private static boolean isTest(RuleDraft draft, String application, SystemGraph graph) {
        String type = draft.occurrence().member().typeKeyName();
        NodeKey key = NodeKey.of(NodeKind.TYPE, application, type);
        return graph.node(key).filter(node -> node.is(NodeProperty.TEST)).isPresent();
    }

    private List<BusinessRule> merge(List<RuleDraft> drafts, List<BusinessRule> previous) {
        List<Meant> ordered = drafts.parallelStream()
                .map(draft -> new Meant(draft, draft.fingerprint()))
                .sorted(Meant.ORDER)
                .toList();
        Map<Fingerprint, List<RuleDraft>> byMeaning = new LinkedHashMap<>();
        for (Meant each : ordered) {
            byMeaning
                    .computeIfAbsent(each.fingerprint, key -> new ArrayList<>(1))
                    .add(each.draft);
        }
        Map<Fingerprint, RuleId> ids = new Identities(previous).of(byMeaning);
        return List.copyOf(byMeaning.entrySet()).parallelStream()
                .map(each -> rule(Identities.known(ids, each.getKey()), each.getKey(), each.getValue()))
                .toList();
    }

    /** A draft with its fingerprint, which takes a while to make. */
    private record Meant(RuleDraft draft, Fingerprint fingerprint) {

        static final Comparator<Meant> ORDER = Comparator.comparing(
                        (Meant each) -> each.draft.occurrence().place())
                .thenComparing(each -> each.draft.kind())
                .thenComparing(each -> each.fingerprint.value());
    }

    private BusinessRule rule(RuleId id, Fingerprint fingerprint, List<RuleDraft> same) {
        RuleDraft first = same.get(0);
        Relevance best = same.stream()
                .map(relevance::of)
                .max(Comparator.comparingDouble(Relevance::score))
                .orElseThrow();
        TreeSet<String> governed = new TreeSet<>();
        same.forEach(draft -> governed.addAll(draft.governed()));
        List<Occurrence> occurrences =
                same.stream().map(RuleDraft::occurrence).distinct().toList();
        return new BusinessRule(
                id,
                fingerprint,
                first.kind(),
                first.extractor(),
                Sentence.of(first.condition(), first.context(), first.outcome()),
                first.condition(),
                first.context(),
                first.outcome(),
                occurrences,
                best,
                List.copyOf(governed));
    }
}
