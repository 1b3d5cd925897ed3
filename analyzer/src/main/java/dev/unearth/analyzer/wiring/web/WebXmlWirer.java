package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import dev.unearth.analyzer.wiring.Wirer;
import dev.unearth.analyzer.wiring.Wires;
import dev.unearth.analyzer.wiring.web.WebSite.Mapping;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Servlets, filters, listeners, welcome and error pages and roles, as {@code web.xml}, fragments and the annotations of the Servlet
 * specification declare them. A servlet of a library is no entry point of this application.
 */
public final class WebXmlWirer implements Wirer {

    @Override
    public void wire(Evidences evidence, Wires wires) {
        Loom loom = new Loom(evidence, wires);
        Web web = new Web(evidence);
        List<Site> sites =
                web.sites().stream().map(site -> new Site(loom, web, site)).toList();
        sites.forEach(Site::servlets);
        sites.forEach(Site::wire);
        for (TypeSymbol type : evidence.sourceTypes()) {
            WebAnnotations.annotation(type, "WebListener")
                    .ifPresent(use ->
                            type.place().ifPresent(place -> listener(loom, type, new Place(place.file(), use.span()))));
        }
    }

    private static void listener(Loom loom, TypeSymbol type, Place place) {
        NodeKey entry = loom.entry(new Loom.Entry(
                "listener", "listener " + type.keyName(), type.binaryName(), "", place, Collections.emptySortedSet()));
        loom.handledBy(entry, type, Evidence.declared(place));
    }

    /** The wiring of one web application. */
    private record Site(Loom loom, Web web, WebSite site) {

        void servlets() {
            site.servlets().forEach(this::servlet);
        }

        void wire() {
            site.filters().forEach(this::filter);
            for (Evidences.Of<XmlFacts> descriptor : site.descriptors()) {
                descriptor.facts().rootElement().ifPresent(root -> descriptor(descriptor.file(), root));
            }
        }

        private void servlet(Mapping mapping) {
            Optional<TypeSymbol> type = named(mapping, "servlet class");
            type.filter(TypeSymbol::isSource)
                    .filter(source -> !mapping.pattern().text().isEmpty())
                    .ifPresent(
                            source -> loom.handledBy(httpEntry(mapping), source, Evidence.declared(mapping.place())));
        }

        private NodeKey httpEntry(Mapping mapping) {
            String pattern = mapping.pattern().text();
            return loom.entry(
                    new Loom.Entry("http", pattern, pattern, "", mapping.place(), site.roles(mapping.pattern())));
        }

        private void filter(Mapping mapping) {
            Optional<TypeSymbol> type = named(mapping, "filter class").filter(TypeSymbol::isSource);
            if (type.isEmpty() || mapping.pattern().text().isEmpty()) {
                return;
            }
            String pattern = mapping.pattern().text();
            NodeKey entry = loom.entry(new Loom.Entry(
                    "filter",
                    "filter " + pattern + " " + type.get().keyName(),
                    pattern,
                    "",
                    mapping.place(),
                    new TreeSet<>()));
            Evidence declared = Evidence.declared(mapping.place());
            loom.handledBy(entry, type.get(), declared);
            for (Mapping servlet : site.servlets()) {
                boolean isBehind =
                        !servlet.pattern().text().isEmpty() && mapping.pattern().covers(servlet.pattern());
                if (isBehind) {
                    before(type.get(), servlet, declared);
                }
            }
        }

        private void before(TypeSymbol filter, Mapping servlet, Evidence declared) {
            loom.relate(
                    loom.key(filter),
                    RelationKind.FILTERS,
                    loom.entryKey(servlet.pattern().text()),
                    "",
                    declared);
            loom.type(servlet.className())
                    .ifPresent(type -> loom.wire(loom.key(filter), "filter-chain", loom.key(type), declared));
        }

        private Optional<TypeSymbol> named(Mapping mapping, String role) {
            SourceFile file = web.file(mapping.place().file()).orElseThrow();
            Optional<TypeSymbol> type =
                    loom.named(file, mapping.className(), mapping.place().line(), role);
            boolean isDescribed =
                    site.descriptors().stream().anyMatch(of -> of.file().equals(file));
            if (isDescribed) {
                type.ifPresent(found ->
                        loom.wire(file, "xml-registered", found, mapping.place().line()));
            }
            return type;
        }

        private void descriptor(SourceFile file, Element root) {
            for (Element declared : root.children("listener")) {
                Element name = declared.child("listener-class").orElse(declared);
                loom.named(file, name.text(), name.line(), "listener class").ifPresent(type -> {
                    loom.wire(file, "listener", type, name.line());
                    if (type.isSource()) {
                        listener(loom, type, Place.line(file.path(), name.line()));
                    }
                });
            }
            root.children("welcome-file-list").stream()
                    .flatMap(list -> list.children("welcome-file").stream())
                    .forEach(welcome -> page(file, welcome, false));
            root.children("error-page").stream()
                    .flatMap(error -> error.children("location").stream())
                    .forEach(location -> page(file, location, true));
            root.children("login-config").stream()
                    .flatMap(login -> login.children("form-login-config").stream())
                    .flatMap(form -> form.children().stream())
                    .forEach(page -> page(file, page, true));
            roles(root);
        }

        private void roles(Element root) {
            SortedSet<String> roles = new TreeSet<>();
            root.children("security-role").forEach(role -> roles.add(role.childText("role-name")));
            roles.stream().filter(role -> !role.isBlank()).forEach(loom::role);
        }

        /** A page that the descriptor names; of welcome files those that are not there are normal. */
        private void page(SourceFile file, Element named, boolean required) {
            Optional<Url> url = Url.of(named.text()).map(Url::fromContext);
            Optional<Target> target = url.flatMap(u -> new Router(loom, web).at(site, u.from("")));
            Evidence declared = Evidence.declared(Place.line(file.path(), named.line()));
            target.flatMap(Target::answeringPage)
                    .ifPresent(page -> loom.wire(loom.key(file), "xml-registered", loom.key(page), declared));
            target.flatMap(Target::answeringType)
                    .ifPresent(type -> loom.wire(loom.key(file), "xml-registered", loom.key(type), declared));
            if (target.isEmpty() && url.isPresent() && required) {
                loom.missing(file, named.text(), named.line(), "page is not in the web application");
            }
        }
    }
}
