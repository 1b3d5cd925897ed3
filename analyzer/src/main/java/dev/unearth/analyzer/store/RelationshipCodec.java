package dev.unearth.analyzer.store;

import dev.unearth.analyzer.codec.ByteReader;
import dev.unearth.analyzer.codec.ByteWriter;
import dev.unearth.analyzer.graph.Certainty;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.graph.RelationKind;
import dev.unearth.analyzer.graph.Relationship;
import dev.unearth.analyzer.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The relationships that leave a node as bytes: of each its kind (left empty where it is that of the one before), number of the target,
 * weight, certainty, places, detail and reason, with numbers and texts as {@link ByteWriter} has them. A place is the number of its file, first line and column, how many lines further it ends, and last column; places outside the
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
        ByteWriter out = new ByteWriter(64 * relationships.size());
        RelationKind before = null;
        for (int i = 0; i < targets.length; i++) {
            Relationship each = relationships.get(i);
            out.text(each.kind() == before ? "" : each.kind().name());
            out.size(targets[i]);
            out.size(each.weight());
            out.tag(each.certainty().name().charAt(0));
            places(each.places(), fileNumbers, out);
            out.text(each.detail());
            out.text(each.reason());
            before = each.kind();
        }
        return out.toBytes();
    }

    private static void places(List<Place> places, Map<String, Integer> fileNumbers, ByteWriter out) {
        int known = 0;
        for (Place place : places) {
            known += fileNumbers.containsKey(place.file()) ? 1 : 0;
        }
        out.size(known);
        for (Place place : places) {
            Integer file = fileNumbers.get(place.file());
            if (file != null) {
                SourceSpan span = place.span();
                out.size(file);
                out.number(span.lineStart());
                out.number(span.colStart());
                out.number(span.lineEnd() - span.lineStart());
                out.number(span.colEnd());
            }
        }
    }

    /**
     * The relationships that {@code bytes} hold.
     *
     * @param keys of the nodes by number
     * @param files paths by number
     */
    static List<Relationship> read(byte[] bytes, NodeKey from, List<NodeKey> keys, List<String> files) {
        List<Relationship> relationships = new ArrayList<>();
        ByteReader in = new ByteReader(bytes);
        RelationKind kind = RelationKind.CONTAINS;
        while (!in.atEnd()) {
            String name = in.text();
            kind = name.isEmpty() ? kind : RelationKind.valueOf(name);
            NodeKey to = keys.get(in.count());
            int weight = in.count();
            Certainty certainty = certainty((char) in.tag());
            List<Place> places = places(in, files);
            String detail = in.text();
            relationships.add(new Relationship(from, kind, to, detail, weight, certainty, in.text(), places));
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

    private static List<Place> places(ByteReader in, List<String> files) {
        List<Place> places = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            String file = files.get(in.count());
            int lineStart = (int) in.number();
            int colStart = (int) in.number();
            int lineEnd = lineStart + (int) in.number();
            places.add(new Place(file, new SourceSpan(lineStart, colStart, lineEnd, (int) in.number())));
        }
        return places;
    }
}
