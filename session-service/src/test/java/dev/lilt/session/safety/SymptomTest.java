package dev.lilt.session.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.support.wire.WireName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymptomTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chest-pain            | urgent | emergency| true
            sudden-breathlessness | urgent | emergency| true
            loss-of-feeling       | urgent | emergency| true
            bladder-bowel-control | urgent | emergency| true
            fever                 | urgent | emergency| true
            bleeding              | now    | maternity-unit| true
            fluid-loss            | now    | maternity-unit| true
            tightenings           | now    | maternity-unit| true
            burning-urine         | soon   | clinician| false
            rib-pain              | soon   | clinician| false
            sharp-pain            | rest   | none   | false
            dizziness             | rest   | none   | false
            other                 | rest   | none   | false
            """)
    void shouldGradeEverySymptom(String id, String urgency, String call, boolean needsClinician) {
        // When
        Symptom symptom = WireName.find(Symptom.class, id).orElseThrow();

        // Then
        assertThat(symptom.wire()).isEqualTo(id);
        assertThat(symptom.urgency().wire()).isEqualTo(urgency);
        assertThat(symptom.urgency().call().wire()).isEqualTo(call);
        assertThat(symptom.urgency().needsClinician()).isEqualTo(needsClinician);
    }

    @Test
    void shouldTellTheWorstSymptomFirst() {
        // When
        List<Symptom> sorted =
                Stream.of(Symptom.values()).sorted(Symptom.WORST_FIRST).toList();

        // Then
        assertThat(sorted).extracting(Symptom::urgency).isSorted();
        assertThat(sorted).startsWith(Symptom.CHEST_PAIN).endsWith(Symptom.OTHER);
    }
}
