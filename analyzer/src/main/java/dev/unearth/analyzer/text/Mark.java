package dev.unearth.analyzer.text;

import dev.unearth.analyzer.graph.Place;
import java.util.List;
import java.util.Optional;

/**
 * An annotation where it is used, constants evaluated over files.
 *
 * @param type erased name of the annotation's type; as imported where it is missing
 * @param values in source order
 */
public record Mark(String type, List<Value> values, Place place) {

    public Mark {
        values = List.copyOf(values);
    }

    /**
     * A member with the values given to it; an array's in order.
     *
     * @param texts constants as text, types by binary name, enum constants by simple name; what cannot be evaluated is left out
     * @param marks annotations given as values
     */
    public record Value(String member, List<String> texts, List<Mark> marks) {
        public Value {
            texts = List.copyOf(texts);
            marks = List.copyOf(marks);
        }
    }

    /**
     * Whether this is the annotation called {@code name} below {@code javax} or {@code jakarta}, such as {@code persistence.Entity}. One
     * that is known by its simple name only, since its library is missing, counts.
     */
    public boolean is(String name) {
        int prefix = type.startsWith("javax.") ? 6 : type.startsWith("jakarta.") ? 8 : 0;
        return type.indexOf('.') < 0
                ? name.endsWith("." + type)
                : prefix > 0 && type.substring(prefix).equals(name);
    }

    /** The type's simple name. */
    public String simpleName() {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    /** The texts of {@code member}; none where it is absent. */
    public List<String> texts(String member) {
        return values.stream()
                .filter(value -> value.member().equals(member))
                .findFirst()
                .map(Value::texts)
                .orElse(List.of());
    }

    /** The first text of {@code member} that is not empty. */
    public Optional<String> text(String member) {
        return texts(member).stream().filter(text -> !text.isEmpty()).findFirst();
    }

    /** The annotations given to {@code member}. */
    public List<Mark> marks(String member) {
        return values.stream()
                .filter(value -> value.member().equals(member))
                .findFirst()
                .map(Value::marks)
                .orElse(List.of());
    }
}
