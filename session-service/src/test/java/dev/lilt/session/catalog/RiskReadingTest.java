package dev.lilt.session.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Risk;
import dev.lilt.session.testing.Content;
import org.junit.jupiter.api.Test;

class RiskReadingTest {
    @Test
    void shouldReadTheRisksOfAnExerciseThatHasAny() {
        // Given
        ObjectNode json = Content.exercise("cat-cow").deepCopy();
        json.putArray("risks").add("high-impact").add("fall-risk");

        // When
        Exercise exercise = DefinitionReader.exercise(json);

        // Then
        assertThat(exercise.risks()).containsExactlyInAnyOrder(Risk.HIGH_IMPACT, Risk.FALL_RISK);
    }

    @Test
    void shouldNotReadAnExerciseWithARiskThatItDoesNotKnow() {
        // Given: better the version before than one that may not be safe
        ObjectNode json = Content.exercise("cat-cow").deepCopy();
        json.putArray("risks").add("shark-bite");

        // When / Then
        assertThatThrownBy(() -> DefinitionReader.exercise(json)).isInstanceOf(IllegalArgumentException.class);
    }
}
