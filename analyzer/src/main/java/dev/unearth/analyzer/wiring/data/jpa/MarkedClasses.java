package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.text.Annotated;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All classes that annotations or mapping files map, by binary name. */
final class MarkedClasses {

    private final Evidences evidence;
    private final Map<String, Marked> classes = new TreeMap<>();
    private final List<Mark> others = new ArrayList<>();

    MarkedClasses(Evidences evidence) {
        this.evidence = evidence;
        List<OrmXml> files = new ArrayList<>();
        for (Evidences.Of<XmlFacts> document : evidence.documents(XmlFacts.class)) {
            document.facts()
                    .rootElement()
                    .filter(root -> root.name().equals("entity-mappings"))
                    .ifPresent(root -> files.add(new OrmXml(document, root)));
        }
        if (files.stream().noneMatch(OrmXml::isComplete)) {
            evidence.annotated().forEach(this::add);
        }
        for (OrmXml file : files) {
            file.apply(this::forName);
            others.addAll(file.global());
        }
    }

    private Marked forName(String name) {
        return classes.computeIfAbsent(binaryName(name), Marked::new);
    }

    /** Descriptors may write nested classes with dots. */
    private String binaryName(String name) {
        String candidate = name;
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = candidate.lastIndexOf('.')) {
            if (evidence.byName().apply(candidate).isPresent()) {
                return candidate;
            }
            candidate = candidate.substring(0, dot) + "$" + candidate.substring(dot + 1);
        }
        return name;
    }

    private void add(Annotated each) {
        if (!isPersistence(each.mark())) {
            return;
        }
        Marked marked = classes.computeIfAbsent(each.owner().typeBinaryName(), Marked::new);
        switch (each.kind()) {
            case TYPE -> marked.add(each.mark());
            case FIELD -> marked.addToField(each.name(), each.mark());
            case METHOD -> propertyOf(each.name()).ifPresent(name -> marked.addToProperty(name, each.mark()));
            case CONSTRUCTOR, PARAMETER -> {
                // no mapping stands there
            }
        }
    }

    private static boolean isPersistence(Mark mark) {
        return mark.is("persistence." + mark.simpleName());
    }

    /** The property that the getter called {@code method} reads. */
    static Optional<String> propertyOf(String method) {
        int prefix = method.startsWith("get") ? 3 : method.startsWith("is") ? 2 : 0;
        if (prefix == 0 || method.length() == prefix) {
            return Optional.empty();
        }
        String name = method.substring(prefix);
        boolean isAcronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return Optional.of(isAcronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }

    Optional<Marked> get(String className) {
        return Optional.ofNullable(classes.get(className));
    }

    /** All of them, by name. */
    List<Marked> all() {
        return List.copyOf(classes.values());
    }

    /** All annotations called {@code name} wherever they stand, those in a list called {@code list} included. */
    List<Mark> everywhere(String name, String list) {
        List<Mark> all = new ArrayList<>(Marked.all(others, name, list));
        for (Marked each : classes.values()) {
            all.addAll(Marked.all(each.marks(), name, list));
            for (boolean byProperty : new boolean[] {false, true}) {
                each.members(byProperty).values().forEach(marks -> all.addAll(Marked.all(marks, name, list)));
            }
        }
        return all;
    }
}
