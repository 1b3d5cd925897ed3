package dev.unearth.rules.extract;

import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.List;

/** Fixed values given to a status or another property: by assignment, by setter, or to a new object. */
final class StateChanges implements RuleExtractor {

    @Override
    public String name() {
        return "state-changes";
    }

    @Override
    public void extract(UnitReading reading, Findings findings) {
        for (CodeBody body : reading.bodies()) {
            for (Situation situation : body.root().all()) {
                changes(body, situation, findings);
            }
        }
    }

    private void changes(CodeBody body, Situation situation, Findings findings) {
        List<Effect> changes = situation.effects().stream()
                .filter(findings::isFree)
                .filter(StateChanges::changes)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        if (situation.isShort()) {
            List<Effect> all = situation.effects().stream()
                    .filter(findings::isFree)
                    .filter(StateChanges::isTold)
                    .toList();
            findings.add(new Drafting(name(), body).of(kind(changes), situation, all));
            situation.effects().forEach(findings::claim);
            return;
        }
        for (Effect change : changes) {
            findings.add(new Drafting(name(), body).of(kind(List.of(change)), situation, List.of(change)));
            findings.claim(change);
        }
    }

    private static boolean changes(Effect effect) {
        return effect.is(Effect.Type.SET_FIXED)
                && effect.traits().contains(Trait.SETS_FIELD)
                && !effect.traits().contains(Trait.TRIVIAL);
    }

    /** What is said of a short branch besides its change of status. */
    private static boolean isTold(Effect effect) {
        return changes(effect)
                || effect.is(
                        Effect.Type.SET_MOMENT,
                        Effect.Type.INFORM,
                        Effect.Type.CHANGE,
                        Effect.Type.SET_COMPUTED,
                        Effect.Type.SET_COPIED,
                        Effect.Type.PERFORM);
    }

    private static RuleKind kind(List<Effect> changes) {
        boolean status = changes.stream().anyMatch(effect -> effect.traits().contains(Trait.SETS_STATUS));
        return status ? RuleKind.STATE : RuleKind.DECISION;
    }
}
