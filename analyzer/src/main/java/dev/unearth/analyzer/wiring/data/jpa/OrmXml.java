package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.facts.XmlFacts;
import dev.unearth.analyzer.facts.XmlFacts.Attribute;
import dev.unearth.analyzer.facts.XmlFacts.Element;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.text.Mark;
import dev.unearth.analyzer.wiring.Evidences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a mapping file (JPA 2.1 chapter 12) says, in the form of the annotations it stands for: its elements and attributes are called
 * as annotations and their members are, in lower case with dashes.
 */
final class OrmXml {

    private static final String PACKAGE = "javax.persistence.";
    private static final Set<String> CLASSES = Set.of("entity", "mapped-superclass", "embeddable");
    private static final Set<String> CLASS_VALUES = Set.of("target-entity", "target-class");

    private final String path;
    private final Element root;
    private final String javaPackage;

    OrmXml(Evidences.Of<XmlFacts> document, Element root) {
        this.path = document.file().path();
        this.root = root;
        this.javaPackage = root.childText("package");
    }

    /** Whether the annotations of all classes are to be ignored. */
    boolean isComplete() {
        return root.children("persistence-unit-metadata").stream()
                .anyMatch(unit -> unit.child("xml-mapping-metadata-complete").isPresent());
    }

    /** Queries and generators that belong to no class. */
    List<Mark> global() {
        return root.children().stream()
                .filter(each -> each.name().startsWith("named-") || each.name().endsWith("-generator"))
                .map(this::mark)
                .toList();
    }

    /** Gives what the file says of classes to {@code classes}, which finds or makes one by its name. */
    void apply(Function<String, Marked> classes) {
        for (Element element : root.children()) {
            if (CLASSES.contains(element.name())) {
                Marked marked = classes.apply(qualified(element.attribute("class")));
                if (element.attribute("metadata-complete").equals("true")) {
                    marked.clear();
                }
                apply(element, marked);
            }
        }
    }

    private void apply(Element element, Marked marked) {
        marked.replace(mark(element));
        String access = element.attribute("access").isEmpty() ? root.childText("access") : element.attribute("access");
        if (!access.isEmpty()) {
            marked.replace(new Mark(
                    PACKAGE + "Access", List.of(new Mark.Value("value", List.of(access), List.of())), place(element)));
        }
        for (Element child : element.children()) {
            if (child.name().equals("attributes")) {
                child.children().forEach(attribute -> member(attribute, marked));
            } else {
                marked.replace(mark(child));
            }
        }
    }

    private void member(Element attribute, Marked marked) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(PACKAGE + upper(attribute.name()), values(attribute, false), place(attribute)));
        attribute.children().forEach(child -> marks.add(mark(child)));
        marked.replaceMember(attribute.attribute("name"), marks);
    }

    private Mark mark(Element element) {
        return new Mark(PACKAGE + upper(element.name()), values(element, true), place(element));
    }

    private List<Mark.Value> values(Element element, boolean withChildren) {
        Map<String, Mark.Value> values = new LinkedHashMap<>();
        for (Attribute each : element.attributes()) {
            String value = CLASS_VALUES.contains(each.name()) ? qualified(each.value()) : each.value();
            put(values, new Mark.Value(lower(each.name()), List.of(value), List.of()));
        }
        if (!element.text().isEmpty()) {
            put(values, new Mark.Value("value", List.of(element.text()), List.of()));
        }
        for (Element child : withChildren ? element.children() : List.<Element>of()) {
            boolean isText = child.attributes().isEmpty()
                    && child.children().isEmpty()
                    && !child.text().isEmpty();
            put(
                    values,
                    isText
                            ? new Mark.Value(lower(child.name()), List.of(child.text()), List.of())
                            : new Mark.Value(memberOf(child.name()), List.of(), List.of(mark(child))));
        }
        return List.copyOf(values.values());
    }

    private static void put(Map<String, Mark.Value> values, Mark.Value value) {
        values.merge(value.member(), value, (a, b) -> {
            List<Mark> marks = new ArrayList<>(a.marks());
            marks.addAll(b.marks());
            List<String> texts = new ArrayList<>(a.texts());
            texts.addAll(b.texts());
            return new Mark.Value(a.member(), texts, marks);
        });
    }

    /** Elements that may come several times stand for a member in the plural. */
    private static String memberOf(String element) {
        return element.endsWith("join-column") ? lower(element) + "s" : lower(element);
    }

    private String qualified(String name) {
        return name.isEmpty() || name.indexOf('.') > 0 || javaPackage.isEmpty() ? name : javaPackage + "." + name;
    }

    private static String upper(String name) {
        String lower = lower(name);
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    private static String lower(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean isStart = i > 0 && name.charAt(i - 1) == '-';
            if (name.charAt(i) != '-') {
                text.append(isStart ? Character.toUpperCase(name.charAt(i)) : name.charAt(i));
            }
        }
        return text.toString();
    }

    private Place place(Element element) {
        return Place.line(path, element.line());
    }
}
