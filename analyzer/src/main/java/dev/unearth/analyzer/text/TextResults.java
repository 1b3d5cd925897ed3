package dev.unearth.analyzer.text;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.link.TypeSymbol;
import dev.unearth.analyzer.text.Template.Hole;
import dev.unearth.analyzer.text.Template.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Fills the holes of texts that are results of methods with what those methods return, over any number of units:
 * {@code getRequestDispatcher(Pages.of(Pages.HOME))}, {@code getRequestDispatcher(settings.getProperty("page.home"))}.
 */
public final class TextResults {

    private static final int MAX_DEPTH = 4;
    private static final int MAX_VALUES = 64;

    private final Map<String, List<CallText>> returnsByMethod = new HashMap<>();
    private final Function<String, Optional<TypeSymbol>> byName;
    private final Function<String, List<String>> properties;

    /**
     * The results that {@code rows} tell of.
     *
     * @param byName finds a type by its binary name
     * @param properties the values that files of properties give a key
     */
    public TextResults(
            List<CallText> rows,
            Function<String, Optional<TypeSymbol>> byName,
            Function<String, List<String>> properties) {
        this.byName = byName;
        this.properties = properties;
        for (CallText row : rows) {
            if (row.method().equals(CallText.RETURNS)) {
                returnsByMethod
                        .computeIfAbsent(
                                key(row.caller().name(), row.arguments().size() - 1), key -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    private static String key(String method, int arguments) {
        return method + "/" + arguments;
    }

    /** {@code text} once per way to fill its holes; itself where nothing is known of one of them. */
    public List<Template> filled(Template text) {
        return text.hasResult() ? List.copyOf(filled(text, MAX_DEPTH)) : List.of(text);
    }

    private Set<Template> filled(Template text, int depth) {
        List<List<Part>> ways = List.of(List.of());
        for (Part part : text.parts()) {
            List<Template> values = values(part, depth);
            List<List<Part>> longer = new ArrayList<>();
            for (List<Part> way : ways) {
                for (Template value : values) {
                    if (longer.size() < MAX_VALUES) {
                        List<Part> parts = new ArrayList<>(way);
                        parts.addAll(value.parts());
                        longer.add(parts);
                    }
                }
            }
            ways = longer;
        }
        Set<Template> filled = new LinkedHashSet<>();
        ways.forEach(parts -> filled.add(new Template(parts)));
        return filled;
    }

    private List<Template> values(Part part, int depth) {
        List<Template> itself = List.of(new Template(List.of(part)));
        if (!(part instanceof Hole hole) || hole.call().isEmpty() || depth == 0) {
            return itself;
        }
        Set<Template> values = new LinkedHashSet<>();
        if (hole.call().startsWith("#")) {
            properties.apply(hole.arguments().get(0)).forEach(value -> values.add(of(value)));
        } else {
            returned(hole).forEach(value -> values.addAll(filled(value, depth - 1)));
        }
        return values.isEmpty() ? itself : List.copyOf(values);
    }

    private static Template of(String value) {
        return new Template(List.of(new Template.Fixed(value, Place.NOWHERE)));
    }

    private List<Template> returned(Hole hole) {
        int split = hole.call().indexOf('#');
        String owner = hole.call().substring(0, split);
        String key = key(hole.call().substring(split + 1), hole.arguments().size());
        return returnsByMethod.getOrDefault(key, List.of()).stream()
                .filter(row -> mayBe(row.receiverType(), owner) && fits(row, hole.arguments()))
                .map(row -> row.arguments().get(0))
                .toList();
    }

    private boolean mayBe(String type, String owner) {
        return type.equals(owner)
                || byName.apply(type).map(symbol -> symbol.isA(owner)).orElse(false)
                || byName.apply(owner).map(symbol -> symbol.isA(type)).orElse(false);
    }

    private static boolean fits(CallText row, List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            Template needed = row.arguments().get(i + 1);
            boolean differs = needed.isComplete()
                    && !arguments.get(i).isEmpty()
                    && !needed.text("").equals(arguments.get(i));
            if (differs) {
                return false;
            }
        }
        return true;
    }
}
