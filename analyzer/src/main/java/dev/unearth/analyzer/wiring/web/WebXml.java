package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.web.WebSite.Constraint;
import dev.unearth.analyzer.wiring.web.WebSite.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What one {@code web.xml} or {@code web-fragment.xml} maps. */
public final class WebXml {

    private final Evidences.Of<XmlFacts> document;
    private final Element root;

    public WebXml(Evidences.Of<XmlFacts> document, Element root) {
        this.document = document;
        this.root = root;
    }

    /** Whether {@code root} is that of such a descriptor. */
    public static boolean isRoot(Element root) {
        return root.name().equals("web-app") || root.name().equals("web-fragment");
    }

    public List<Mapping> servlets() {
        return mappings("servlet", "servlet-name", "servlet-class");
    }

    /** Filters that are mapped to a servlet's name stand before all its patterns. */
    public List<Mapping> filters() {
        return mappings("filter", "filter-name", "filter-class");
    }

    private List<Mapping> mappings(String element, String nameElement, String classElement) {
        List<Mapping> mappings = new ArrayList<>();
        for (Element declared : root.children(element)) {
            String name = declared.childText(nameElement);
            List<Element> uses = root.children(element + "-mapping").stream()
                    .filter(mapping -> mapping.childText(nameElement).equals(name))
                    .toList();
            if (uses.isEmpty()) {
                mappings.add(mapping(declared, name, classElement, "", declared));
            }
            for (Element use : uses) {
                patterns(use).forEach(pattern -> mappings.add(mapping(declared, name, classElement, pattern, use)));
            }
        }
        return mappings;
    }

    private Stream<String> patterns(Element mapping) {
        Stream<String> direct = mapping.children("url-pattern").stream().map(Element::text);
        Stream<String> named = mapping.children().stream()
                .filter(child ->
                        mapping.name().startsWith("filter") && child.name().equals("servlet-name"))
                .flatMap(servlet -> root.children("servlet-mapping").stream()
                        .filter(other -> other.childText("servlet-name").equals(servlet.text())))
                .flatMap(other -> other.children("url-pattern").stream())
                .map(Element::text);
        return Stream.concat(direct, named);
    }

    private Mapping mapping(Element declared, String name, String classElement, String pattern, Element place) {
        SortedMap<String, String> parameters = new TreeMap<>();
        declared.children("init-param")
                .forEach(param -> parameters.put(param.childText("param-name"), param.childText("param-value")));
        String rooted =
                pattern.isEmpty() || pattern.startsWith("/") || pattern.startsWith("*") ? pattern : "/" + pattern;
        return new Mapping(
                name,
                declared.childText(classElement),
                declared.childText("jsp-file"),
                new UrlPattern(rooted),
                parameters,
                Place.line(document.file().path(), place.line()));
    }

    public List<Constraint> constraints() {
        List<Constraint> constraints = new ArrayList<>();
        for (Element constraint : root.children("security-constraint")) {
            List<UrlPattern> patterns = constraint.children("web-resource-collection").stream()
                    .flatMap(collection -> collection.children("url-pattern").stream())
                    .map(pattern -> new UrlPattern(pattern.text()))
                    .toList();
            SortedSet<String> roles = new TreeSet<>();
            constraint.children("auth-constraint").stream()
                    .flatMap(auth -> auth.children("role-name").stream())
                    .forEach(role -> roles.add(role.text()));
            constraints.add(new Constraint(patterns, roles));
        }
        return constraints;
    }
}
