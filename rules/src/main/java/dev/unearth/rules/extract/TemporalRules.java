package dev.unearth.rules.extract;

import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.List;

/** Moments that are recorded, dates that are computed, and branches that depend on a comparison of dates. */
final class TemporalRules implements RuleExtractor {

    @Override
    public String name() {
        return "temporal-rules";
    }

    @Override
    public void extract(UnitReading reading, Findings findings) {
        for (CodeBody body : reading.bodies()) {
            for (Situation situation : body.root().all()) {
                compared(body, situation, findings);
                recorded(body, situation, findings);
            }
        }
    }

    private void compared(CodeBody body, Situation situation, Findings findings) {
        boolean dates =
                ConditionTraits.of(situation.own(), body.scope().index()).contains(Trait.COMPARES_DATE);
        List<Effect> free =
                situation.effects().stream().filter(findings::isFree).toList();
        if (!dates || free.isEmpty()) {
            return;
        }
        findings.add(new Drafting(name(), body).of(RuleKind.TEMPORAL, situation, free));
        free.forEach(findings::claim);
    }

    private void recorded(CodeBody body, Situation situation, Findings findings) {
        for (Effect effect : situation.effects()) {
            boolean moment =
                    effect.is(Effect.Type.SET_MOMENT) && effect.traits().contains(Trait.SETS_FIELD);
            if (moment && findings.isFree(effect)) {
                findings.add(new Drafting(name(), body).of(RuleKind.TEMPORAL, situation, List.of(effect)));
                findings.claim(effect);
            }
        }
    }
}
