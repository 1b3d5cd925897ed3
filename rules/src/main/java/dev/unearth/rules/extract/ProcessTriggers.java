package dev.unearth.rules.extract;

import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.List;

/** Events that make something else happen: somebody is told, a record is created or removed. */
final class ProcessTriggers implements RuleExtractor {

    @Override
    public String name() {
        return "process-triggers";
    }

    @Override
    public void extract(UnitReading reading, Findings findings) {
        for (CodeBody body : reading.bodies()) {
            for (Situation situation : body.root().all()) {
                triggers(body, situation, findings);
            }
        }
    }

    private void triggers(CodeBody body, Situation situation, Findings findings) {
        List<Effect> triggers = situation.effects().stream()
                .filter(findings::isFree)
                .filter(effect -> triggers(effect, situation))
                .toList();
        if (triggers.isEmpty()) {
            return;
        }
        if (situation.isShort()) {
            findings.add(new Drafting(name(), body).of(kind(triggers), situation, triggers));
            situation.effects().stream().filter(findings::isFree).forEach(findings::claim);
            return;
        }
        for (Effect trigger : triggers) {
            findings.add(new Drafting(name(), body).of(kind(List.of(trigger)), situation, List.of(trigger)));
            findings.claim(trigger);
        }
    }

    /** Informing is worth telling always, a change of records only where a condition leads to it. */
    private static boolean triggers(Effect effect, Situation situation) {
        return effect.is(Effect.Type.INFORM) || (effect.is(Effect.Type.CHANGE) && situation.isConditional());
    }

    private static RuleKind kind(List<Effect> triggers) {
        return triggers.stream().anyMatch(effect -> effect.traits().contains(Trait.SETS_STATUS))
                ? RuleKind.STATE
                : RuleKind.PROCESS;
    }
}
