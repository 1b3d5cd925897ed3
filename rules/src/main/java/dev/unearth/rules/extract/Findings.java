package dev.unearth.rules.extract;

import dev.unearth.rules.rule.RuleDraft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The drafts of one unit, and which of its effects they already speak of, so that nothing is said twice. */
final class Findings {

    private static final Comparator<RuleDraft> READING_ORDER = Comparator.comparing(
                    (RuleDraft draft) -> draft.occurrence().place())
            .thenComparing(RuleDraft::kind);

    private final List<RuleDraft> drafts = new ArrayList<>();
    private final Set<Effect> claimed = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Adds a draft. */
    void add(RuleDraft draft) {
        drafts.add(draft);
    }

    /** Whether a draft speaks of {@code effect} already. */
    boolean isFree(Effect effect) {
        return !claimed.contains(effect);
    }

    /** From now on a draft speaks of {@code effect}. */
    void claim(Effect effect) {
        claimed.add(effect);
    }

    /** The drafts in reading order. */
    List<RuleDraft> inOrder() {
        List<RuleDraft> ordered = new ArrayList<>(drafts);
        ordered.sort(READING_ORDER);
        return List.copyOf(ordered);
    }
}
