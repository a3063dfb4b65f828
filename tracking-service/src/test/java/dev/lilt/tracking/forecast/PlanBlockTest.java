package dev.lilt.tracking.forecast;

import static dev.lilt.tracking.activity.Kind.AEROBIC;
import static dev.lilt.tracking.activity.Kind.MOBILITY;
import static dev.lilt.tracking.activity.Kind.RELAXATION;
import static dev.lilt.tracking.activity.Kind.STRENGTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.tracking.activity.Intensity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanBlockTest {
    private static final Movement WALK =
            new Movement(AEROBIC, Intensity.MODERATE, Optional.of(TimeRange.ofMinutes(5, 10)));
    private static final Movement STROLL =
            new Movement(AEROBIC, Intensity.LIGHT, Optional.of(TimeRange.ofMinutes(5, 10)));
    private static final Movement LEAN =
            new Movement(RELAXATION, Intensity.LIGHT, Optional.of(TimeRange.ofMinutes(1, 3)));
    private static final Movement TILT = new Movement(STRENGTH, Intensity.LIGHT, Optional.empty());
    private static final Movement CAT_COW = new Movement(MOBILITY, Intensity.LIGHT, Optional.empty());

    @Test
    void shouldHaveNoModerateTimeWithoutAModerateExercise() {
        assertThat(all(5, 8, TILT, CAT_COW).moderate()).isEqualTo(TimeRange.NONE);
        assertThat(all(5, 8, STROLL).moderate()).isEqualTo(TimeRange.NONE);
        assertThat(all(1, 3, LEAN).moderate()).isEqualTo(TimeRange.NONE);
    }

    /** 7 minutes leave at least 4 for the walk, which takes at least 5; 12 leave it 11, and it takes at most 10. */
    @Test
    void shouldLeaveTheModerateExerciseWhatTheOthersLeave() {
        assertThat(all(7, 12, WALK, LEAN).moderate()).isEqualTo(TimeRange.ofMinutes(5, 10));
        assertThat(all(9, 10, WALK, LEAN).moderate()).isEqualTo(TimeRange.ofMinutes(6, 9));
    }

    /** How long repetitions take depends on more than we know. */
    @Test
    void shouldAllowForRepetitionsOfAnyLength() {
        assertThat(all(7, 12, WALK, TILT).moderate()).isEqualTo(TimeRange.ofMinutes(5, 10));
        assertThat(all(30, 40, new Movement(AEROBIC, Intensity.VIGOROUS, Optional.empty()))
                        .moderate())
                .isEqualTo(TimeRange.ofMinutes(30, 40));
    }

    @Test
    void shouldRangeFromTheLeastToTheMostOfAChoice() {
        // When
        PlanBlock evening = PlanBlock.ofOne("evening", TimeRange.ofMinutes(5, 12), List.of(WALK, LEAN));

        // Then
        assertThat(evening.moderate()).isEqualTo(TimeRange.ofMinutes(0, 10));
        assertThat(evening.kinds()).containsExactly(AEROBIC, RELAXATION);
    }

    @Test
    void shouldNotHaveMoreModerateTimeThanFits() {
        assertThat(all(2, 4, WALK, LEAN).moderate()).isEqualTo(TimeRange.ofMinutes(3, 3));
        assertThat(all(1, 2, WALK, new Movement(RELAXATION, Intensity.LIGHT, Optional.of(TimeRange.ofMinutes(3, 5))))
                        .moderate())
                .isEqualTo(TimeRange.NONE);
    }

    @Test
    void shouldRefuseRangesThatAreNone() {
        assertThatThrownBy(() -> TimeRange.ofMinutes(3, 2)).hasMessage("a range from PT3M to PT2M");
        assertThatThrownBy(() -> new TimeRange(Duration.ofMinutes(-1), Duration.ZERO))
                .hasMessage("a range from PT-1M to PT0S");
    }

    private static PlanBlock all(long min, long max, Movement... movements) {
        return PlanBlock.ofAll("block", TimeRange.ofMinutes(min, max), List.of(movements));
    }
}
