package dev.unearth.analyzer.text;

import dev.unearth.analyzer.text.Template.Fixed;
import dev.unearth.analyzer.text.Template.Hole;
import dev.unearth.analyzer.text.Template.Parameter;
import dev.unearth.analyzer.text.Template.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The values a text may have where the code stands: at most {@value #MAX_VALUES}, the longest kept. Three special cases are told
 * apart by identity: nothing is known, nothing has been assigned, and an array whose elements are the values.
 */
final class Texts {

    /** How many values of one expression are followed. */
    static final int MAX_VALUES = 16;

    /** Longest value in parts; what comes behind is a hole. */
    static final int MAX_PARTS = 4_000;

    /** Not a text, or a text of which nothing is known. */
    static final Texts UNKNOWN = new Texts(List.of(), false);

    /** {@code null}, or not assigned on this way. */
    static final Texts UNSET = new Texts(List.of(), false);

    /** The text without characters. */
    static final Texts EMPTY = new Texts(List.of(new Template(List.of())), false);

    private final List<Template> values;
    private final boolean array;

    private Texts(List<Template> values, boolean array) {
        this.values = values;
        this.array = array;
    }

    static Texts of(Part part) {
        return part instanceof Fixed fixed && fixed.text().isEmpty()
                ? EMPTY
                : new Texts(List.of(new Template(List.of(part))), false);
    }

    /** An array of the values, in order, one per element. */
    static Texts arrayOf(List<Template> elements) {
        return new Texts(List.copyOf(elements), true);
    }

    /** The values, duplicates dropped; of too many the longest stay, in order. */
    static Texts of(Collection<Template> values) {
        if (values.size() <= 1) {
            return new Texts(List.copyOf(values), false);
        }
        List<Template> distinct = new ArrayList<>(new LinkedHashSet<>(values));
        while (distinct.size() > MAX_VALUES) {
            int shortest = 0;
            for (int i = 1; i < distinct.size(); i++) {
                if (distinct.get(i).parts().size()
                        < distinct.get(shortest).parts().size()) {
                    shortest = i;
                }
            }
            distinct.remove(shortest);
        }
        return new Texts(distinct, false);
    }

    List<Template> values() {
        return values;
    }

    boolean isArray() {
        return array;
    }

    /** Whether at least one value is followed. */
    boolean isKnown() {
        return !values.isEmpty();
    }

    /** What is known where two ways of the code meet; {@code otherwise} stands for a value of which nothing is known. */
    Texts or(Texts other, Hole otherwise) {
        if (this == other || other == UNSET) {
            return this;
        }
        if (this == UNSET) {
            return other;
        }
        if (array || other.array) {
            return UNKNOWN;
        }
        List<Template> all = new ArrayList<>(orHole(otherwise).values);
        all.addAll(other.orHole(otherwise).values);
        return of(all);
    }

    /** This, or one value that is {@code hole}. */
    Texts orHole(Hole hole) {
        return isKnown() && !array ? this : of(hole);
    }

    /** Every value followed by every value of {@code other}. */
    Texts then(Texts other) {
        List<Template> all = new ArrayList<>();
        for (Template first : values) {
            for (Template second : other.values) {
                all.add(joined(first, second));
            }
        }
        return of(all);
    }

    private static Template joined(Template first, Template second) {
        if (second.parts().isEmpty()) {
            return first;
        }
        if (first.parts().size() + second.parts().size() > MAX_PARTS) {
            return shortened(first, second);
        }
        List<Part> parts = new ArrayList<>(first.parts().size() + second.parts().size());
        parts.addAll(first.parts());
        parts.addAll(second.parts());
        return new Template(parts);
    }

    /** The texts run together where they adjoin, and cut off where that does not help. */
    private static Template shortened(Template first, Template second) {
        List<Part> parts = new ArrayList<>(merged(first.parts()));
        parts.addAll(second.parts());
        if (parts.size() > MAX_PARTS) {
            parts = new ArrayList<>(parts.subList(0, MAX_PARTS - 1));
            parts.add(new Hole("...", "?"));
        }
        return new Template(parts);
    }

    /** {@code parts} with adjoining texts as one, which stands where the first of them does. */
    static List<Part> merged(List<Part> parts) {
        List<Part> merged = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Fixed first = null;
        for (Part part : parts) {
            if (part instanceof Fixed fixed) {
                first = first == null ? fixed : first;
                text.append(fixed.text());
            } else {
                if (first != null) {
                    merged.add(new Fixed(text.toString(), first.place()));
                }
                merged.add(part);
                first = null;
                text.setLength(0);
            }
        }
        if (first != null) {
            merged.add(new Fixed(text.toString(), first.place()));
        }
        return merged;
    }

    /** Every value changed by {@code change}. */
    Texts map(UnaryOperator<Template> change) {
        return of(values.stream().map(change).toList());
    }

    /** The values with parameters replaced by what {@code arguments} has for them; a missing argument leaves a hole. */
    Texts withArguments(List<Texts> arguments) {
        List<Template> all = new ArrayList<>();
        for (Template value : values) {
            Texts filled = EMPTY;
            for (Part part : value.parts()) {
                filled = filled.then(part instanceof Parameter parameter ? argument(parameter, arguments) : of(part));
            }
            all.addAll(filled.values);
        }
        return of(all);
    }

    private static Texts argument(Parameter parameter, List<Texts> arguments) {
        Hole hole = new Hole(parameter.name(), parameter.type());
        return parameter.index() < arguments.size()
                ? arguments.get(parameter.index()).orHole(hole)
                : of(hole);
    }

    /** The values as code sees them that runs elsewhere, such as a callback: parameters are no longer those of its member. */
    Texts captured() {
        if (values.stream().noneMatch(Template::hasParameter)) {
            return this;
        }
        return array ? UNKNOWN : withArguments(List.of());
    }
}
