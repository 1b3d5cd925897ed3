package dev.unearth.analyzer.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unearth.analyzer.codec.RecordCodec;
import dev.unearth.analyzer.link.UnitStudy;
import dev.unearth.fixtures.Samples;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptResultsTest {

    /** Whatever is found out about a unit now or later: all of it is kept, with the file's path and what the study says beside it. */
    @Test
    void every_part_of_a_result_survives_being_kept() {
        for (RecordComponent part : UnitFindings.class.getRecordComponents()) {
            assertSurvives(part.getGenericType());
        }
        assertSurvives(UnitFindings.class);
        assertSurvives(KeptResults.Condition.class);
        assertThat(UnitResult.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("file", "found", "studied");
    }

    private static void assertSurvives(Type type) {
        RecordCodec codec = new RecordCodec(type);
        List<Object> samples = Samples.of(type);
        assertThat(samples).isNotEmpty();
        for (Object sample : samples) {
            assertThat(codec.read(codec.encode(sample)).next()).isEqualTo(sample);
        }
    }

    @Test
    void a_study_says_what_it_makes_of_a_unit() {
        assertThat(KeptResults.typeOf(new EverythingStudy()).getTypeName())
                .isEqualTo("java.util.List<java.lang.String>");

        UnitStudy<String> unsaid = unit -> "";
        assertThatIllegalArgumentException().isThrownBy(() -> KeptResults.typeOf(unsaid));
    }
}
