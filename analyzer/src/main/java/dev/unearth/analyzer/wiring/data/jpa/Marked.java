package dev.unearth.analyzer.wiring.data.jpa;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.text.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A class with the annotations of persistence on it and on its members, whether the code or a descriptor gives them. */
final class Marked {

    private final String className;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, List<Mark>> fields = new TreeMap<>();
    private final Map<String, List<Mark>> properties = new TreeMap<>();
    private boolean complete;

    Marked(String className) {
        this.className = className;
    }

    String className() {
        return className;
    }

    /** Notes an annotation of the class itself. */
    void add(Mark mark) {
        marks.add(mark);
    }

    /** Notes an annotation of a field. */
    void addToField(String name, Mark mark) {
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(mark);
    }

    /** Notes an annotation of a property, on its getter. */
    void addToProperty(String name, Mark mark) {
        properties.computeIfAbsent(name, key -> new ArrayList<>()).add(mark);
    }

    /** Forgets what the code says: the descriptor says all. */
    void clear() {
        marks.clear();
        fields.clear();
        properties.clear();
        complete = true;
    }

    /** Whether the descriptor alone says what is mapped. */
    boolean isComplete() {
        return complete;
    }

    /** What a descriptor says of a kind of annotation counts instead of what the code says. */
    void replace(Mark mark) {
        boolean listed =
                mark.simpleName().startsWith("Named") || mark.simpleName().startsWith("AttributeOverride");
        if (!listed) {
            marks.removeIf(each -> each.simpleName().equals(mark.simpleName()));
        }
        marks.add(mark);
    }

    /** What a descriptor says of an attribute counts instead of all that the code says of it. */
    void replaceMember(String name, List<Mark> given) {
        fields.put(name, new ArrayList<>(given));
        properties.put(name, new ArrayList<>(given));
    }

    List<Mark> marks() {
        return marks;
    }

    Map<String, List<Mark>> members(boolean byProperty) {
        return byProperty ? properties : fields;
    }

    /** The annotation of the class called {@code name} below {@code persistence.}. */
    Optional<Mark> mark(String name) {
        return mark(marks, name);
    }

    static Optional<Mark> mark(List<Mark> marks, String name) {
        return marks.stream().filter(each -> each.is("persistence." + name)).findFirst();
    }

    /** All annotations called {@code name}, those in a list called {@code list} included. */
    static List<Mark> all(List<Mark> marks, String name, String list) {
        List<Mark> all = new ArrayList<>();
        for (Mark each : marks) {
            if (each.is("persistence." + name)) {
                all.add(each);
            } else if (each.is("persistence." + list)) {
                all.addAll(each.marks("value"));
            }
        }
        return all;
    }

    /** Whether the class is an entity, a superclass with mappings, or a part of entities. */
    boolean isMapped() {
        return mark("Entity").isPresent()
                || mark("MappedSuperclass").isPresent()
                || mark("Embeddable").isPresent();
    }

    /** Where it is mapped. */
    Optional<Place> place() {
        return mark("Table")
                .or(() -> mark("Entity"))
                .or(() -> mark("MappedSuperclass"))
                .or(() -> mark("Embeddable"))
                .map(Mark::place);
    }
}
