package dev.unearth.rules.extract;

import dev.unearth.analyzer.facts.Expr;
import dev.unearth.analyzer.formal.Access;
import dev.unearth.analyzer.formal.Operand;
import dev.unearth.analyzer.formal.Outcome;
import dev.unearth.analyzer.formal.ValueType;
import dev.unearth.analyzer.formal.ValueType.Kind;
import dev.unearth.analyzer.link.JavaType;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.rules.extract.EffectReader.Site;
import dev.unearth.rules.rule.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a call does: tells an error, sets a property, informs, creates, removes, goes to a page, or takes another step. */
final class CallEffects {

    private final CodeScope scope;
    private final Subject subject;
    private final Messages messages;

    CallEffects(CodeScope scope, Subject subject, Messages messages) {
        this.scope = scope;
        this.subject = subject;
        this.messages = messages;
    }

    /** The effects of {@code call} as a statement. */
    List<Effect> read(Expr.Call call, Site site) {
        List<String> words = Words.of(call.name());
        if (logs(call, words)) {
            return List.of();
        }
        return error(call, words, site)
                .or(() -> attribute(call, site))
                .or(() -> status(call, words, site))
                .or(() -> navigation(call, words, site))
                .map(List::of)
                .or(() -> property(call, words, site))
                .or(() -> told(call, site).map(List::of))
                .or(() -> step(call, words, site).map(List::of))
                .orElse(List.of());
    }

    /** The effects of {@code call} where its result is kept: only what creates is told. */
    List<Effect> valued(Expr.Call call, Site site) {
        List<String> words = Words.of(call.name());
        boolean creates = Vocabulary.creates(words) && words.size() > 1 && !isForeign(call);
        return creates ? step(call, words, site).map(List::of).orElse(List.of()) : List.of();
    }

    /** The effects of {@code call} where its result is returned. */
    List<Effect> returned(Expr.Call call, Site site) {
        return navigation(call, Words.of(call.name()), site).map(List::of).orElse(List.of());
    }

    private boolean logs(Expr.Call call, List<String> words) {
        Expr target = call.target();
        String receiver = target == null ? "" : ExprText.of(target);
        List<String> receiverWords = Words.of(receiver);
        boolean logger = receiverWords.contains("log")
                || receiverWords.contains("logger")
                || receiverWords.contains("out")
                || receiverWords.contains("err");
        return (logger && Vocabulary.logs(words))
                || words.get(0).equals("debug")
                || words.get(0).equals("trace")
                || (words.get(0).equals("log") && words.size() <= 2)
                || call.name().equals("printStackTrace");
    }

    private Optional<Effect> error(Expr.Call call, List<String> words, Site site) {
        if (!Vocabulary.reports(words) || call.arguments().isEmpty()) {
            return Optional.empty();
        }
        boolean rejects = words.get(0).equals("reject") && call.arguments().size() <= 4;
        boolean named = Vocabulary.isProblem(words.subList(1, words.size()));
        Expr target = call.target();
        boolean collects = target != null
                && (Vocabulary.isProblem(Words.of(lastName(target.bare())))
                        || Vocabulary.isProblem(
                                Words.of(Settings.simple(scope.typeOf(target).erasedName()))));
        if (!rejects && !named && !collects) {
            return Optional.empty();
        }
        String message = messages.in(call.arguments());
        return Optional.of(site.effect(
                Effect.Type.REJECT, new Outcome.Reject(subject.thing(), message, ""), EnumSet.of(Trait.TELLS_REASON)));
    }

    private static String lastName(Expr target) {
        return target instanceof Expr.Name name
                ? name.name()
                : target instanceof Expr.FieldAccess access
                        ? access.name()
                        : target instanceof Expr.Call call ? call.name() : "";
    }

    /** {@code request.setAttribute("result", "The date must not lie in the past")}. */
    private Optional<Effect> attribute(Expr.Call call, Site site) {
        if (!call.name().equals("setAttribute")
                && !call.name().startsWith("setMessage")
                && !call.name().startsWith("setError")) {
            return Optional.empty();
        }
        if (call.arguments().isEmpty() || !site.here().isConditional()) {
            return Optional.empty();
        }
        Optional<String> text =
                scope.textOf(call.arguments().get(call.arguments().size() - 1));
        return text.filter(messages::complains)
                .map(message -> site.effect(
                        Effect.Type.REJECT,
                        new Outcome.Reject(subject.thing(), message.strip(), ""),
                        EnumSet.of(Trait.TELLS_REASON)));
    }

