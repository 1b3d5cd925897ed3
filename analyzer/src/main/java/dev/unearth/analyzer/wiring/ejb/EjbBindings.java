package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the descriptors of application servers add to beans: names in the directory, destinations, tables. They differ in their
 * elements' order and place, but all name the bean in an {@code ejb-name} or {@code name} beside what they say about it.
 */
final class EjbBindings {

    private final List<Binding> bindings = new ArrayList<>();
    private final Map<String, List<Place>> namings = new HashMap<>();

    /** What a binding says about a bean. */
    enum What {
        JNDI_NAME,
        DESTINATION,
        TABLE
    }

    /** One thing that a descriptor says about the bean called {@code bean}. */
    record Binding(String bean, What what, String value, Place place) {}

    EjbBindings(List<Evidences.Of<XmlFacts>> documents) {
        for (Evidences.Of<XmlFacts> document : documents) {
            document.facts()
                    .rootElement()
                    .filter(root -> isVendor(document.file(), root))
                    .ifPresent(root -> element(document.file(), root));
        }
    }

    private static boolean isVendor(SourceFile file, Element root) {
        return !root.name().equals("ejb-jar")
                && (file.fileName().contains("ejb")
                        || file.fileName().startsWith("jboss")
                        || file.fileName().contains("cmp"));
    }

    private void element(SourceFile file, Element element) {
        String bean = element.childText("ejb-name");
        if (bean.isEmpty()
                && (element.name().equals("session") || element.name().equals("message-driven"))) {
            bean = element.attribute("name");
        }
        if (element.name().endsWith("-deployment")) {
            bean = element.attribute("name");
            add(bean, What.JNDI_NAME, element.attribute("location"), file, element);
            add(bean, What.DESTINATION, element.attribute("destination-location"), file, element);
            add(bean, What.TABLE, element.attribute("table"), file, element);
        }
        if (bean.isEmpty()) {
            element.children().forEach(child -> element(file, child));
        } else {
            String name = bean;
            namings.computeIfAbsent(bean, key -> new ArrayList<>()).add(Place.line(file.path(), element.line()));
            element.children().forEach(child -> about(name, file, child));
            add(name, What.JNDI_NAME, element.attribute("simple-binding-name"), file, element);
        }
    }

    private void about(String bean, SourceFile file, Element element) {
        switch (element.name()) {
            case "jndi-name", "local-jndi-name" -> add(bean, What.JNDI_NAME, element.text(), file, element);
            case "interface" -> add(bean, What.JNDI_NAME, element.attribute("binding-name"), file, element);
            case "destination-jndi-name" -> add(bean, What.DESTINATION, element.text(), file, element);
            case "jca-adapter" ->
                add(bean, What.DESTINATION, element.attribute("destination-binding-name"), file, element);
            case "table-name" -> add(bean, What.TABLE, element.text(), file, element);
            case "ejb-ref", "ejb-local-ref", "cmr-field", "relation-table-mapping" -> {
                // names of something else
            }
            default -> element.children().forEach(child -> about(bean, file, child));
        }
    }

    private void add(String bean, What what, String value, SourceFile file, Element element) {
        if (!bean.isEmpty() && !value.isBlank()) {
            bindings.add(new Binding(bean, what, value.strip(), Place.line(file.path(), element.line())));
        }
    }

    /** Where the bean called {@code bean} is named, in the order of the documents. */
    List<Place> namings(String bean) {
        return namings.getOrDefault(bean, List.of());
    }

    /** What is said of {@code what} about the bean called {@code bean}, in the order of the documents. */
    List<Binding> of(String bean, What what) {
        return bindings.stream()
                .filter(binding -> binding.bean().equals(bean) && binding.what() == what)
                .toList();
    }

    /** The values of {@link #of}. */
    SortedSet<String> values(String bean, What what) {
        SortedSet<String> values = new TreeSet<>();
        of(bean, what).forEach(binding -> values.add(binding.value()));
        return values;
    }
}
