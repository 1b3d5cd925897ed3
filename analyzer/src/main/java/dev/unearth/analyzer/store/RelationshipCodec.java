package dev.unearth.analyzer.store;

import dev.unearth.analyzer.graph.Certainty;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.source.SourceSpan;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The relationships that leave a node as bytes: of each its kind (left empty where it is that of the one before), number of the target,
 * weight, certainty, places, detail and reason. Numbers stand in seven-bit groups, low group first; texts in UTF-8 behind their
 * length. A place is the number of its file, first line and column, how many lines further it ends, and last column; places outside the
 * inventory are left out. One row for a node rather than for a relationship makes storing several times faster.
 */
final class RelationshipCodec {

    private RelationshipCodec() {}

    /**
     * The bytes of {@code relationships}; none where there are none.
     *
     * @param targets the numbers of the nodes they lead to
     */
    static byte[] write(List<Relationship> relationships, int[] targets, Map<String, Integer> fileNumbers) {
        if (relationships.isEmpty()) {
            return new byte[0];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * relationships.size());
        RelationKind before = null;
        for (int i = 0; i < targets.length; i++) {
            Relationship each = relationships.get(i);
            text(each.kind() == before ? "" : each.kind().name(), bytes);
            number(targets[i], bytes);
            number(each.weight(), bytes);
            bytes.write(each.certainty().name().charAt(0));
            places(each.places(), fileNumbers, bytes);
            text(each.detail(), bytes);
            text(each.reason(), bytes);
            before = each.kind();
        }
        return bytes.toByteArray();
    }

    private static void places(List<Place> places, Map<String, Integer> fileNumbers, ByteArrayOutputStream bytes) {
        int known = 0;
        for (Place place : places) {
            known += fileNumbers.containsKey(place.file()) ? 1 : 0;
        }
        number(known, bytes);
        for (Place place : places) {
            Integer file = fileNumbers.get(place.file());
            if (file != null) {
                SourceSpan span = place.span();
                number(file, bytes);
                number(span.lineStart(), bytes);
                number(span.colStart(), bytes);
                number(span.lineEnd() - span.lineStart(), bytes);
                number(span.colEnd(), bytes);
            }
        }
    }

    private static void text(String text, ByteArrayOutputStream bytes) {
        byte[] utf8 = text.isEmpty() ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length, bytes);
        bytes.write(utf8, 0, utf8.length);
    }

    /** Negative numbers take five bytes. */
    private static void number(int value, ByteArrayOutputStream bytes) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    /**
     * The relationships that {@code bytes} hold.
     *
     * @param keys of the nodes by number
     * @param files paths by number
     */
    static List<Relationship> read(byte[] bytes, NodeKey from, List<NodeKey> keys, List<String> files) {
        List<Relationship> relationships = new ArrayList<>();
        Reader reader = new Reader(bytes);
        RelationKind kind = RelationKind.CONTAINS;
        while (reader.at < bytes.length) {
            String name = reader.text();
            kind = name.isEmpty() ? kind : RelationKind.valueOf(name);
            NodeKey to = keys.get(reader.number());
            int weight = reader.number();
            Certainty certainty = certainty((char) bytes[reader.at++]);
            List<Place> places = reader.places(files);
            String detail = reader.text();
            relationships.add(new Relationship(from, kind, to, detail, weight, certainty, reader.text(), places));
        }
        return relationships;
    }

    private static Certainty certainty(char initial) {
        for (Certainty certainty : Certainty.values()) {
            if (certainty.name().charAt(0) == initial) {
                return certainty;
            }
        }
        throw new IllegalArgumentException("No certainty begins with " + initial);
    }

    private static final class Reader {

        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        int number() {
            int value = 0;
            int shift = 0;
            while (bytes[at] < 0) {
                value |= (bytes[at++] & 0x7F) << shift;
                shift += 7;
            }
            return value | bytes[at++] << shift;
        }

        String text() {
            int length = number();
            at += length;
            return length == 0 ? "" : new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }

        List<Place> places(List<String> files) {
            List<Place> places = new ArrayList<>();
            for (int left = number(); left > 0; left--) {
                String file = files.get(number());
                int lineStart = number();
                int colStart = number();
                int lineEnd = lineStart + number();
                places.add(new Place(file, new SourceSpan(lineStart, colStart, lineEnd, number())));
            }
            return places;
        }
    }
}