    /** {@code changeStatus(order, Status.CLOSED)}: a status handed to a method that says it sets one. */
    private Optional<Effect> status(Expr.Call call, List<String> words, Site site) {
        boolean sets = Set.of("set", "update", "change", "mark", "move").contains(words.get(0));
        if (!sets || call.arguments().isEmpty() || isForeign(call)) {
            return Optional.empty();
        }
        for (Expr argument : call.arguments()) {
            Operand value = Formal.in(scope).operand(argument);
            boolean fixed = value instanceof Operand.Literal || value instanceof Operand.Constant;
            Operand.Atom path = path(call, words, value.type());
            if (fixed && !Settings.isNothing(value) && Settings.isStatus(path, value)) {
                return Optional.of(site.effect(
                        Effect.Type.SET_FIXED,
                        new Outcome.Set(path, value),
                        EnumSet.of(Trait.SETS_STATUS, Trait.SETS_FIELD),
                        "path " + path.term(),
                        governed(call)));
            }
        }
        return Optional.empty();
    }

    /** A step of the application that is handed a complaint: {@code showForm(request, "The date must not lie in the past")}. */
    private Optional<Effect> told(Expr.Call call, Site site) {
        String message = messages.in(call.arguments());
        return site.here().isConditional() && messages.complains(message)
                ? Optional.of(site.effect(
                        Effect.Type.REJECT,
                        new Outcome.Reject(subject.thing(), message, ""),
                        EnumSet.of(Trait.TELLS_REASON)))
                : Optional.empty();
    }

    private Operand.Atom path(Expr.Call call, List<String> words, ValueType type) {
        Operand target = receiver(call);
        String property = String.join(" ", words.subList(Math.min(1, words.size() - 1), words.size()));
        String owner = scope.methodOf(call)
                .map(method -> scope.index().met(method.owner()))
                .orElse("");
        return new Operand.Atom(
                type,
                Words.possessive(Formal.termOf(target), property),
                new Access.Member(Formal.accessOf(target), owner, fieldOf(call)));
    }

    private Operand receiver(Expr.Call call) {
        Expr target = call.target();
        if (target != null && !scope.isTypeName(target.bare())) {
            return Formal.in(scope).operand(target);
        }
        String type = scope.owner().binaryName();
        return new Operand.Atom(new ValueType(Kind.OBJECT, type), "", new Access.Self(type));
    }

    private String fieldOf(Expr.Call call) {
        return setter(call).map(setter -> setter.field().name()).orElseGet(() -> {
            String name = call.name().startsWith("set") ? call.name().substring(3) : call.name();
            return name.isEmpty() ? call.name() : Character.toLowerCase(name.charAt(0)) + name.substring(1);
        });
    }

    private Optional<MethodSymbol.Setter> setter(Expr.Call call) {
        return scope.methodOf(call)
                .flatMap(MethodSymbol::summary)
                .filter(MethodSymbol.Setter.class::isInstance)
                .map(MethodSymbol.Setter.class::cast);
    }

    private List<String> governed(Expr.Call call) {
        return setter(call)
                .map(setter -> List.of(Settings.keyOf(setter.field())))
                .orElse(List.of());
    }

    /** {@code order.setTotal(net.add(tax))}. */
    private Optional<List<Effect>> property(Expr.Call call, List<String> words, Site site) {
        boolean sets = words.size() > 1
                && words.get(0).equals("set")
                && call.arguments().size() == 1;
        if (!sets || isForeign(call)) {
            return Optional.empty();
        }
        Expr argument = call.arguments().get(0);
        Operand value = Formal.in(scope).operand(argument);
        Operand.Atom path = path(call, words, value.type());
        return Optional.of(new Settings(scope)
                .set(path, "path " + path.term(), value, scope.typeOf(argument), governed(call), site));
    }

    /** Whether the call is known to go to a library. */
    private boolean isForeign(Expr.Call call) {
        Optional<MethodSymbol> method = scope.methodOf(call);
        if (method.isPresent()) {
            return !method.get().owner().isSource();
        }
        Expr target = call.target();
        JavaType type = target == null ? JavaType.UNKNOWN : scope.typeOf(target);
        return type.isKnown() && !ValueTypes.isOwn(type);
    }

