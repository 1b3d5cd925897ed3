package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.web.StrutsConfig.Action;
import dev.unearth.analyzer.wiring.web.StrutsConfig.Forward;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the forwards of Struts 1 lead: declared ones, and those that classes ask for by name. */
final class ForwardWiring {

    private final Loom loom;
    private final Web web;
    private final Router router;
    private final Map<TypeSymbol, List<Mapped>> mapped = new LinkedHashMap<>();

    private record Mapped(StrutsConfig config, Action action) {}

    ForwardWiring(Loom loom, Web web) {
        this.loom = loom;
        this.web = web;
        this.router = new Router(loom, web);
    }

    /** Wires what {@code action} itself declares: its forwards, where it goes by itself, where a failed validation leads. */
    void declared(StrutsConfig config, Action action, NodeKey entry, List<TypeSymbol> handlers) {
        for (TypeSymbol handler : handlers) {
            mapped.computeIfAbsent(handler, key -> new ArrayList<>()).add(new Mapped(config, action));
            for (Forward forward : action.forwards()) {
                leads(loom.key(handler), config, forward);
            }
            if (hasInput(action)) {
                leads(loom.key(handler), config, action.input(), "forward", action.place());
            }
        }
        for (Forward forward : action.forwards()) {
            String kind = (forward.redirect() ? "redirect " : "forward ") + forward.name();
            String module = forward.module().isEmpty() ? config.module() : forward.module();
            lead(entry, module, config, forward.path(), kind, forward.place(), false);
        }
        leads(entry, config, action.target(), "forward", action.place());
        target(config.file(), config.module(), action.target())
                .flatMap(Target::answeringPage)
                .ifPresent(page -> loom.relate(
                        entry, RelationKind.HANDLED_BY, loom.key(page), "", Evidence.declared(action.place())));
        if (hasInput(action)) {
            leads(entry, config, action.input(), "forward", action.place());
        }
    }

    /** Whether the action names a path, not one of its forwards, for when a form is not valid. */
    private static boolean hasInput(Action action) {
        return action.input().contains("/");
    }

    private void leads(NodeKey from, StrutsConfig config, Forward forward) {
        leads(
                from,
                forward.module().isEmpty() ? config.module() : forward.module(),
                config,
                forward,
                forward.place(),
                false);
    }

    private void leads(
            NodeKey from, String module, StrutsConfig config, Forward forward, Place place, boolean resolved) {
        lead(from, module, config, forward.path(), forward.redirect() ? "redirect" : "forward", place, resolved);
    }

    /** Wires the configuration itself to the page that it names for all actions. */
    void registers(StrutsConfig config, String path, Place place) {
        target(config.file(), config.module(), path)
                .flatMap(Target::answeringPage)
                .ifPresent(page ->
                        loom.wire(loom.key(config.file()), "xml-registered", loom.key(page), Evidence.declared(place)));
    }

    /** Wires {@code from} to what {@code path}, a page, an action or a definition of Tiles, leads to. */
    void leads(NodeKey from, StrutsConfig config, String path, String kind, Place place) {
        lead(from, config.module(), config, path, kind, place, false);
    }

    private void lead(
            NodeKey from, String module, StrutsConfig config, String path, String kind, Place place, boolean resolved) {
        if (path.isBlank() || path.contains("{")) {
            return;
        }
        if (web.tiles().has(path)) {
            for (String page : web.tiles().pages(path)) {
                target(config.file(), "", page).ifPresent(target -> relate(from, kind, target, place, resolved));
            }
            return;
        }
        Optional<Target> target = target(config.file(), module, path);
        target.ifPresent(found -> relate(from, kind, found, place, resolved));
        if (target.isEmpty()
                && Url.of(path).isPresent()
                && !loom.evidence().documents().isEmpty()) {
            loom.unknown(place, path, "no page, action or definition of Tiles is called so");
        }
    }

    private Optional<Target> target(SourceFile file, String module, String path) {
        Optional<Url> url =
                Url.of(module + (path.startsWith("/") ? path : "/" + path)).map(Url::fromContext);
        Optional<Target> inModule = url.flatMap(u -> router.target(file, u));
        return inModule.isPresent() || module.isEmpty() ? inModule : target(file, "", path);
    }

    private void relate(NodeKey from, String kind, Target target, Place place, boolean resolved) {
        Evidence because = !target.reason().isEmpty()
                ? Evidence.inferred(place, target.reason())
                : resolved ? Evidence.resolved(place) : Evidence.declared(place);
        target.entryPoint().ifPresent(entry -> loom.relate(from, RelationKind.FORWARDS_TO, entry, kind, because));
        target.answeringPage()
                .ifPresent(page -> loom.relate(from, RelationKind.FORWARDS_TO, loom.key(page), kind, because));
        target.answeringType()
                .map(loom::key)
                .filter(type -> !type.equals(from))
                .ifPresent(type -> loom.relate(from, RelationKind.FORWARDS_TO, type, kind, because));
    }

    /** Wires the forwards that classes ask for by name. */
    void requested() {
        for (CallText call : loom.evidence().texts()) {
            boolean asks = call.method().equals("findForward") || call.method().equals("findForwardConfig");
            if (asks && !call.arguments().isEmpty() && StrutsWirer.isMapping(loom, call.receiverType())) {
                requested(call);
            }
        }
    }

    private void requested(CallText call) {
        if (!call.arguments().get(0).isComplete()) {
            loom.computed(call.place(), call.arguments().get(0).text("…"), "the name of the forward is put together");
            return;
        }
        String name = call.arguments().get(0).text("");
        List<Mapped> mappings = mappingsOf(call);
        boolean found = false;
        for (Mapped mapping : mappings) {
            for (Forward forward : named(mapping, name)) {
                found = true;
                StrutsConfig config = mapping.config();
                leads(
                        loom.caller(call),
                        forward.module().isEmpty() ? config.module() : forward.module(),
                        config,
                        forward,
                        call.place(),
                        true);
            }
        }
        if (!found && !mappings.isEmpty()) {
            loom.unknown(call.place(), name, "no mapping of this action has a forward of this name");
        }
    }

    /** The mappings whose class is, or inherits from, the one that makes the call. */
    private List<Mapped> mappingsOf(CallText call) {
        Optional<TypeSymbol> caller = loom.callerType(call);
        List<Mapped> mappings = new ArrayList<>();
        mapped.forEach((handler, of) -> {
            if (caller.isPresent()
                    && (handler == caller.get() || handler.supertypes().contains(caller.get()))) {
                mappings.addAll(of);
            }
        });
        return mappings;
    }

    private List<Forward> named(Mapped mapping, String name) {
        List<Forward> local = mapping.action().forwards().stream()
                .filter(forward -> forward.name().equals(name))
                .toList();
        if (!local.isEmpty()) {
            return local;
        }
        return web.struts().stream()
                .filter(config -> config.module().equals(mapping.config().module()))
                .flatMap(config -> config.globalForwards().stream())
                .filter(forward -> forward.name().equals(name))
                .toList();
    }
}
