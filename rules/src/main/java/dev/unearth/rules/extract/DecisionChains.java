package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.source.SourceSpan;
import dev.unearth.rules.rule.RuleDraft;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Alternatives of the domain: chains whose branches all set one target (one rule, a table), branches that do different things
 * (one rule each), elements kept or left out, and methods that answer a question about the domain.
 */
final class DecisionChains implements RuleExtractor {

    @Override
    public String name() {
        return "decision-chains";
    }

    @Override
    public void extract(UnitReading reading, Findings findings) {
        for (CodeBody body : reading.bodies()) {
            question(body, findings);
            tables(body, findings);
            for (Situation situation : body.root().all()) {
                branch(body, situation, findings);
            }
        }
    }

    /** {@code boolean isOpen() { return status.equals("O"); }}. */
    private void question(CodeBody body, Findings findings) {
        if (body.method() == null || body.method().body() == null || !isQuestion(body)) {
            return;
        }
        Stmt.Block block = body.method().body();
        Optional<Predicates.Answer> answer = Predicates.answerOf(block);
        if (answer.isEmpty()) {
            return;
        }
        Condition condition = Formal.in(body.scope()).condition(answer.get().condition());
        Condition affirmed = answer.get().affirmed() ? condition : condition.negated();
        SourceSpan lines = answer.get().condition().span();
        SourceSpan whole =
                block.statements().get(block.statements().size() - 1).span().to(lines);
        Situation situation = new Situation(
                Situation.Kind.THEN, null, affirmed, Condition.ALWAYS, whole.to(lines), whole, null, false);
        Effect effect = new Effect(
                Effect.Type.ANSWER,
                new Outcome.Return(saidOf(body), new Operand.BooleanLiteral(true)),
                block,
                whole,
                Condition.ALWAYS,
                EnumSet.of(Trait.ANSWERS_TRUTH),
                "return",
                List.of());
        Set<Trait> asked = ConditionTraits.of(affirmed, body.scope().index());
        RuleKind kind = Kinds.of(RuleKind.DECISION, asked);
        findings.add(new Drafting(name(), body)
                .of(
                        kind,
                        situation,
                        List.of(effect),
                        effect.outcome(),
                        SourceSpan.ofLines(
                                whole.to(lines).lineStart(), whole.to(lines).lineEnd())));
        body.root().all().forEach(part -> part.effects().forEach(findings::claim));
    }

    private static boolean isQuestion(CodeBody body) {
        boolean truth = body.method() != null
                && body.method().returnType() instanceof dev.unearth.analyzer.facts.TypeRef.Primitive primitive
                && primitive.kind() == dev.unearth.analyzer.facts.TypeRef.PrimitiveKind.BOOLEAN;
        return truth && !Vocabulary.isTechnicalMethod(body.words());
    }

    /** What the method says of its object when it answers yes: {@code order is open}. */
    private static String saidOf(CodeBody body) {
        String words = String.join(" ", body.words());
        String thing = Subject.of(body.owner(), "").thing();
        return Vocabulary.isPredicate(body.words()) ? thing + " " + words : words;
    }

    private void tables(CodeBody body, Findings findings) {
        Map<Stmt, List<Situation>> chains = new LinkedHashMap<>();
        for (Situation situation : body.root().all()) {
            situation
                    .chain()
                    .filter(chain -> situation.isConditional())
                    .ifPresent(chain -> chains.computeIfAbsent(chain, key -> new ArrayList<>())
                            .add(situation));
        }
        chains.forEach((chain, branches) -> table(body, chain, branches, findings));
    }

    private void table(CodeBody body, Stmt chain, List<Situation> branches, Findings findings) {
        List<Arm> arms = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (Situation branch : branches) {
            if (refusesOnly(branch)) {
                continue;
            }
            Optional<Arm> arm = armOf(branch, findings);
            if (arm.isEmpty()) {
                return;
            }
            arms.add(arm.get());
            effects.addAll(arm.get().effects());
        }
        boolean oneTarget = effects.stream().map(Effect::target).distinct().count() == 1;
        boolean noTable = arms.size() < 2 || !oneTarget;
        if (noTable) {
            return;
        }
        findings.add(tableOf(body, chain, branches, arms, effects));
        effects.forEach(findings::claim);
    }

    /**
     * A branch that does nothing but set one thing.
     *
     * @param value what it is set to, a choice where branches inside set it
     */
    private record Arm(Situation branch, Operand value, List<Effect> effects) {}

    private static boolean refusesOnly(Situation branch) {
        return branch.inner().isEmpty()
                && !branch.effects().isEmpty()
                && branch.effects().stream().allMatch(effect -> effect.is(Effect.Type.REJECT));
    }

