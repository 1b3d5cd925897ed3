package dev.unearth.analyzer.wiring.jsf;

import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.MethodSymbol;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.page.El.Chain;
import dev.unearth.analyzer.wiring.web.Router;
import dev.unearth.analyzer.wiring.web.Supply;
import dev.unearth.analyzer.wiring.web.Web;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all pages of a JSF application share: beans, navigation, converters and validators by their ids. */
final class Faces {

    private static final Set<String> IMPLICIT = Set.of(
            "facesContext",
            "externalContext",
            "view",
            "component",
            "cc",
            "resource",
            "request",
            "response",
            "session",
            "application",
            "page",
            "pageContext",
            "applicationScope",
            "sessionScope",
            "requestScope",
            "viewScope",
            "pageScope",
            "flowScope",
            "flash",
            "param",
            "paramValues",
            "header",
            "headerValues",
            "cookie",
            "initParam");

    private final Loom loom;
    private final List<FacesConfig> configs;
    private final FacesBeans beans;
    private final FacesPages pages;
    private final FacesNavigation navigation;
    private final Outcomes outcomes;
    private final Map<String, String> registered = new HashMap<>();
    private final Set<String> names = new HashSet<>(IMPLICIT);

    Faces(Loom loom, Web web) {
        this.loom = loom;
        Router router = new Router(loom, web);
        configs = FacesConfig.all(loom.evidence());
        beans = new FacesBeans(loom, configs);
        boolean isConfigured = !configs.isEmpty()
                || !beans.all().isEmpty()
                || web.sites().stream().anyMatch(site -> !site.facesPatterns().isEmpty());
        pages = new FacesPages(loom.evidence(), web, router, isConfigured);
        navigation = new FacesNavigation(router, pages, configs);
        outcomes = new Outcomes(loom.evidence().texts(), new Supply(loom.evidence()));
        configs.forEach(config -> {
            names.addAll(config.bundles());
            config.beans().forEach(bean -> names.add(bean.name()));
            config.registered().forEach(each -> registered.put(each.role() + " " + each.id(), each.className()));
        });
        loom.evidence().annotated().forEach(this::annotated);
        loom.evidence().texts().forEach(this::attribute);
        pages.all()
                .forEach(page -> page.facts().tags().stream()
                        .filter(tag ->
                                tag.name().endsWith(":param") || tag.name().endsWith(":attribute"))
                        .forEach(tag -> names.add(tag.attribute("name"))));
    }

    private void annotated(Annotated annotated) {
        for (String role : List.of("Converter", "Validator")) {
            boolean isRegistered = annotated
                    .mark()
                    .is("faces." + (role.equals("Converter") ? "convert" : "validator") + ".Faces" + role);
            if (annotated.kind() == Annotated.Kind.TYPE && isRegistered) {
                String id = annotated.mark().text("value").orElse(Introspector.decapitalize(annotated.name()));
                registered.put(
                        role.toLowerCase(Locale.ROOT) + " " + id,
                        annotated.owner().typeBinaryName());
            }
        }
    }

    /** Code that puts something into a scope makes its name known. */
    private void attribute(CallText call) {
        boolean puts = (call.method().equals("setAttribute") || call.method().equals("put"))
                && call.arguments().size() == 2
                && call.arguments().get(0).isComplete();
        if (puts) {
            names.add(call.arguments().get(0).text(""));
        }
    }

    Loom loom() {
        return loom;
    }

    List<FacesConfig> configs() {
        return configs;
    }

    FacesBeans beans() {
        return beans;
    }

    FacesPages pages() {
        return pages;
    }

    FacesNavigation navigation() {
        return navigation;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    /** Whether something other than a bean of the application is called {@code name}. */
    boolean isKnownName(String name) {
        return names.contains(name);
    }

    /** The class registered as a {@code converter} or {@code validator} under {@code id}. */
    Optional<TypeSymbol> registered(String role, String id) {
        return Optional.ofNullable(registered.get(role + " " + id)).flatMap(loom::type);
    }

    /** Adds the entry point for a method that pages call; {@code isLocal} where its first name is a variable of the page. */
    NodeKey entry(Chain chain, boolean isLocal, TypeSymbol type, MethodSymbol method, Place bound) {
        String name = chain.path();
        return loom.entry(new Loom.Entry(
                "jsf-bean-action",
                isLocal ? name + " " + type.keyName() : name,
                name,
                method.name(),
                method.place().orElse(bound),
                Collections.emptySortedSet()));
    }

    /** A bean's method as pages call it; {@code expression} as written there. */
    record Action(NodeKey entry, TypeSymbol type, MethodSymbol method, String expression) {}

    /** Joins an action with the pages that its outcomes lead to from any of {@code views}. */
    void navigates(Action action, List<Outcomes.Outcome> returned, Set<SourceFile> views) {
        for (Outcomes.Outcome outcome : returned) {
            if (outcome.isComputed()) {
                loom.computed(outcome.place(), outcome.text(), "the outcome of the action is put together");
                continue;
            }
            List<FacesNavigation.Lead> leads = new ArrayList<>();
            views.forEach(view -> leads.addAll(navigation.leads(view, action.expression(), outcome.text())));
            Evidence because = Evidence.resolved(outcome.place());
            for (FacesNavigation.Lead lead : leads) {
                leads(action.entry(), lead, lead.kind() + " " + outcome.text(), because);
                leads(loom.key(action.method()), lead, lead.kind(), because);
            }
            if (leads.isEmpty() && !outcome.text().isBlank()) {
                loom.finding("MISSING_PAGE", loom.key(action.type()), outcome.place(), leadsNowhere(outcome.text()));
            }
        }
    }

    static String leadsNowhere(String outcome) {
        return "The outcome \"%s\" leads nowhere: no navigation rule has it, and no page is called so."
                .formatted(outcome);
    }

    /** Joins {@code from} with what a lead leads to. */
    void leads(NodeKey from, FacesNavigation.Lead lead, String detail, Evidence because) {
        String reason = lead.target().reason();
        Evidence evidence = reason.isEmpty() ? because : Evidence.inferred(because.place(), reason);
        lead.target()
                .answeringPage()
                .ifPresent(page -> loom.relate(from, RelationKind.FORWARDS_TO, loom.key(page), detail, evidence));
        lead.target()
                .entryPoint()
                .ifPresent(entry -> loom.relate(from, RelationKind.FORWARDS_TO, entry, detail, evidence));
    }
}