    private Optional<Effect> navigation(Expr.Call call, List<String> words, Site site) {
        if (!Vocabulary.navigates(words)) {
            return Optional.empty();
        }
        String goal = messages.in(call.arguments());
        List<String> goalWords = Words.of(goal);
        boolean refuses =
                site.here().isConditional() && (Vocabulary.isFailure(goalWords) || Vocabulary.isLogin(goalWords));
        return Optional.of(
                refuses
                        ? site.effect(
                                Effect.Type.REJECT,
                                new Outcome.Reject(subject.thing(), goal, ""),
                                EnumSet.of(Trait.ANSWERS_FALSE, Trait.NAVIGATES))
                        : site.effect(
                                Effect.Type.NAVIGATE,
                                new Outcome.Perform("go to " + Words.phrase(goal), List.of()),
                                EnumSet.of(Trait.NAVIGATES)));
    }

    /** Another step of the application. */
    private Optional<Effect> step(Expr.Call call, List<String> words, Site site) {
        Operand target = receiver(call);
        if (Vocabulary.informs(words)) {
            return Optional.of(site.effect(
                    Effect.Type.INFORM,
                    new Outcome.Inform(rest(words), Formal.termOf(target)),
                    EnumSet.of(Trait.INFORMS)));
        }
        Optional<Effect> change = change(call, words, site);
        if (change.isPresent()) {
            return change;
        }
        if (target.type().kind() == Kind.COLLECTION) {
            return selection(call, site);
        }
        boolean technical = Vocabulary.isTechnicalMethod(words)
                || (words.size() > 1 && Vocabulary.isTechnical(words.get(words.size() - 1)));
        if (isForeign(call) || technical || words.get(0).equals("get")) {
            return Optional.empty();
        }
        List<Operand> arguments = new ArrayList<>();
        if (!Formal.termOf(target).isEmpty()) {
            arguments.add(target);
        }
        call.arguments().stream()
                .limit(4)
                .forEach(argument -> arguments.add(Formal.in(scope).operand(argument)));
        return Optional.of(site.effect(
                Effect.Type.PERFORM,
                new Outcome.Perform(String.join(" ", words), arguments),
                EnumSet.of(Trait.PERFORMS)));
    }

    private static String rest(List<String> words) {
        return String.join(" ", Words.noun(words.subList(1, words.size())));
    }

    private Optional<Effect> change(Expr.Call call, List<String> words, Site site) {
        boolean creates = Vocabulary.creates(words);
        boolean removes = Vocabulary.removes(words);
        boolean collection = receiver(call).type().kind() == Kind.COLLECTION;
        if ((!creates && !removes) || collection || Vocabulary.isTechnical(words.get(words.size() - 1))) {
            return Optional.empty();
        }
        String entity = words.size() > 1 ? rest(words) : entityOf(call);
        boolean manager = words.size() == 1 && isForeign(call);
        if (entity.isEmpty() || (isForeign(call) && !manager) || (manager && !ownArgument(call))) {
            return Optional.empty();
        }
        return Optional.of(site.effect(
                Effect.Type.CHANGE,
                new Outcome.Change(creates ? Outcome.Action.CREATE : Outcome.Action.DELETE, entity),
                EnumSet.of(creates ? Trait.CREATES : Trait.REMOVES)));
    }

    private boolean ownArgument(Expr.Call call) {
        return call.arguments().size() == 1
                && ValueTypes.isOwn(scope.typeOf(call.arguments().get(0)));
    }

    private String entityOf(Expr.Call call) {
        @Nullable
        Expr argument = call.arguments().isEmpty() ? null : call.arguments().get(0);
        if (argument == null) {
            return Formal.termOf(receiver(call));
        }
        JavaType type = scope.typeOf(argument);
        return type.declaration()
                .filter(symbol -> symbol.isSource())
                .map(symbol -> Words.thing(symbol.simpleName()))
                .orElseGet(() -> Formal.termOf(Formal.in(scope).operand(argument)));
    }

    /** An element kept or left out inside a loop. */
    private Optional<Effect> selection(Expr.Call call, Site site) {
        boolean adds = call.name().equals("add") || call.name().equals("addElement");
        boolean removes = call.name().equals("remove");
        if (site.loop() == null || call.arguments().size() > 1 || (!adds && !removes)) {
            return Optional.empty();
        }
        return Optional.of(site.effect(
                Effect.Type.SELECT,
                new Outcome.Change(
                        adds ? Outcome.Action.SELECT : Outcome.Action.EXCLUDE, EffectReader.elementOf(site.loop())),
                EnumSet.of(Trait.SELECTS)));
    }
}
