package dev.unearth.rules.extract;

import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.List;
import java.util.Set;

/** Conditions under which something is refused: an exception, an error told to the user, false or an error as the answer. */
final class RejectingGuards implements RuleExtractor {

    @Override
    public String name() {
        return "rejecting-guards";
    }

    @Override
    public void extract(UnitReading reading, Findings findings) {
        for (CodeBody body : reading.bodies()) {
            for (Situation situation : body.root().all()) {
                guard(body, situation, findings);
            }
        }
    }

    private void guard(CodeBody body, Situation situation, Findings findings) {
        List<Effect> refusals = situation.effects().stream()
                .filter(findings::isFree)
                .filter(effect -> refuses(effect, body))
                .toList();
        boolean afterExit = !situation.isConditional()
                && refusals.stream()
                        .anyMatch(effect -> !effect.exits().equals(dev.unearth.analyzer.formal.Condition.ALWAYS));
        if (refusals.isEmpty() || situation.inCatch() || (!situation.isConditional() && !afterExit)) {
            return;
        }
        List<Effect> told = situation.isShort()
                ? situation.effects().stream()
                        .filter(effect -> isTold(effect, refusals))
                        .toList()
                : refusals;
        Set<Trait> asked = ConditionTraits.of(situation.own(), body.scope().index());
        findings.add(new Drafting(name(), body).of(Kinds.of(RuleKind.VALIDATION, asked), situation, told));
        situation.effects().stream()
                .filter(effect -> situation.isShort() || refusals.contains(effect))
                .forEach(findings::claim);
    }

    /** Besides the refusals, only changes of a status belong to what is said. */
    private static boolean isTold(Effect effect, List<Effect> refusals) {
        return refusals.contains(effect) || effect.traits().contains(Trait.SETS_STATUS);
    }

    private static boolean refuses(Effect effect, CodeBody body) {
        if (effect.is(Effect.Type.REJECT)) {
            return true;
        }
        boolean no = effect.is(Effect.Type.ANSWER) && effect.traits().contains(Trait.ANSWERS_FALSE);
        return no
                && Vocabulary.isValidation(body.words())
                && !Vocabulary.isPredicate(body.words().subList(0, 1));
    }
}
