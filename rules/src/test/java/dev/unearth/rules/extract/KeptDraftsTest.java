package dev.unearth.rules.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unearth.analyzer.codec.RecordCodec;
import dev.unearth.fixtures.Samples;
import dev.unearth.rules.rule.RuleDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drafts are kept over scans: every kind of condition, operand, access and outcome has to come back. */
class KeptDraftsTest {

    @Test
    void every_kind_of_draft_survives_being_kept() {
        RecordCodec codec = new RecordCodec(RuleDraft.class);
        List<Object> drafts = Samples.of(RuleDraft.class);

        assertThat(drafts).hasSizeGreaterThan(20);
        for (Object draft : drafts) {
            assertThat(codec.read(codec.encode(draft)).next(RuleDraft.class)).isEqualTo(draft);
        }
    }
}
