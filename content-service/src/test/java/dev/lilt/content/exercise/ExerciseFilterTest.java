package dev.lilt.content.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.testing.Definitions;
import dev.lilt.content.testing.Example;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseFilterTest {

    @ParameterizedTest
    @CsvSource({
        ",,,, true",
        "hands-and-knees,,,, true",
        "seated,,,, false",
        "any,,,, false",
        ",strength,,, true",
        ",aerobic,,, false",
        ",,weak-core,, true",
        ",,long-sitting,, false",
        "hands-and-knees,strength,weak-core,42, true",
        "hands-and-knees,strength,long-sitting,42, false"
    })
    void shouldTakeWhatMeetsAllThatIsAsked(
            String position, String kind, String relieves, String week, boolean expected) {
        // Given
        Exercise pelvicTilt = Definitions.read(Example.pelvicTilt().tree(), Exercise.class);

        // When
        ExerciseFilter filter = ExerciseFilter.of(position, kind, relieves, week);

        // Then
        assertThat(filter.test(pelvicTilt)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Position.class)
    void shouldRuleOutOnlyTheBackAndOnlyAfterWeek20(Position position) {
        // Given
        Exercise exercise = Definitions.read(
                Example.pelvicTilt()
                        .with("position", "\"" + position.wire() + "\"")
                        .tree(),
                Exercise.class);

        for (int week = 1; week <= 42; week++) {
            // When
            boolean allowed =
                    ExerciseFilter.of(null, null, null, String.valueOf(week)).test(exercise);

            // Then
            assertThat(allowed).as("week %d", week).isEqualTo(position != Position.SUPINE || week <= 20);
        }
    }

    @Test
    void shouldRuleOutASequenceWithAStepOnTheBackAfterWeek20() {
        // Given
        Exercise exercise = Definitions.read(
                Example.of("exercise", "light-stretches")
                        .with("work.sequence.steps[6].position", "\"supine\"")
                        .tree(),
                Exercise.class);

        // When
        ExerciseFilter week20 = ExerciseFilter.of(null, null, null, "20");
        ExerciseFilter week21 = ExerciseFilter.of(null, null, null, "21");

        // Then
        assertThat(week20.test(exercise)).isTrue();
        assertThat(week21.test(exercise)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Risk.class)
    void shouldRuleOutARiskInEveryWeekButShowItToWhoeverAsksForNone(Risk risk) {
        // Given
        Exercise exercise = Definitions.read(
                Example.pelvicTilt().with("risks", "[\"" + risk.wire() + "\"]").tree(), Exercise.class);

        // When
        ExerciseFilter anybody = ExerciseFilter.of(null, null, null, null);

        // Then
        assertThat(anybody.test(exercise)).isTrue();
        for (int week = 1; week <= 42; week++) {
            assertThat(ExerciseFilter.of(null, null, null, String.valueOf(week)).test(exercise))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "43", "-1", "6.5", "six", "", "99999999999", "０"})
    void shouldRefuseAWeekThatIsNone(String week) {
        assertThatThrownBy(() -> ExerciseFilter.of(null, null, null, week))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageStartingWith("week: must be a whole number from 1 to 42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Seated", "SEATED", "on-the-moon"})
    void shouldNameEveryWordThatIsNone(String word) {
        String positions = "position: must be one of: "
                + String.join(
                        ", ",
                        Arrays.stream(Position.values()).map(Position::wire).toList());
        assertThatThrownBy(() -> ExerciseFilter.of(word, word, word, "20"))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessage(positions
                        + "; kind: must be one of: aerobic, strength, mobility, relaxation, rest; relieves: must be one of:"
                        + " shifted-posture, weak-core, ligament-softness, long-sitting, long-standing, heavy-lifting,"
                        + " earlier-back-trouble");
    }
}
