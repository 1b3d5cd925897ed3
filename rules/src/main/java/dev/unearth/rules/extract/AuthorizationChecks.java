package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.AnnotationUse;
import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.rules.rule.Occurrence;
import dev.unearth.rules.rule.RuleDraft;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Terms;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may do what: roles and permissions checked in code or declared by annotations, and the demand to be logged in. */
final class AuthorizationChecks implements RuleExtractor {

    private static final Set<String> ANNOTATIONS =
            Set.of("RolesAllowed", "Secured", "PreAuthorize", "DenyAll", "DeclareRoles", "RunAs");

    @Override
    public String name() {
        return "authorization-checks";
    }

    @Override
    public void extract(UnitReading reading, Findings findings) {
        reading.members().forEach(member -> declared(reading, member, findings));
        for (CodeBody body : reading.bodies()) {
            for (Situation situation : body.root().all()) {
                checked(body, situation, findings);
            }
        }
    }

    private void declared(UnitReading reading, UnitReading.OwnedMember owned, Findings findings) {
        List<AnnotationUse> uses = owned.declaration() instanceof Member.MethodDecl method
                ? method.modifiers().annotations()
                : owned.declaration() instanceof Member.TypeDecl type
                        ? type.modifiers().annotations()
                        : List.of();
        CodeScope scope = new CodeScope(reading.unit(), reading.index(), owned.owner(), Locals.none());
        for (AnnotationUse use : uses) {
            String name = use.type().name();
            if (ANNOTATIONS.contains(name) && !name.equals("DeclareRoles") && !name.equals("RunAs")) {
                findings.add(granted(scope, owned, use));
            }
        }
    }

    private RuleDraft granted(CodeScope scope, UnitReading.OwnedMember owned, AnnotationUse use) {
        List<Expr> values =
                use.arguments().stream().map(AnnotationUse.Argument::value).toList();
        List<String> roles = new ArrayList<>();
        for (Expr value : values) {
            List<Expr> parts = value instanceof Expr.ArrayInit array ? array.values() : List.of(value);
            parts.forEach(part -> roles.add(scope.textOf(part).orElseGet(() -> ExprText.of(part))));
        }
        String operation = owned.declaration() instanceof Member.MethodDecl method
                ? Words.phrase(method.name())
                : Words.phrase(owned.owner().simpleName());
        boolean permitted = !use.type().name().equals("DenyAll");
        Place place = new Place(scope.unit().file().path(), use.span());
        return new RuleDraft(
                name(),
                RuleKind.AUTHORIZATION,
                Condition.ALWAYS,
                Condition.ALWAYS,
                new Outcome.Grant(permitted, operation, String.join(", ", roles)),
                new Occurrence(place, place.line(), owned.member()),
                EnumSet.of(Trait.PERMITS, Trait.CHECKS_ROLE),
                List.of());
    }

    private void checked(CodeBody body, Situation situation, Findings findings) {
        List<Effect> free =
                situation.effects().stream().filter(findings::isFree).toList();
        if (!situation.isConditional() || free.isEmpty()) {
            return;
        }
        Set<Trait> asked = ConditionTraits.of(situation.own(), body.scope().index());
        boolean refuses = free.stream().anyMatch(effect -> effect.is(Effect.Type.REJECT));
        boolean login =
                refuses && (asksLogin(situation.own()) || free.stream().anyMatch(AuthorizationChecks::demandsLogin));
        if (!asked.contains(Trait.CHECKS_ROLE) && !login) {
            return;
        }
        List<Effect> told = free.stream()
                .filter(effect -> !refuses || effect.is(Effect.Type.REJECT))
                .toList();
        RuleDraft draft = new Drafting(name(), body).of(RuleKind.AUTHORIZATION, situation, told);
        Set<Trait> traits = EnumSet.copyOf(draft.traits());
        traits.add(Trait.CHECKS_ROLE);
        findings.add(new RuleDraft(
                draft.extractor(),
                draft.kind(),
                draft.condition(),
                draft.context(),
                draft.outcome(),
                draft.occurrence(),
                traits,
                draft.governed()));
        (situation.isShort() ? free : told).forEach(findings::claim);
    }

    private static boolean demandsLogin(Effect effect) {
        return effect.outcome() instanceof Outcome.Reject reject && isLogin(reject.message());
    }

    private static boolean isLogin(String text) {
        List<String> words = Words.of(text);
        return Vocabulary.isLogin(words) || String.join(" ", words).matches(".*\\b(log|sign) ?(in|on)\\b.*");
    }

    /** Whether the condition asks whether somebody's password is right or somebody is logged in. */
    private static boolean asksLogin(Condition condition) {
        return Terms.of(condition).operands().stream().anyMatch(operand -> isAboutLogin(operand));
    }

    private static boolean isAboutLogin(Operand operand) {
        Optional<String> name = operand instanceof Operand.Call call
                ? Optional.of(call.name())
                : operand instanceof Operand.Atom atom
                                && (atom.access() instanceof Access.Attribute || atom.access() instanceof Access.Member)
                        ? Optional.of(atom.term())
                        : Optional.empty();
        return name.isPresent() && isLogin(name.get());
    }
}
