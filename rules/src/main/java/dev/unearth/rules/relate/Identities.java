package dev.unearth.rules.relate;

import dev.unearth.analyzer.formal.Canonical;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.link.MemberRef;
import dev.unearth.rules.rule.BusinessRule;
import dev.unearth.rules.rule.Fingerprint;
import dev.unearth.rules.rule.Occurrence;
import dev.unearth.rules.rule.RuleDraft;
import dev.unearth.rules.rule.RuleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which rule of the snapshot before a rule is: the one with the same fingerprint, wherever it stands now; else one that is gone
 * and stood in the same member with the same outcome, or, where that is the only one left on both sides, with the same kind of outcome
 * (it was changed); else none, and it is new.
 */
final class Identities {

    private final List<BusinessRule> previous;

    Identities(List<BusinessRule> previous) {
        this.previous = previous;
    }

    /** The ids of the rules with these fingerprints. */
    Map<Fingerprint, RuleId> of(Map<Fingerprint, List<RuleDraft>> drafts) {
        Map<Fingerprint, RuleId> ids = new LinkedHashMap<>();
        List<BusinessRule> gone = new ArrayList<>();
        for (BusinessRule rule : previous) {
            if (drafts.containsKey(rule.fingerprint())) {
                ids.putIfAbsent(rule.fingerprint(), rule.id());
            } else {
                gone.add(rule);
            }
        }
        changed(drafts, gone, ids, true);
        changed(drafts, gone, ids, false);
        minted(drafts, ids);
        return ids;
    }

    private static void changed(
            Map<Fingerprint, List<RuleDraft>> drafts,
            List<BusinessRule> gone,
            Map<Fingerprint, RuleId> ids,
            boolean exact) {
        if (gone.isEmpty()) {
            return;
        }
        Map<String, List<BusinessRule>> places = new HashMap<>();
        for (BusinessRule rule : gone) {
            String key = key(rule.first(), rule.outcome(), exact);
            places.computeIfAbsent(key, none -> new ArrayList<>(1)).add(rule);
        }
        Map<String, List<Fingerprint>> fresh = new LinkedHashMap<>();
        drafts.forEach((fingerprint, same) -> {
            if (!ids.containsKey(fingerprint)) {
                RuleDraft first = same.get(0);
                String key = key(first.occurrence(), first.outcome(), exact);
                fresh.computeIfAbsent(key, none -> new ArrayList<>(1)).add(fingerprint);
            }
        });
        fresh.forEach((key, fingerprints) -> {
            List<BusinessRule> candidates = places.getOrDefault(key, List.of());
            if (candidates.size() == 1 && fingerprints.size() == 1) {
                ids.put(fingerprints.get(0), candidates.get(0).id());
                gone.remove(candidates.get(0));
            }
        });
    }

    /** Where a rule stands and what it does; one that stands in no code stands in its file. */
    private static String key(Occurrence occurrence, Outcome outcome, boolean exact) {
        MemberRef member = occurrence.member();
        String said = exact ? Canonical.text(outcome) : outcome.getClass().getSimpleName();
        String type = member.typeBinaryName();
        String holder = type.isEmpty() ? occurrence.place().file() : type;
        return holder + "#" + member.signature() + "\n" + said;
    }

    private void minted(Map<Fingerprint, List<RuleDraft>> drafts, Map<Fingerprint, RuleId> ids) {
        Set<RuleId> taken = new HashSet<>(ids.values());
        previous.forEach(rule -> taken.add(rule.id()));
        drafts.forEach((fingerprint, same) -> {
            if (!ids.containsKey(fingerprint)) {
                RuleId id = free(fingerprint, same.get(0).occurrence(), taken);
                ids.put(fingerprint, id);
                taken.add(id);
            }
        });
    }

    private static RuleId free(Fingerprint fingerprint, Occurrence birth, Set<RuleId> taken) {
        String birthplace = birth.place().file() + "#" + birth.member().signature();
        int attempt = 0;
        RuleId id = RuleId.mint(fingerprint, birthplace, attempt);
        while (taken.contains(id)) {
            attempt++;
            id = RuleId.mint(fingerprint, birthplace, attempt);
        }
        return id;
    }

    /** The id of {@code fingerprint}, which is there. */
    static RuleId known(Map<Fingerprint, RuleId> ids, Fingerprint fingerprint) {
        return Objects.requireNonNull(ids.get(fingerprint), "every fingerprint was given an id");
    }
}
