package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.facts.Member;
import dev.unearth.analyzer.facts.Stmt;
import dev.unearth.analyzer.formal.Condition;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one statement does that a rule may be about. */
final class EffectReader {

    private final CodeScope scope;
    private final Subject subject;
    private final Messages messages;

    EffectReader(CodeScope scope, Subject subject) {
        this.scope = scope;
        this.subject = subject;
        this.messages = new Messages(scope);
    }

    /** Where a statement stands. */
    record Site(
            Stmt stmt,
            Condition exits,
            Situation here,
            @Nullable Stmt loop) {

        Effect effect(Effect.Type type, Outcome outcome, Set<Trait> traits) {
            return effect(type, outcome, traits, "", List.of());
        }

        Effect effect(Effect.Type type, Outcome outcome, Set<Trait> traits, String target, List<String> governed) {
            return new Effect(type, outcome, stmt, stmt.span(), exits, traits, target, governed);
        }
    }

    /** The effects of {@code stmt}, in the order in which they happen. */
    List<Effect> read(Stmt stmt, Condition exits, Situation here, @Nullable Stmt loop) {
        Site site = new Site(stmt, exits, here, loop);
        if (stmt instanceof Stmt.Throw thrown) {
            return refusal(thrown, site).map(List::of).orElse(List.of());
        }
        if (stmt instanceof Stmt.Return returned) {
            return returned.value() == null
                    ? List.of()
                    : returned(returned.value().bare(), site);
        }
        if (stmt instanceof Stmt.Continue) {
            return skipped(site);
        }
        if (stmt instanceof Stmt.LocalVariables locals) {
            return locals.variables().stream()
                    .flatMap(variable -> declared(variable, site).stream())
                    .toList();
        }
        return stmt instanceof Stmt.Expression expression
                ? expression(expression.expr().bare(), site)
                : List.of();
    }

    private Optional<Effect> refusal(Stmt.Throw thrown, Site site) {
        Expr exception = thrown.exception().bare();
        if (!(exception instanceof Expr.New creation)) {
            return Optional.empty();
        }
        boolean own = ValueTypes.isOwn(scope.typeOf(creation))
                || (!scope.typeOf(creation).isKnown()
                        && !isPlatformException(creation.type().name()));
        Set<Trait> traits = EnumSet.of(own ? Trait.RAISES_OWN_EXCEPTION : Trait.RAISES_LIBRARY_EXCEPTION);
        String message = messages.in(creation.arguments());
        if (!message.isEmpty()) {
            traits.add(Trait.TELLS_REASON);
        }
        String type = scope.typeOf(creation).isKnown()
                ? scope.typeOf(creation).erasedName()
                : creation.type().dottedName();
        return Optional.of(site.effect(Effect.Type.REJECT, new Outcome.Reject(subject.thing(), message, type), traits));
    }

    private static boolean isPlatformException(String name) {
        return name.startsWith("Illegal")
                || name.startsWith("Runtime")
                || name.startsWith("Unsupported")
                || name.equals("Exception")
                || name.equals("Error")
                || name.equals("EJBException")
                || name.equals("ServletException")
                || name.equals("JspException")
                || name.equals("NullPointerException")
                || name.equals("RemoteException");
    }

    private List<Effect> returned(Expr value, Site site) {
        Optional<String> text = scope.textOf(value);
        boolean failure = text.isPresent() && site.here().isConditional() && messages.refuses(text.get());
        if (failure) {
            return List.of(site.effect(
                    Effect.Type.REJECT,
                    new Outcome.Reject(subject.thing(), text.get(), ""),
                    EnumSet.of(Trait.TELLS_REASON, Trait.ANSWERS_FALSE)));
        }
        if (value instanceof Expr.Call call) {
            List<Effect> effects = new CallEffects(scope, subject, messages).returned(call, site);
            if (!effects.isEmpty()) {
                return effects;
            }
        }
        if (value instanceof Expr.New creation) {
            return new Creations(scope).read(creation, site);
        }
        Operand operand = Formal.in(scope).operand(value);
        return new Settings(scope).returned(subject.answer(), value, operand, site);
    }

    private static List<Effect> skipped(Site site) {
        return site.loop() == null
                ? List.of()
                : List.of(site.effect(
                        Effect.Type.SELECT,
                        new Outcome.Change(Outcome.Action.EXCLUDE, elementOf(site.loop())),
                        EnumSet.of(Trait.SELECTS)));
    }

    /** What a person calls one of the things that {@code loop} goes through. */
    static String elementOf(@Nullable Stmt loop) {
        return loop instanceof Stmt.ForEach each ? Words.thing(each.variable()) : "element";
    }

    private List<Effect> declared(Member.Variable variable, Site site) {
        Expr value =
                variable.initializer() == null ? null : variable.initializer().bare();
        if (value == null) {
            return List.of();
        }
        List<Effect> effects = new ArrayList<>(inside(value, site));
        scope.unit()
                .localOf(variable)
                .ifPresent(local -> effects.addAll(new Settings(scope).declared(local, value, site)));
        return effects;
    }

    /** What the creation or call on the right-hand side does besides giving a value. */
    private List<Effect> inside(Expr value, Site site) {
        Expr bare = value instanceof Expr.Cast cast ? cast.operand().bare() : value;
        if (bare instanceof Expr.New creation) {
            return new Creations(scope).read(creation, site);
        }
        return bare instanceof Expr.Call call
                ? new CallEffects(scope, subject, messages).valued(call, site)
                : List.of();
    }

    private List<Effect> expression(Expr expr, Site site) {
        if (expr instanceof Expr.Assign assign) {
            return assigned(assign, site);
        }
        if (expr instanceof Expr.Unary unary && unary.op().changes()) {
            return new Settings(scope).counted(unary, site);
        }
        if (expr instanceof Expr.ConstructorCall call) {
            return new Creations(scope).delegated(call, site);
        }
        return expr instanceof Expr.Call call ? new CallEffects(scope, subject, messages).read(call, site) : List.of();
    }

    private List<Effect> assigned(Expr.Assign assign, Site site) {
        Expr value = assign.value().bare();
        Optional<String> text = scope.textOf(value);
        if (text.isPresent() && site.here().isConditional() && messages.complains(text.get())) {
            return List.of(site.effect(
                    Effect.Type.REJECT,
                    new Outcome.Reject(subject.thing(), text.get(), ""),
                    EnumSet.of(Trait.TELLS_REASON)));
        }
        List<Effect> effects = new ArrayList<>(inside(value, site));
        effects.addAll(new Settings(scope).assigned(assign, site));
        return effects;
    }
}
