package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.rules.extract.EffectReader.Site;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Fixed values and moments that a new object starts with: {@code new Loan(amount, LoanStatus.OPEN, new Date())}. */
final class Creations {

    private final CodeScope scope;

    Creations(CodeScope scope) {
        this.scope = scope;
    }

    /** What the object that {@code creation} makes starts with. */
    List<Effect> read(Expr.New creation, Site site) {
        boolean own = ValueTypes.isOwn(scope.typeOf(creation))
                || !scope.typeOf(creation).isKnown();
        return own ? started(creation.type().name(), scope.methodOf(creation), creation.arguments(), site) : List.of();
    }

    /** What {@code this(...)} or {@code super(...)} starts the object with. */
    List<Effect> delegated(Expr.ConstructorCall call, Site site) {
        return started(scope.owner().simpleName(), scope.methodOf(call), call.arguments(), site);
    }

    private List<Effect> started(String type, Optional<MethodSymbol> constructor, List<Expr> arguments, Site site) {
        if (type.endsWith("Exception") || type.endsWith("Error")) {
            return List.of();
        }
        List<String> names = constructor.map(MethodSymbol::parameterNames).orElse(List.of());
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Operand value = Formal.in(scope).operand(arguments.get(i));
            String name = i < names.size() ? names.get(i) : nameOf(value);
            Operand.Atom path = new Operand.Atom(
                    value.type(),
                    Words.possessive("new " + Words.thing(type), Words.phrase(name)),
                    new Access.Member(new Access.Local(Words.thing(type)), type, name));
            if (isFixed(value) && Settings.isStatus(path, value)) {
                effects.add(site.effect(
                        Effect.Type.SET_FIXED,
                        new Outcome.Set(path, value),
                        EnumSet.of(Trait.SETS_STATUS, Trait.SETS_FIELD),
                        "new " + type,
                        List.of()));
            } else if (value instanceof Operand.Now) {
                effects.add(site.effect(
                        Effect.Type.SET_MOMENT,
                        new Outcome.Set(path, value),
                        EnumSet.of(Trait.SETS_MOMENT, Trait.SETS_FIELD),
                        "new " + type,
                        List.of()));
            } else if (Settings.kindOf(value) == Effect.Type.SET_COMPUTED) {
                effects.addAll(new Settings(scope)
                        .set(path, "new " + type, value, scope.typeOf(arguments.get(i)), List.of(), site));
            }
        }
        return effects;
    }

    private static boolean isFixed(Operand value) {
        return (value instanceof Operand.Literal || value instanceof Operand.Constant) && !Settings.isNothing(value);
    }

    private static String nameOf(Operand value) {
        return value instanceof Operand.EnumLiteral literal ? Settings.simple(literal.owner()) : Formal.termOf(value);
    }
}
