package dev.unearth.analyzer.wiring.ejb;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.wiring.Annotations;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The names of queues and topics: who listens under which, and which of them descriptors and annotations make the same. */
final class Destinations {

    private static final Set<String> ELEMENTS = Set.of(
            "message-destination-ref",
            "message-destination",
            "message-destination-descriptor",
            "resource-env-ref",
            "resource-env-description");
    private static final List<String> NAMES =
            List.of("message-destination-ref-name", "message-destination-name", "resource-env-ref-name");
    private static final List<String> MEANINGS =
            List.of("lookup-name", "mapped-name", "jndi-name", "destination-jndi-name", "message-destination-link");
    private static final int DEPTH = 6;

    /** Listening classes by canonical name. */
    private final Map<String, Set<TypeSymbol>> listeners = new TreeMap<>();

    /** The name a destination was listened to under, by canonical name. */
    private final Map<String, String> written = new TreeMap<>();

    private final Map<String, Set<String>> aliases = new TreeMap<>();

    Destinations(List<Evidences.Of<XmlFacts>> documents, Annotations annotations) {
        for (Evidences.Of<XmlFacts> document : documents) {
            document.facts().rootElement().ifPresent(root -> read(root, 0));
        }
        for (Annotated each : annotations.uses("jms.JMSDestinationDefinition")) {
            String name = each.mark().text("name").orElse("");
            each.mark().text("destinationName").ifPresent(meaning -> alias(name, meaning));
        }
    }

    private void read(Element element, int depth) {
        if (ELEMENTS.contains(element.name())) {
            String name = first(element, NAMES, element.attribute("name"));
            Stream.concat(MEANINGS.stream().map(element::childText), Stream.of(element.attribute("binding-name")))
                    .forEach(meaning -> alias(name, meaning));
        } else if (depth < DEPTH) {
            element.children().forEach(child -> read(child, depth + 1));
        }
    }

    private static String first(Element element, List<String> children, String otherwise) {
        return children.stream()
                .map(element::childText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    private void alias(String name, String meaning) {
        if (!name.isBlank() && !meaning.isBlank()) {
            aliases.computeIfAbsent(JmsDestination.canonical(name), key -> new LinkedHashSet<>())
                    .add(JmsDestination.canonical(meaning));
        }
    }

    /** Notes that {@code type} receives what is sent to {@code name}. */
    void listen(String name, TypeSymbol type) {
        String canonical = JmsDestination.canonical(name);
        listeners.computeIfAbsent(canonical, key -> new LinkedHashSet<>()).add(type);
        written.putIfAbsent(canonical, name);
    }

    /** Whether somebody listens to exactly this name. */
    boolean isListened(String name) {
        return listeners.containsKey(JmsDestination.canonical(name));
    }

    /**
     * What a name means.
     *
     * @param name the one it has where it is listened to, else its own
     * @param reason why this is a guess; empty when it is none
     */
    record Meant(String name, Set<TypeSymbol> listeners, String reason) {}

    /** What {@code name} means: by descriptors, else the only destination with the same last part. */
    Meant meant(String name) {
        List<String> names = closure(JmsDestination.canonical(name));
        for (String each : names) {
            Set<TypeSymbol> found = listeners.get(each);
            if (found != null) {
                return new Meant(written.getOrDefault(each, each), found, "");
            }
        }
        for (String each : names) {
            List<String> alike = listeners.keySet().stream()
                    .filter(other -> JmsDestination.last(other).equals(JmsDestination.last(each)))
                    .toList();
            if (alike.size() == 1) {
                String other = alike.get(0);
                return new Meant(
                        written.getOrDefault(other, other),
                        listeners.getOrDefault(other, Set.of()),
                        "the last part of the destination's name is the same");
            }
        }
        return new Meant(names.get(names.size() - 1), Set.of(), "");
    }

    private List<String> closure(String name) {
        List<String> names = new ArrayList<>(List.of(name));
        for (int i = 0; i < names.size(); i++) {
            for (String next : aliases.getOrDefault(names.get(i), Set.of())) {
                if (!names.contains(next)) {
                    names.add(next);
                }
            }
        }
        return names;
    }
}
