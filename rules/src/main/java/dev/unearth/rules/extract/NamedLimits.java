package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.FactsWalker;
import dev.unearth.analyzer.facts.Modifiers.Flag;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.FieldSymbol;
import dev.unearth.analyzer.link.LinkedUnit;
import dev.unearth.rules.rule.Occurrence;
import dev.unearth.rules.rule.RuleDraft;
import dev.unearth.rules.rule.RuleKind;
import dev.unearth.rules.rule.Trait;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numbers with a name that stand for a limit, rate, fee, period or default of the domain. */
final class NamedLimits implements RuleExtractor {

    @Override
    public String name() {
        return "named-limits";
    }

    @Override
    public void extract(UnitReading reading, Findings findings) {
        Set<FieldSymbol> used = used(reading.unit());
        for (UnitReading.OwnedField field : reading.fields()) {
            limit(reading, field, used).ifPresent(findings::add);
        }
    }

    private Optional<RuleDraft> limit(UnitReading reading, UnitReading.OwnedField field, Set<FieldSymbol> used) {
        FieldSymbol symbol = reading.unit().symbolOf(field.variable());
        Expr initializer = field.variable().initializer();
        boolean constant = symbol.modifiers().has(Flag.FINAL)
                || field.owner().kind() == dev.unearth.analyzer.facts.Member.TypeKind.INTERFACE;
        if (!constant || initializer == null) {
            return Optional.empty();
        }
        CodeScope scope = new CodeScope(reading.unit(), reading.index(), field.owner(), Locals.none());
        Operand value = Formal.in(scope).operand(initializer);
        boolean number = value instanceof Operand.IntegerLiteral || value instanceof Operand.DecimalLiteral;
        boolean quantity = Vocabulary.isQuantity(Words.of(symbol.name())) || isLimit(Words.of(symbol.name()));
        if (!number || Settings.isNothing(value) || (!used.contains(symbol) && !quantity)) {
            return Optional.empty();
        }
        Operand.Atom path = new Operand.Atom(
                value.type(),
                Words.phrase(symbol.name()),
                new Access.Field(field.owner().binaryName(), symbol.name()));
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (used.contains(symbol)) {
            traits.add(Trait.DECLARES_LIMIT);
        }
        if (quantity && !ConditionTraits.isTechnical(path.term())) {
            traits.add(Trait.NAMES_QUANTITY);
        } else {
            traits.add(Trait.TECHNICAL_WORDS);
        }
        if (Vocabulary.isTechnicalType(Words.of(field.owner().simpleName()))) {
            traits.add(Trait.IN_TECHNICAL_TYPE);
        }
        Place place = new Place(reading.unit().file().path(), field.variable().span());
        return Optional.of(new RuleDraft(
                name(),
                RuleKind.CONSTANT,
                Condition.ALWAYS,
                Condition.ALWAYS,
                new Outcome.Set(path, value),
                new Occurrence(place, place.line(), field.member()),
                traits,
                List.of(Settings.keyOf(symbol))));
    }

    private static boolean isLimit(List<String> words) {
        return words.stream()
                .anyMatch(Set.of(
                        "max",
                        "min",
                        "maximum",
                        "minimum",
                        "limit",
                        "threshold",
                        "default",
                        "multiplier",
                        "factor",
                        "percent",
                        "allowed",
                        "required",
                        "period",
                        "term")::contains);
    }

    /** The fields that stand in a comparison or in arithmetic of this unit. */
    private static Set<FieldSymbol> used(LinkedUnit unit) {
        Set<FieldSymbol> used = Collections.newSetFromMap(new IdentityHashMap<>());
        new FactsWalker() {
            @Override
            protected boolean enter(Expr expr) {
                if (expr instanceof Expr.Binary binary
                        && (binary.op().isArithmetic() || binary.op().isComparison())) {
                    binary.operands().forEach(this::use);
                } else if (expr instanceof Expr.Call call && call.target() != null) {
                    call.arguments().forEach(this::use);
                }
                return true;
            }

            private void use(Expr operand) {
                unit.bindingOf(operand.bare())
                        .filter(dev.unearth.analyzer.link.Binding.OfField.class::isInstance)
                        .ifPresent(binding -> used.add(((dev.unearth.analyzer.link.Binding.OfField) binding).field()));
            }
        }.walk(unit.facts());
        return used;
    }
}
