package dev.unearth.analyzer.wiring.config;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Evidence;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import dev.unearth.analyzer.wiring.Loom;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys that descriptors set: entries of environments, parameters of web applications, servlets and filters. */
final class DescriptorKeys {

    /** What stands before the name of an entry of an environment. */
    static final String ENVIRONMENT = "java:comp/env/";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.-]+)(?::[^}]*)?}");

    private final Loom loom;
    private final ConfigKeys keys;

    /** Names of servlets and filters by their classes. */
    private final TreeMap<String, Set<String>> components = new TreeMap<>();

    DescriptorKeys(Loom loom, ConfigKeys keys) {
        this.loom = loom;
        this.keys = keys;
    }

    void read() {
        for (Evidences.Of<XmlFacts> document : loom.evidence().documents(XmlFacts.class)) {
            document.facts().rootElement().ifPresent(root -> root(document.file(), root));
        }
    }

    private void root(SourceFile file, Element root) {
        switch (root.name()) {
            case "web-app", "web-fragment", "ejb-jar", "application-client" -> element(file, root);
            case "beans" -> placeholders(file, root);
            default -> {
                // others set no keys that code reads
            }
        }
    }

    private void element(SourceFile file, Element element) {
        for (Element child : element.children()) {
            switch (child.name()) {
                case "env-entry" -> set(file, child, "env-entry", ENVIRONMENT, "env-entry-name", "env-entry-value");
                case "context-param" -> set(file, child, "context-param", "", "param-name", "param-value");
                case "servlet" -> component(file, child, "servlet-name", "servlet-class");
                case "filter" -> component(file, child, "filter-name", "filter-class");
                default -> element(file, child);
            }
        }
    }

    private void set(SourceFile file, Element element, String kind, String prefix, String name, String value) {
        Place place = Place.line(file.path(), element.line());
        keys.value(prefix + element.childText(name), kind, place, element.childText(value), true);
    }

    private void component(SourceFile file, Element component, String name, String type) {
        String named = component.childText(name);
        components
                .computeIfAbsent(component.childText(type), absent -> new TreeSet<>())
                .add(named);
        component
                .children("init-param")
                .forEach(parameter -> set(file, parameter, "init-param", named + "/", "param-name", "param-value"));
        component
                .children("env-entry")
                .forEach(entry -> set(file, entry, "env-entry", ENVIRONMENT, "env-entry-name", "env-entry-value"));
    }

    /** The servlets and filters whose code {@code type} is, by their names. */
    Set<String> components(Optional<TypeSymbol> type) {
        Set<String> found = new TreeSet<>();
        type.ifPresent(code -> components.forEach((className, names) -> {
            boolean fits = className.equals(code.binaryName())
                    || loom.type(className)
                            .map(each -> each.isA(code.binaryName()))
                            .orElse(false);
            if (fits) {
                found.addAll(names);
            }
        }));
        return found;
    }

    /** The properties that a file of beans refers to. */
    private void placeholders(SourceFile file, Element element) {
        Place place = Place.line(file.path(), element.line());
        element.attributes().forEach(attribute -> placeholders(file, attribute.value(), place));
        placeholders(file, element.text(), place);
        element.children().forEach(child -> placeholders(file, child));
    }

    private void placeholders(SourceFile file, String text, Place place) {
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            keys.read(found.group(1), "property", loom.key(file), Evidence.declared(place));
        }
    }
}
