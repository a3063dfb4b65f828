package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Sustained;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CourseTest {
    // 15 s into position, then the walk
    private static final Course WALK = course("walk-pelvic-sway", 480);
    private static final Course BREATHING = course("breathing-practice", 180);

    @Test
    void shouldGoOnWithTheTalkTestInAWalkThatIsExtended() {
        // Given
        Duration position = Duration.ofSeconds(200);
        int said = WALK.timeline().firstCueAfter(position);

        // When
        Course longer = WALK.extended(position, said, Duration.ofSeconds(120));

        // Then: exactly what a walk of ten minutes would have said
        assertThat(longer.timeline()).isEqualTo(course("walk-pelvic-sway", 600).timeline());
        assertThat(longer.segments().getFirst().to()).isEqualTo(Duration.ofSeconds(615));
    }

    @Test
    void shouldGoOnBreathing() {
        // Given
        Duration position = Duration.ofSeconds(60);

        // When
        Course longer =
                BREATHING.extended(position, BREATHING.timeline().firstCueAfter(position), Duration.ofSeconds(60));

        // Then
        assertThat(longer.timeline())
                .isEqualTo(course("breathing-practice", 240).timeline());
    }

    @Test
    void shouldCountDownAgainAtTheNewEnd() {
        // Given: the last but one second of the walk
        Duration position = Duration.ofMillis(493_500);
        int said = WALK.timeline().firstCueAfter(position);

        // When
        Course longer = WALK.extended(position, said, Duration.ofSeconds(10));

        // Then
        List<Cue> coming =
                longer.timeline().cues().subList(said, longer.timeline().cues().size());
        assertThat(coming)
                .filteredOn(cue -> cue.kind() == CueKind.COUNT)
                .extracting(cue -> cue.at().toSeconds())
                .containsExactly(502L, 503L, 504L);
        assertThat(longer.timeline().cues().subList(0, said))
                .extracting(Cue::at)
                .isEqualTo(WALK.timeline().cues().subList(0, said).stream()
                        .map(Cue::at)
                        .toList());
        assertThat(coming).allMatch(cue -> cue.at().compareTo(position) > 0);
    }

    @Test
    void shouldHaveRoomUpToWhatTheExerciseAllowsAlsoWhereTheMemberChoseLess() {
        // When
        var room = WALK.room(Duration.ofSeconds(100));

        // Then
        assertThat(room).contains(Duration.ofSeconds(600 - 480));
        assertThat(WALK.room(Duration.ofSeconds(5))).isEmpty();
        assertThat(WALK.room(WALK.duration())).isEmpty();
    }

    private static Course course(String id, int seconds) {
        var exercise = Shipped.exercise(id);
        var work = (Sustained) exercise.work();
        var pinned = new Sustained(work.seconds().pinnedTo(seconds), work.breathing(), work.checks());
        return ((Compiled.Session)
                        Compiler.compile(List.of(exercise.doing(pinned)), new Length.Usual(), Locale.ENGLISH))
                .course();
    }
}
