package dev.unearth.analyzer.store;

import dev.unearth.analyzer.graph.Certainty;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The relationships that leave a node as one text, a line for each: kind, number of the target, weight, certainty, places, detail and
 * reason, separated by tabs. Places are {@code file:line:column:line:column}, files by number, separated by spaces; those outside
 * the inventory are left out. One row for a node rather than for a relationship makes storing several times faster.
 */
final class RelationshipCodec {

    private static final int FIELDS = 7;

    private RelationshipCodec() {}

    /** The text of {@code relationships}; empty where there are none. */
    static String write(
            List<Relationship> relationships, Map<NodeKey, Integer> nodeNumbers, Map<String, Integer> fileNumbers) {
        StringBuilder text = new StringBuilder();
        for (Relationship each : relationships) {
            text.append(each.kind().name())
                    .append('\t')
                    .append(Objects.requireNonNull(nodeNumbers.get(each.to())).intValue())
                    .append('\t')
                    .append(each.weight())
                    .append('\t')
                    .append(each.certainty().name())
                    .append('\t');
            places(each.places(), fileNumbers, text);
            escaped(each.detail(), text.append('\t'));
            escaped(each.reason(), text.append('\t'));
            text.append('\n');
        }
        return text.toString();
    }

    private static void places(List<Place> places, Map<String, Integer> fileNumbers, StringBuilder text) {
        String separator = "";
        for (Place place : places) {
            Integer file = fileNumbers.get(place.file());
            if (file != null) {
                SourceSpan span = place.span();
                text.append(separator)
                        .append(file.intValue())
                        .append(':')
                        .append(span.lineStart())
                        .append(':')
                        .append(span.colStart())
                        .append(':')
                        .append(span.lineEnd())
                        .append(':')
                        .append(span.colEnd());
                separator = " ";
            }
        }
    }

    private static void escaped(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                default -> text.append(c);
            }
        }
    }

    /**
     * The relationships that {@code text} holds.
     *
     * @param keys of the nodes by number
     * @param files paths by number
     */
    static List<Relationship> read(String text, NodeKey from, List<NodeKey> keys, List<String> files) {
        List<Relationship> relationships = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            String[] fields = text.substring(start, end).split("\t", FIELDS);
            relationships.add(new Relationship(
                    from,
                    RelationKind.valueOf(fields[0]),
                    keys.get(Integer.parseInt(fields[1])),
                    plain(fields[5]),
                    Integer.parseInt(fields[2]),
                    Certainty.valueOf(fields[3]),
                    plain(fields[6]),
                    places(fields[4], files)));
            start = end + 1;
        }
        return relationships;
    }

    private static List<Place> places(String text, List<String> files) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        for (String part : text.split(" ", -1)) {
            String[] numbers = part.split(":", -1);
            places.add(new Place(files.get(number(numbers[0])), span(numbers, 1)));
        }
        return places;
    }

    private static SourceSpan span(String[] numbers, int from) {
        return new SourceSpan(
                number(numbers[from]), number(numbers[from + 1]), number(numbers[from + 2]), number(numbers[from + 3]));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static String plain(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escape = text.charAt(++i);
            plain.append(escape == 't' ? '\t' : escape == 'n' ? '\n' : escape);
        }
        return plain.toString();
    }
}
