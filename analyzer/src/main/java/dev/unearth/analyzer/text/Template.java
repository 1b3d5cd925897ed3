package dev.unearth.analyzer.text;

import dev.unearth.analyzer.graph.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A text as far as it is known, with holes where the code inserts values. */
public record Template(List<Part> parts) {

    public Template {
        parts = List.copyOf(parts);
    }

    /** A stretch of a template. */
    public sealed interface Part {}

    /** Text that is written at {@code place}. */
    public record Fixed(String text, Place place) implements Part {}

    /**
     * A value inserted when the code runs.
     *
     * @param expression as written, shortened to one line
     * @param type erased name of its type; {@code ?} when unknown
     * @param call name of the method of another unit whose result it is, behind its type's: {@code a.b.C#page}; behind {@code #} alone
     *     that of a method that looks a key up in a table of texts; empty for anything else
     * @param arguments what that method is handed: constants as text, anything else empty
     */
    public record Hole(String expression, String type, String call, List<String> arguments) implements Part {
        public Hole {
            arguments = List.copyOf(arguments);
        }

        /** A value of which nothing more is known. */
        public Hole(String expression, String type) {
            this(expression, type, "", List.of());
        }

        /** The key of the setting that is inserted, where it is one with a known key. */
        public Optional<String> setting() {
            boolean isLookUp = Results.LOOK_UPS.contains(call.substring(call.indexOf('#') + 1));
            return isLookUp && !arguments.isEmpty() && !arguments.get(0).isEmpty()
                    ? Optional.of(arguments.get(0))
                    : Optional.empty();
        }
    }

    /**
     * A value that the caller of the member hands in.
     *
     * @param index 0-based position of the parameter
     * @param type erased name of its type
     */
    public record Parameter(int index, String name, String type) implements Part {}

    /** Whether it contains a {@link Parameter}. */
    public boolean hasParameter() {
        return parts.stream().anyMatch(Parameter.class::isInstance);
    }

    /** Whether it contains the result of a method that other units may tell. */
    public boolean hasResult() {
        return parts.stream()
                .anyMatch(part -> part instanceof Hole hole && !hole.call().isEmpty());
    }

    /** Whether the whole text is known. */
    public boolean isComplete() {
        return parts.stream().allMatch(Fixed.class::isInstance);
    }

    /** Whether nothing of the text is known. */
    public boolean isUnknown() {
        return parts.stream().noneMatch(Fixed.class::isInstance);
    }

    /** Whether it is nothing but the value of a setting with a known key. */
    public boolean isSetting() {
        return parts.size() == 1
                && parts.get(0) instanceof Hole hole
                && hole.setting().isPresent();
    }

    /** The text with {@code hole} in the place of every hole. */
    public String text(String hole) {
        return parts.stream()
                .map(part -> part instanceof Fixed fixed ? fixed.text() : hole)
                .collect(Collectors.joining());
    }
}
