package dev.unearth.analyzer.store;

import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.ob.comp.ArrayComposer;
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
import java.util.List;
import java.util.stream.Stream;

/**
 * The ranking as an overlay: a JSON array per candidate, in the order of the ranking. A candidate is key, level, name, rank and the
 * scores for coupling, risk and value; a score is its contributions; a contribution is name, value, unit, points, most points,
 * reason, and its exhibits; an exhibit is what it is about, a note, and where there is a place, file, lines and columns. Without names,
 * since there are thousands of candidates with a hundred exhibits each.
 */
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
        try {
            var document = JSON.std
                    .composeString()
                    .startArray()
                    .add(candidate.key().value())
                    .add(candidate.level().name())
                    .add(candidate.name())
                    .add(candidate.rank());
            for (Score score : List.of(candidate.coupling(), candidate.risk(), candidate.value())) {
                write(score, document.startArray());
            }
            return document.end().finish();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write candidate " + candidate.key(), e);
        }
    }

    private static void write(Score score, ArrayComposer<?> contributions) throws IOException {
        for (Contribution each : score.contributions()) {
            var contribution = contributions
                    .startArray()
                    .add(each.name())
                    .add(each.value())
                    .add(each.unit())
                    .add(each.points())
                    .add(each.maxPoints())
                    .add(each.reason());
            for (Exhibit exhibit : each.evidence()) {
                write(exhibit, contribution.startArray());
            }
            contribution.end();
        }
        contributions.end();
    }

    private static void write(Exhibit exhibit, ArrayComposer<?> values) throws IOException {
        values.add(exhibit.about().value()).add(exhibit.note());
        if (exhibit.place().isPresent()) {
            Place place = exhibit.place().get();
            SourceSpan span = place.span();
            values.add(place.file())
                    .add(span.lineStart())
                    .add(span.colStart())
                    .add(span.lineEnd())
                    .add(span.colEnd());
        }
        values.end();
    }

    private static Candidate read(String text) {
        try {
            List<Object> document = JSON.std.listFrom(text);
            return new Candidate(
                    new NodeKey(text(document, 0)),
                    Level.valueOf(text(document, 1)),
                    text(document, 2),
                    score(document, 4),
                    score(document, 5),
                    score(document, 6),
                    (int) number(document, 3));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the candidate " + text, e);
        }
    }

    private static Score score(List<?> document, int at) {
        return new Score(lists((List<?>) document.get(at), 0)
                .map(each -> new Contribution(
                        text(each, 0),
                        number(each, 1),
                        text(each, 2),
                        number(each, 3),
                        number(each, 4),
                        text(each, 5),
                        lists(each, 6).map(RankingOverlay::exhibit).toList()))
                .toList());
    }

    private static Exhibit exhibit(List<?> values) {
        Place place = null;
        if (values.size() > 2) {
            SourceSpan span = new SourceSpan(
                    (int) number(values, 3), (int) number(values, 4), (int) number(values, 5), (int) number(values, 6));
            place = new Place(text(values, 2), span);
        }
        return new Exhibit(new NodeKey(text(values, 0)), text(values, 1), place);
    }

    /** The lists that stand in {@code values} from the place {@code from} on. */
    private static Stream<List<?>> lists(List<?> values, int from) {
        return values.stream().skip(from).map(each -> (List<?>) each);
    }

    private static String text(List<?> values, int at) {
        return String.valueOf(values.get(at));
    }

    private static double number(List<?> values, int at) {
        return ((Number) values.get(at)).doubleValue();
    }
}
