package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.rules.rule.Occurrence;
import dev.unearth.rules.rule.RuleDraft;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Operations that a timer starts, declared by an annotation. */
final class Schedules implements RuleExtractor {

    private static final Set<String> ANNOTATIONS = Set.of("Schedule", "Scheduled");
    private static final Set<String> NOT_TIME = Set.of("persistent", "info");

    @Override
    public String name() {
        return "schedules";
    }

    @Override
    public void extract(UnitReading reading, Findings findings) {
        for (UnitReading.OwnedMember owned : reading.members()) {
            if (owned.declaration() instanceof Member.MethodDecl method) {
                method.modifiers().annotations().stream()
                        .filter(use -> ANNOTATIONS.contains(use.type().name()))
                        .forEach(use -> findings.add(scheduled(reading, owned, method, use)));
            }
        }
    }

    private RuleDraft scheduled(
            UnitReading reading, UnitReading.OwnedMember owned, Member.MethodDecl method, AnnotationUse use) {
        CodeScope scope = new CodeScope(reading.unit(), reading.index(), owned.owner(), Locals.none());
        StringJoiner when = new StringJoiner(", ");
        for (AnnotationUse.Argument argument : use.arguments()) {
            if (!NOT_TIME.contains(argument.name())) {
                String value = reading.unit()
                        .constantOf(argument.value())
                        .map(Object::toString)
                        .orElseGet(() -> ExprText.of(argument.value()));
                when.add(Words.phrase(argument.name()) + " " + value);
            }
        }
        Place place = new Place(scope.unit().file().path(), use.span());
        return new RuleDraft(
                name(),
                RuleKind.TEMPORAL,
                Condition.ALWAYS,
                Condition.ALWAYS,
                new Outcome.Schedule(Words.phrase(method.name()), when.toString()),
                new Occurrence(place, place.line(), owned.member()),
                EnumSet.of(Trait.PERFORMS, Trait.SETS_MOMENT),
                List.of());
    }
}
