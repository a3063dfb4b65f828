package dev.lilt.tracking.forecast;

import static dev.lilt.tracking.activity.Kind.AEROBIC;
import static dev.lilt.tracking.activity.Kind.MOBILITY;
import static dev.lilt.tracking.activity.Kind.RELAXATION;
import static dev.lilt.tracking.activity.Kind.REST;
import static dev.lilt.tracking.activity.Kind.STRENGTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.tracking.activity.Intensity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanBlockTest {
    private static final PlannedExercise WALK =
            new PlannedExercise(AEROBIC, Intensity.MODERATE, Optional.of(DurationRange.ofMinutes(5, 10)));
    private static final PlannedExercise STROLL =
            new PlannedExercise(AEROBIC, Intensity.LIGHT, Optional.of(DurationRange.ofMinutes(5, 10)));
    private static final PlannedExercise LEAN =
            new PlannedExercise(RELAXATION, Intensity.LIGHT, Optional.of(DurationRange.ofMinutes(1, 3)));
    private static final PlannedExercise TILT = new PlannedExercise(STRENGTH, Intensity.LIGHT, Optional.empty());
    private static final PlannedExercise CAT_COW = new PlannedExercise(MOBILITY, Intensity.LIGHT, Optional.empty());

    @Test
    void shouldHaveNoModerateTimeWithoutAModerateExercise() {
        assertThat(all(5, 8, TILT, CAT_COW).moderate()).isEqualTo(DurationRange.NONE);
        assertThat(all(5, 8, STROLL).moderate()).isEqualTo(DurationRange.NONE);
        assertThat(all(1, 3, LEAN).moderate()).isEqualTo(DurationRange.NONE);
    }

    /** 7 minutes leave at least 4 for the walk, which takes at least 5; 12 leave it 11, and it takes at most 10. */
    @Test
    void shouldLeaveTheModerateExerciseWhatTheOthersLeave() {
        assertThat(all(7, 12, WALK, LEAN).moderate()).isEqualTo(DurationRange.ofMinutes(5, 10));
        assertThat(all(9, 10, WALK, LEAN).moderate()).isEqualTo(DurationRange.ofMinutes(6, 9));
    }

    /** The length of repetitions depends on more than is known here. */
    @Test
    void shouldAllowForRepetitionsOfAnyLength() {
        assertThat(all(7, 12, WALK, TILT).moderate()).isEqualTo(DurationRange.ofMinutes(5, 10));
        assertThat(all(30, 40, new PlannedExercise(AEROBIC, Intensity.VIGOROUS, Optional.empty()))
                        .moderate())
                .isEqualTo(DurationRange.ofMinutes(30, 40));
    }

    @Test
    void shouldRangeFromTheLeastToTheMostOfAChoice() {
        // When
        PlanBlock evening = PlanBlock.ofOne("evening", DurationRange.ofMinutes(5, 12), List.of(WALK, LEAN));

        // Then
        assertThat(evening.moderate()).isEqualTo(DurationRange.ofMinutes(0, 10));
        assertThat(evening.kinds()).containsExactly(AEROBIC, RELAXATION);
    }

    @Test
    void shouldNotHaveMoreModerateTimeThanFits() {
        assertThat(all(2, 4, WALK, LEAN).moderate()).isEqualTo(DurationRange.ofMinutes(3, 3));
        assertThat(all(
                                1,
                                2,
                                WALK,
                                new PlannedExercise(
                                        RELAXATION, Intensity.LIGHT, Optional.of(DurationRange.ofMinutes(3, 5))))
                        .moderate())
                .isEqualTo(DurationRange.NONE);
    }

    @Test
    void shouldTakeRestForNoMovement() {
        // Given
        PlannedExercise warmth =
                new PlannedExercise(REST, Intensity.LIGHT, Optional.of(DurationRange.ofMinutes(10, 15)));

        // Then
        assertThat(all(10, 15, warmth).movement()).isEqualTo(DurationRange.NONE);
        assertThat(all(12, 20, warmth, LEAN).movement()).isEqualTo(DurationRange.ofMinutes(1, 3));
        assertThat(all(7, 12, WALK, LEAN).movement()).isEqualTo(DurationRange.ofMinutes(7, 12));
        assertThat(all(12, 20, warmth, TILT).movement()).isEqualTo(DurationRange.ofMinutes(0, 10));
    }

    @Test
    void shouldRefuseRangesThatAreNone() {
        assertThatThrownBy(() -> DurationRange.ofMinutes(3, 2)).hasMessage("a range from PT3M to PT2M");
        assertThatThrownBy(() -> new DurationRange(Duration.ofMinutes(-1), Duration.ZERO))
                .hasMessage("a range from PT-1M to PT0S");
    }

    private static PlanBlock all(long min, long max, PlannedExercise... movements) {
        return PlanBlock.ofAll("block", DurationRange.ofMinutes(min, max), List.of(movements));
    }
}
