package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.facts.Modifiers;
import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.web.StrutsConfig.Action;
import dev.unearth.analyzer.wiring.web.StrutsConfig.FormBean;
import dev.unearth.analyzer.wiring.web.StrutsConfig.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Struts 1: actions as entry points, their classes and form beans, and where their forwards lead, tiles looked through. A local
 * forward counts for the class of its action; a global one where the class asks for it by name.
 */
public final class StrutsWirer implements Wirer {

    private static final String MAPPING = "org.apache.struts.action.ActionMapping";

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Web web = new Web(evidence);
        if (web.struts().isEmpty()) {
            return;
        }
        ForwardWiring forwards = new ForwardWiring(loom, web);
        List<Config> configs = web.struts().stream()
                .map(config -> new Config(loom, web, config, forwards))
                .toList();
        configs.forEach(Config::entries);
        configs.forEach(Config::wire);
        forwards.requested();
        for (Evidences.Of<XmlFacts> document : evidence.documents(XmlFacts.class)) {
            document.facts()
                    .rootElement()
                    .filter(root -> root.name().equals("form-validation"))
                    .ifPresent(root -> validated(loom, web, document.file(), root));
        }
    }

    /** The validator names form beans whose properties it checks. */
    private static void validated(Loom loom, Web web, SourceFile file, Element root) {
        for (Element set : root.children("formset")) {
            for (Element form : set.children("form")) {
                web.struts().stream()
                        .flatMap(config -> config.forms().stream())
                        .filter(bean -> bean.name().equals(form.attribute("name")))
                        .flatMap(bean -> loom.type(bean.type()).stream())
                        .forEach(type -> loom.wire(file, "xml-registered", type, form.line()));
            }
        }
    }

    /** The classes that an action may be handled by: one, or several where the path's wildcards choose. */
    static List<TypeSymbol> handlers(Loom loom, Action action) {
        if (!action.type().contains("{")) {
            return loom.type(action.type()).stream().toList();
        }
        Pattern pattern = Pattern.compile(Pattern.quote(action.type()).replaceAll("\\{[0-9]}", "\\\\E[^.]*\\\\Q"));
        List<TypeSymbol> handlers = new ArrayList<>();
        for (TypeSymbol type : loom.evidence().sourceTypes()) {
            if (pattern.matcher(type.binaryName()).matches()) {
                handlers.add(type);
            }
        }
        return handlers;
    }

    /** The wiring of one configuration. */
    private record Config(Loom loom, Web web, StrutsConfig config, ForwardWiring forwards) {

        void entries() {
            config.actions().forEach(action -> {
                NodeKey entry = entry(action, handlers(loom, action));
                web.sites().forEach(site -> site.filters().forEach(filter -> filtered(site, filter, entry)));
            });
        }

        /** A filter before the controller stands before all its actions. */
        private void filtered(WebSite site, WebSite.Mapping filter, NodeKey entry) {
            boolean isBefore = !filter.pattern().text().isEmpty()
                    && filter.pattern().covers(config.controller())
                    && site.holds(config.file().path());
            if (isBefore) {
                loom.type(filter.className())
                        .ifPresent(type -> loom.relate(
                                loom.key(type), RelationKind.FILTERS, entry, "", Evidence.declared(filter.place())));
            }
        }

        void wire() {
            Map<String, FormBean> forms = new TreeMap<>();
            web.struts().stream()
                    .filter(other -> other.module().equals(config.module()))
                    .flatMap(other -> other.forms().stream())
                    .forEach(form -> forms.putIfAbsent(form.name(), form));
            config.forms().forEach(this::form);
            config.actions().forEach(action -> action(action, forms));
            for (Handler handler : config.globalHandlers()) {
                registered(handler.type(), handler.place().line(), "exception handler");
                forwards.registers(config, handler.path(), handler.place());
            }
            config.plugins()
                    .forEach(plugin ->
                            registered(plugin.className(), plugin.place().line(), "plug-in"));
        }

        private void registered(String name, int line, String role) {
            loom.named(config.file(), name, line, role).ifPresent(type -> {
                loom.wire(config.file(), "xml-registered", type, line);
                loom.createdOutside(type);
            });
        }

        private void form(FormBean form) {
            int line = form.place().line();
            loom.named(config.file(), form.type(), line, "form bean class").ifPresent(type -> {
                loom.wire(config.file(), "form-bean", type, line);
                loom.createdOutside(type);
            });
        }

        private void action(Action action, Map<String, FormBean> forms) {
            int line = action.place().line();
            List<TypeSymbol> handlers = handlers(loom, action);
            if (handlers.isEmpty()) {
                loom.named(config.file(), action.type(), line, "action class");
            }
            NodeKey entry = loom.entryKey(config.url(action));
            for (TypeSymbol handler : handlers) {
                loom.wire(config.file(), "action-mapping", handler, line);
                loom.handledBy(entry, handler, Evidence.declared(action.place()));
                dispatched(entry, action, handler);
                form(action, forms, handler);
            }
            forwards.declared(config, action, entry, handlers);
            for (Handler handler : action.handlers()) {
                registered(handler.type(), handler.place().line(), "exception handler");
                handlers.forEach(
                        type -> forwards.leads(loom.key(type), config, handler.path(), "forward", handler.place()));
            }
        }

        private NodeKey entry(Action action, List<TypeSymbol> handlers) {
            String url = config.url(action);
            boolean fixed =
                    handlers.stream().noneMatch(type -> type.isA("org.apache.struts.actions.MappingDispatchAction"));
            String path = config.module() + action.path();
            return loom.entry(new Loom.Entry(
                    "action", url, path, fixed ? "" : action.parameter(), action.place(), roles(action, url)));
        }

        private SortedSet<String> roles(Action action, String url) {
            return action.roles().isEmpty()
                    ? web.near(config.file().path()).get(0).roles(new UrlPattern(url))
                    : action.roles();
        }

        /** Methods that the class chooses by a parameter of the request or mapping are called by the container, too. */
        private void dispatched(NodeKey entry, Action action, TypeSymbol handler) {
            for (MethodSymbol method : handler.methods()) {
                if (isActionMethod(method)) {
                    loom.calledOutside(method);
                    if (!method.name().equals("execute") && !method.name().equals("perform")) {
                        loom.relate(
                                entry,
                                RelationKind.HANDLED_BY,
                                loom.key(method),
                                "",
                                Evidence.declared(action.place()));
                    }
                }
            }
        }

        private static boolean isActionMethod(MethodSymbol method) {
            return method.parameterTypes().size() == 4
                    && method.modifiers().has(Modifiers.Flag.PUBLIC)
                    && method.parameterTypes().get(0).erasedName().endsWith("ActionMapping");
        }

        private void form(Action action, Map<String, FormBean> forms, TypeSymbol handler) {
            if (action.form().isEmpty()) {
                return;
            }
            FormBean form = forms.get(action.form());
            if (form == null) {
                if (!action.form().contains("{")) {
                    loom.missing(config.file(), action.form(), action.place().line(), "form bean is not declared");
                }
                return;
            }
            loom.type(form.type())
                    .ifPresent(type -> loom.wire(
                            loom.key(handler), "form-bean", loom.key(type), Evidence.declared(action.place())));
        }
    }

    /** Whether {@code receiver} is the static type of something that knows forwards by name. */
    static boolean isMapping(Loom loom, String receiver) {
        return receiver.endsWith("ActionMapping")
                || receiver.equals("?")
                || loom.type(receiver).filter(type -> type.isA(MAPPING)).isPresent();
    }
}
