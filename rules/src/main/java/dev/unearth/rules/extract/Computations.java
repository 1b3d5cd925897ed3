package dev.unearth.rules.extract;

import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.source.SourceSpan;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.List;

/** Values that are computed; consecutive statements that compute the same named value are one rule. */
final class Computations implements RuleExtractor {

    @Override
    public String name() {
        return "computations";
    }

    @Override
    public void extract(UnitReading reading, Findings findings) {
        for (CodeBody body : reading.bodies()) {
            for (Situation situation : body.root().all()) {
                computations(body, situation, findings);
            }
        }
    }

    private void computations(CodeBody body, Situation situation, Findings findings) {
        List<Effect> run = new ArrayList<>();
        for (Effect effect : situation.effects()) {
            boolean computes = findings.isFree(effect)
                    && effect.is(Effect.Type.SET_COMPUTED, Effect.Type.SET_CHOSEN)
                    && !effect.traits().contains(Trait.COUNTS);
            if (!run.isEmpty() && !(computes && continues(run, effect))) {
                offer(body, situation, run, findings);
                run.clear();
            }
            if (computes) {
                run.add(effect);
            }
        }
        if (!run.isEmpty()) {
            offer(body, situation, run, findings);
        }
    }

    private static boolean continues(List<Effect> run, Effect next) {
        Effect last = run.get(run.size() - 1);
        return last.target().equals(next.target())
                && !next.target().startsWith("new ")
                && next.span().lineStart() <= last.span().lineEnd() + 1;
    }

    private void offer(CodeBody body, Situation situation, List<Effect> run, Findings findings) {
        boolean conditional = situation.isShort() && situation.effects().size() == run.size();
        SourceSpan lines = conditional
                ? Drafting.lines(situation, run)
                : run.stream().map(Effect::span).reduce(SourceSpan::to).orElseThrow();
        List<Outcome> outcomes = run.stream().map(Effect::outcome).toList();
        Outcome outcome = outcomes.size() == 1 ? outcomes.get(0) : new Outcome.Several(outcomes);
        boolean chosen = run.stream().allMatch(effect -> effect.is(Effect.Type.SET_CHOSEN))
                && run.stream().noneMatch(effect -> effect.traits().contains(Trait.COMPUTES_DOMAIN));
        findings.add(new Drafting(name(), body)
                .of(chosen ? RuleKind.DECISION : RuleKind.CALCULATION, situation, List.copyOf(run), outcome, lines));
        run.forEach(findings::claim);
    }
}
