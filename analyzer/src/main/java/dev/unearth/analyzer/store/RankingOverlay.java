package dev.unearth.analyzer.store;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.analyzer.rank.Contribution;
import dev.unearth.analyzer.rank.Exhibit;
import dev.unearth.analyzer.rank.Level;
import dev.unearth.analyzer.rank.Score;
import dev.unearth.analyzer.source.SourceSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ranking as an overlay: a JSON document per candidate, in the order of the ranking. */
public final class RankingOverlay {

    /** The overlay's name. */
    public static final String NAME = "ranking";

    private RankingOverlay() {}

    /** {@code candidates} as an overlay. */
    public static SnapshotStore.Overlay of(List<Candidate> candidates) {
        return new SnapshotStore.Overlay(
                NAME, candidates.parallelStream().map(RankingOverlay::write).toList());
    }

    /** The candidates of the newest snapshot in {@code store}, in the order of the ranking. */
    public static List<Candidate> read(SnapshotStore store) {
        return store.overlay(NAME).stream().map(RankingOverlay::read).toList();
    }

    private static String write(Candidate candidate) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("key", candidate.key().value());
        document.put("level", candidate.level().name());
        document.put("name", candidate.name());
        document.put("coupling", score(candidate.coupling()));
        document.put("risk", score(candidate.risk()));
        document.put("value", score(candidate.value()));
        document.put("rank", candidate.rank());
        try {
            return JSON.std.asString(document);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write candidate " + candidate.key(), e);
        }
    }

    private static List<Map<String, Object>> score(Score score) {
        List<Map<String, Object>> contributions = new ArrayList<>();
        for (Contribution each : score.contributions()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("name", each.name());
            document.put("value", each.value());
            document.put("unit", each.unit());
            document.put("points", each.points());
            document.put("maxPoints", each.maxPoints());
            document.put("reason", each.reason());
            document.put(
                    "evidence",
                    each.evidence().stream().map(RankingOverlay::exhibit).toList());
            contributions.add(document);
        }
        return contributions;
    }

    private static Map<String, Object> exhibit(Exhibit exhibit) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("about", exhibit.about().value());
        document.put("note", exhibit.note());
        exhibit.place().ifPresent(place -> {
            document.put("file", place.file());
            document.put(
                    "span",
                    List.of(
                            place.span().lineStart(),
                            place.span().colStart(),
                            place.span().lineEnd(),
                            place.span().colEnd()));
        });
        return document;
    }

    private static Candidate read(String text) {
        try {
            Map<String, Object> document = JSON.std.mapFrom(text);
            return new Candidate(
                    new NodeKey(text(document, "key")),
                    Level.valueOf(text(document, "level")),
                    text(document, "name"),
                    readScore(document, "coupling"),
                    readScore(document, "risk"),
                    readScore(document, "value"),
                    (int) number(document, "rank"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the candidate " + text, e);
        }
    }

    private static Score readScore(Map<String, Object> document, String name) {
        List<Contribution> contributions = new ArrayList<>();
        for (Map<String, Object> each : objects(document, name)) {
            contributions.add(new Contribution(
                    text(each, "name"),
                    number(each, "value"),
                    text(each, "unit"),
                    number(each, "points"),
                    number(each, "maxPoints"),
                    text(each, "reason"),
                    objects(each, "evidence").stream()
                            .map(RankingOverlay::readExhibit)
                            .toList()));
        }
        return new Score(contributions);
    }

    private static Exhibit readExhibit(Map<String, Object> document) {
        Place place = null;
        if (document.get("span") instanceof List<?> span) {
            place = new Place(
                    text(document, "file"), new SourceSpan(at(span, 0), at(span, 1), at(span, 2), at(span, 3)));
        }
        return new Exhibit(new NodeKey(text(document, "about")), text(document, "note"), place);
    }

    private static int at(List<?> numbers, int position) {
        return ((Number) numbers.get(position)).intValue();
    }

    private static String text(Map<String, Object> document, String name) {
        return String.valueOf(document.get(name));
    }

    private static double number(Map<String, Object> document, String name) {
        return document.get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    @SuppressWarnings("unchecked") // an array that of() wrote holds objects only
    private static List<Map<String, Object>> objects(Map<String, Object> document, String name) {
        return document.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }
}
