package dev.unearth.analyzer.wiring.web;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The definitions of Tiles: pages put together from a layout and the pages put into it. */
public final class Tiles {

    private final Map<String, Element> definitions = new TreeMap<>();

    public Tiles(List<Evidences.Of<XmlFacts>> documents) {
        for (Evidences.Of<XmlFacts> document : documents) {
            document.facts()
                    .rootElement()
                    .filter(root -> root.name().equals("tiles-definitions")
                            || root.name().equals("component-definitions"))
                    .ifPresent(root ->
                            root.children("definition").forEach(e -> definitions.putIfAbsent(e.attribute("name"), e)));
        }
    }

    public boolean has(String name) {
        return definitions.containsKey(name);
    }

    /** The paths that tell a definition from others: what it puts itself, or the layout where that is no page. */
    public List<String> pages(String name) {
        return pages(name, new HashSet<>());
    }

    private List<String> pages(String name, Set<String> seen) {
        Element definition = definitions.get(name);
        if (definition == null || !seen.add(name)) {
            return List.of();
        }
        List<String> pages = new ArrayList<>();
        for (Element put : definition.children()) {
            if (put.name().equals("put") || put.name().equals("put-attribute")) {
                String value = put.attribute("value").isEmpty() ? put.text() : put.attribute("value");
                if (value.startsWith("/")) {
                    pages.add(value);
                } else if (has(value)) {
                    pages.addAll(pages(value, seen));
                }
            }
        }
        return pages.isEmpty()
                ? layout(definition, new HashSet<>()).map(List::of).orElse(List.of())
                : pages;
    }

    private Optional<String> layout(Element definition, Set<String> seen) {
        for (String attribute : List.of("path", "template", "page")) {
            if (!definition.attribute(attribute).isEmpty()) {
                return Optional.of(definition.attribute(attribute));
            }
        }
        Element base = definitions.get(definition.attribute("extends"));
        return base == null || !seen.add(definition.attribute("extends")) ? Optional.empty() : layout(base, seen);
    }
}
