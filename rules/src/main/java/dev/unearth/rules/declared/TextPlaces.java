package dev.unearth.rules.declared;

import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.source.SourceSpan;
import dev.unearth.analyzer.text.CallText;
import dev.unearth.analyzer.text.Template;
import dev.unearth.rules.rule.Occurrence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where texts are written: a text that code takes from a constant is written where the constant is declared. */
final class TextPlaces {

    private final Map<String, Template> constants = new HashMap<>();

    TextPlaces(List<CallText> rows) {
        for (CallText row : rows) {
            if (row.method().equals(CallText.DECLARES) && row.arguments().get(0).isComplete()) {
                constants.putIfAbsent(
                        row.arguments().get(0).text(""), row.arguments().get(0));
            }
        }
    }

    /** {@code text} with the places at which its parts are written. */
    Template written(Template text) {
        List<Template.Part> parts = new ArrayList<>();
        for (Template.Part part : text.parts()) {
            Template constant = part instanceof Template.Fixed fixed ? constants.get(fixed.text()) : null;
            if (constant == null) {
                parts.add(part);
            } else {
                parts.addAll(constant.parts());
            }
        }
        return new Template(parts);
    }

    /**
     * Where a stretch of {@code text} is written, from the piece of code that holds its start to the one that holds its end.
     *
     * @param start offset of its first character, where every hole counts as one
     * @param end offset behind its last
     */
    static Occurrence place(Template text, int start, int end, CallText row) {
        Place place = Place.NOWHERE;
        int offset = 0;
        for (Template.Part part : text.parts()) {
            int length = part instanceof Template.Fixed fixed ? fixed.text().length() : 1;
            boolean touches = offset < end && offset + length > start;
            if (touches && part instanceof Template.Fixed fixed) {
                place = joined(place, fixed.place());
            }
            offset += length;
        }
        Place found = place.equals(Place.NOWHERE) ? row.place() : place;
        return new Occurrence(found, found.line(), row.caller());
    }

    private static Place joined(Place place, Place next) {
        if (place.equals(Place.NOWHERE)) {
            return next;
        }
        SourceSpan span = place.span().to(next.span());
        return place.file().equals(next.file()) && span.lineStart() == place.line()
                ? new Place(place.file(), span)
                : place;
    }
}