    private static Optional<Arm> armOf(Situation branch, Findings findings) {
        List<Effect> own = branch.effects();
        if (own.size() > 1
                || (own.isEmpty() && branch.inner().isEmpty())
                || !own.stream().allMatch(effect -> sets(effect, findings))) {
            return Optional.empty();
        }
        List<Effect> effects = new ArrayList<>(own);
        List<Operand.Case> cases = new ArrayList<>();
        Operand otherwise = own.isEmpty() ? null : valueOf(own.get(0).outcome());
        for (Situation inner : branch.inner()) {
            Optional<Arm> arm = inner.isConditional() ? armOf(inner, findings) : Optional.empty();
            if (arm.isEmpty()) {
                return Optional.empty();
            }
            effects.addAll(arm.get().effects());
            if (inner.kind() == Situation.Kind.ELSE) {
                otherwise = arm.get().value();
            } else {
                cases.add(new Operand.Case(inner.own(), arm.get().value()));
            }
        }
        if (cases.isEmpty()) {
            return otherwise == null ? Optional.empty() : Optional.of(new Arm(branch, otherwise, effects));
        }
        return Optional.of(new Arm(branch, new Operand.Choice(cases, otherwise), effects));
    }

    private static boolean sets(Effect effect, Findings findings) {
        boolean sets = effect.outcome() instanceof Outcome.Set || effect.outcome() instanceof Outcome.Return;
        return sets && !effect.target().isEmpty() && findings.isFree(effect);
    }

    private RuleDraft tableOf(
            CodeBody body, Stmt chain, List<Situation> branches, List<Arm> arms, List<Effect> effects) {
        List<Operand.Case> cases = new ArrayList<>();
        @Nullable Operand otherwise = null;
        for (Arm arm : arms) {
            if (arm.branch().kind() == Situation.Kind.ELSE) {
                otherwise = arm.value();
            } else {
                cases.add(new Operand.Case(arm.branch().own(), arm.value()));
            }
        }
        Operand.Choice choice = new Operand.Choice(cases, otherwise);
        Outcome outcome = effects.get(0).outcome() instanceof Outcome.Set set
                ? new Outcome.Set(set.path(), choice)
                : new Outcome.Return(body.subject().answer(), choice);
        Situation outer = branches.get(0).outer().orElse(body.root());
        Situation whole = new Situation(
                Situation.Kind.THEN,
                null,
                Condition.ALWAYS,
                outer.own().and(outer.context()),
                branches.get(0).head(),
                chain.span(),
                chain,
                outer.inLoop());
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        branches.forEach(branch ->
                traits.addAll(ConditionTraits.of(branch.own(), body.scope().index())));
        effects.forEach(effect -> traits.addAll(effect.traits()));
        traits.add(Trait.CHOOSES);
        boolean computes = traits.contains(Trait.COMPUTES);
        RuleKind kind = traits.contains(Trait.SETS_STATUS)
                ? RuleKind.STATE
                : computes ? RuleKind.CALCULATION : RuleKind.DECISION;
        SourceSpan lines =
                SourceSpan.ofLines(chain.span().lineStart(), chain.span().lineEnd());
        Effect merged = new Effect(
                Effect.Type.SET_CHOSEN,
                outcome,
                chain,
                lines,
                Condition.ALWAYS,
                traits,
                effects.get(0).target(),
                effects.get(0).governed());
        return new Drafting(name(), body).of(kind, whole, List.of(merged), outcome, lines);
    }

    private static Operand valueOf(Outcome outcome) {
        return outcome instanceof Outcome.Set set ? set.value() : ((Outcome.Return) outcome).value();
    }

    /** Whether a fixed value is answered that says something. */
    private static boolean isAnswer(Effect effect) {
        return effect.is(Effect.Type.ANSWER)
                && effect.outcome() instanceof Outcome.Return answer
                && !(answer.value() instanceof Operand.NullLiteral)
                && !(answer.value() instanceof Operand.TextLiteral text
                        && text.value().isBlank());
    }

    /** A branch that takes a step, keeps an element, or sets something under a condition. */
    private void branch(CodeBody body, Situation situation, Findings findings) {
        if (!situation.isConditional()) {
            return;
        }
        List<Effect> steps = situation.effects().stream()
                .filter(findings::isFree)
                .filter(effect -> effect.is(Effect.Type.PERFORM, Effect.Type.SELECT, Effect.Type.SET_COPIED)
                        || isAnswer(effect)
                        || (effect.is(Effect.Type.SET_FIXED) && !effect.traits().contains(Trait.TRIVIAL))
                        || (effect.is(Effect.Type.SET_COMPUTED) && situation.isShort()))
                .toList();
        boolean triggers = situation.effects().stream()
                .filter(findings::isFree)
                .anyMatch(effect -> effect.is(Effect.Type.INFORM, Effect.Type.CHANGE));
        if (steps.isEmpty() || triggers) {
            return;
        }
        boolean computes = steps.stream().anyMatch(effect -> effect.is(Effect.Type.SET_COMPUTED));
        List<Effect> told = situation.isShort() ? steps : steps.subList(0, 1);
        RuleKind plain = computes ? RuleKind.CALCULATION : RuleKind.DECISION;
        findings.add(new Drafting(name(), body).of(plain, situation, told));
        told.forEach(findings::claim);
    }
}
