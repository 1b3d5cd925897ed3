package dev.unearth.analyzer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.graph.NodeKey;
import dev.unearth.analyzer.graph.Place;
import dev.unearth.analyzer.rank.Candidate;
import dev.unearth.analyzer.rank.Contribution;
import dev.unearth.analyzer.rank.Exhibit;
import dev.unearth.analyzer.rank.Level;
import dev.unearth.analyzer.rank.Score;
import dev.unearth.analyzer.source.SourceSpan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingOverlayTest {

    @Test
    void candidates_come_back_with_their_evidence_in_order(@TempDir Path folder) {
        NodeKey key = new NodeKey("type:app:a.B");
        Place place = new Place("a/B.java", new SourceSpan(3, 5, 4, 7));
        Contribution told = new Contribution(
                "size",
                500,
                "lines",
                12.5,
                15,
                "It says \"so\".",
                List.of(new Exhibit(key, "500 lines", place), new Exhibit(key, "", null)));
        Contribution plain = new Contribution("cycles", 0.25, "share", 0, 10, "", List.of());
        Candidate first = new Candidate(
                key,
                Level.TYPE,
                "B",
                new Score(List.of(told, plain)),
                new Score(List.of(plain)),
                new Score(List.of()),
                1);
        Candidate second = new Candidate(
                new NodeKey("package:app:a"),
                Level.PACKAGE,
                "a",
                new Score(List.of()),
                new Score(List.of()),
                new Score(List.of(told)),
                2);

        try (SnapshotStore store = SnapshotStore.open(folder.resolve("unearth.db"))) {
            store.save(SnapshotStoreTest.snapshot("app"), List.of(RankingOverlay.of(List.of(first, second))));

            assertThat(RankingOverlay.read(store)).containsExactly(first, second);
        }
    }
}
