package dev.unearth.rules.extract;

import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.NormalForm;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceSpan;
import dev.unearth.rules.rule.Occurrence;
import dev.unearth.rules.rule.RuleDraft;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes drafts out of situations and effects: lines, condition and context, traits. */
final class Drafting {

    private static final int SHORT = 12;

    private final String extractor;
    private final CodeBody body;

    Drafting(String extractor, CodeBody body) {
        this.extractor = extractor;
        this.body = body;
    }

    /** The draft that {@code situation} as a whole leads to {@code effects}. */
    RuleDraft of(RuleKind kind, Situation situation, List<Effect> effects) {
        List<Outcome> outcomes =
                effects.stream().map(Effect::outcome).distinct().toList();
        Outcome outcome = outcomes.size() == 1 ? outcomes.get(0) : new Outcome.Several(outcomes);
        return of(kind, situation, effects, outcome, lines(situation, effects));
    }

    /** The same with another outcome and other lines. */
    RuleDraft of(RuleKind kind, Situation situation, List<Effect> effects, Outcome outcome, SourceSpan lines) {
        List<Condition> around = new ArrayList<>(List.of(situation.context()));
        effects.stream().limit(1).forEach(effect -> around.add(effect.exits()));
        Condition context = NormalForm.of(new Condition.And(around));
        int anchor = situation.isConditional() ? situation.head().lineStart() : lines.lineStart();
        Set<String> governed = new TreeSet<>();
        effects.forEach(effect -> governed.addAll(effect.governed()));
        return new RuleDraft(
                extractor,
                kind,
                situation.own(),
                context,
                outcome,
                new Occurrence(
                        new Place(body.scope().unit().file().path(), lines),
                        Math.min(Math.max(anchor, lines.lineStart()), lines.lineEnd()),
                        body.member()),
                traits(situation, context, effects),
                List.copyOf(governed));
    }

    /** Tight around condition and consequence; the condition alone where the consequence lies far below. */
    static SourceSpan lines(Situation situation, List<Effect> effects) {
        SourceSpan consequence =
                effects.stream().map(Effect::span).reduce(SourceSpan::to).orElse(situation.body());
        if (!situation.isConditional()) {
            return consequence;
        }
        SourceSpan head = situation.head();
        if (situation.isShort()) {
            return SourceSpan.ofLines(
                    head.lineStart(), Math.max(situation.body().lineEnd(), head.lineEnd()));
        }
        return consequence.lineEnd() - head.lineStart() < SHORT && consequence.lineEnd() >= head.lineEnd()
                ? SourceSpan.ofLines(head.lineStart(), consequence.lineEnd())
                : SourceSpan.ofLines(head.lineStart(), head.lineEnd());
    }

    private Set<Trait> traits(Situation situation, Condition context, List<Effect> effects) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        effects.forEach(effect -> traits.addAll(effect.traits()));
        boolean setsMore = effects.stream().anyMatch(effect -> !effect.traits().contains(Trait.SETS_LOCAL));
        if (setsMore) {
            traits.remove(Trait.SETS_LOCAL);
        }
        UnitIndex index = body.scope().index();
        traits.addAll(ConditionTraits.of(situation.own(), index));
        Set<Trait> around = ConditionTraits.of(context, index);
        if (!around.contains(Trait.TECHNICAL_WORDS)
                && (around.contains(Trait.COMPARES_STATUS)
                        || around.contains(Trait.COMPARES_NUMBER)
                        || around.contains(Trait.ASKS_QUESTION)
                        || around.contains(Trait.COMPARES_CONSTANT))) {
            traits.add(Trait.DOMAIN_CONTEXT);
        }
        if (!situation.isConditional()) {
            traits.add(Trait.UNCONDITIONAL);
        }
        if (situation.inCatch()) {
            traits.add(Trait.IN_CATCH);
        }
        traits.addAll(place(body));
        return traits;
    }

    /** The traits of where a body stands. */
    static Set<Trait> place(CodeBody body) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        List<String> words = body.words();
        if (Vocabulary.isTechnicalMethod(words)) {
            traits.add(Trait.IN_TECHNICAL_METHOD);
        }
        if (Vocabulary.isValidation(words)) {
            traits.add(Trait.IN_VALIDATION_METHOD);
        }
        if (body.constructs() || body.isAccessor()) {
            traits.add(Trait.IN_ACCESSOR);
        }
        List<String> type = Words.of(body.owner().simpleName());
        if (Vocabulary.isTechnicalType(type)) {
            traits.add(Trait.IN_TECHNICAL_TYPE);
        }
        if (body.scope().unit().file().generated()) {
            traits.add(Trait.GENERATED);
        }
        return traits;
    }
}
