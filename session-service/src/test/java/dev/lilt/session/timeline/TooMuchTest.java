package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Breathing;
import dev.lilt.session.definition.Check;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sides;
import dev.lilt.session.definition.Sustained;
import dev.lilt.session.definition.Work;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A timeline that would be too much is refused before it is laid out. */
class TooMuchTest {
    private static final Phase HOLD = new Phase(
            "hold",
            just(1),
            Breath.EASY,
            true,
            Definitions.text("hold"),
            Definitions.text("hold"),
            Definitions.text("hold"));

    @Provide
    Arbitrary<List<Exercise>> exercises() {
        return Definitions.exercises().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 300)
    void shouldNeverEstimateFewerCuesThanThereAre(@ForAll("exercises") List<Exercise> exercises) {
        // Given
        DosePlan defaultPlan = DurationFitter.of(
                        new CompileRequest(exercises, new TargetDuration.Default(), Locale.ENGLISH))
                .defaultPlan();

        // When
        CompiledSession session =
                (CompiledSession) Compiler.compile(exercises, new TargetDuration.Default(), Locale.ENGLISH);

        // Then
        int cues = session.timeline().cues().size();
        assertThat(defaultPlan.mostCues()).isBetween((long) cues, 2L * cues + 24L * exercises.size());
    }

    @Test
    void shouldRefuseTheMostRepsThatThereAreAtOnce() {
        // Given
        Work work = new Repetitions(
                just(Range.MOST), Sides.EACH, Collections.nCopies(Repetitions.MOST_PHASES, HOLD), just(0), just(3));

        // When
        CompileResult compiled = compiled(work);

        // Then
        assertTooMuch(compiled, Duration.ofSeconds(6L * Range.MOST * 20), 21L * 6 * Range.MOST);
    }

    @Test
    void shouldRefuseTheLongestThatThereIs() {
        // When
        CompileResult compiled = compiled(new Sustained(just(Range.MOST), new Breathing.Unpaced(), List.of()));

        // Then
        assertTooMuch(compiled, Duration.ofSeconds(Range.MOST), 4);
    }

    @Test
    void shouldRefuseMoreCuesThanATimelineHasRoomForHoweverShortItIs() {
        // Given
        List<Check> checks = Collections.nCopies(200, new Check(Duration.ofSeconds(10), Definitions.text("well?")));

        // When
        CompileResult compiled = compiled(new Sustained(just(900), new Breathing.Unpaced(), checks));

        // Then
        assertTooMuch(compiled, Duration.ofSeconds(900), 200 * 90);
    }

    @Test
    void shouldEstimateWhatAnExtensionAdds() {
        // Given
        List<Check> checks = Collections.nCopies(100, new Check(Duration.ofSeconds(10), Definitions.text("well?")));
        Work work = new Sustained(
                new Range(10, 10, 10, 7_200),
                new Breathing.Paced(Duration.ofSeconds(2), Duration.ofSeconds(2)),
                checks);
        CompiledSession compiledSession = (CompiledSession) compiled(work);
        Cue first = compiledSession.timeline().cues().stream()
                .filter(cue -> cue.kind() == CueKind.HOLD)
                .findFirst()
                .orElseThrow();
        HoldExtension hold = HoldExtension.at(first.at(), compiledSession).orElseThrow();

        // When
        long most = hold.mostCues(Duration.ofSeconds(600));

        // Then
        CompiledSession extended = hold.extended(Duration.ofSeconds(600));
        assertThat(most)
                .isBetween(
                        (long) extended.timeline().cues().size(),
                        extended.timeline().cues().size() + 10L);
    }

    @Test
    void shouldHaveNoRangeThatALengthCouldOverflowOf() {
        // When, Then
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(1, Integer.MAX_VALUE, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CompileRequest(
                        Collections.nCopies(101, Shipped.exercise("cat-cow")),
                        new TargetDuration.Default(),
                        Locale.ENGLISH));
    }

    /** The work alone comes to this; around it are some minutes and some hundred cues at the most. */
    private static void assertTooMuch(CompileResult compiled, Duration work, long cues) {
        assertThat(compiled).isInstanceOfSatisfying(CompileResult.TooMuch.class, tooMuch -> {
            assertThat(tooMuch.length()).isBetween(work, work.plusMinutes(5));
            assertThat(tooMuch.cues()).isBetween(cues, cues + 300);
        });
    }

    private static CompileResult compiled(Work work) {
        return Compiler.compile(
                List.of(Shipped.exercise("cat-cow").withWork(work)), new TargetDuration.Default(), Locale.ENGLISH);
    }

    private static Range just(int value) {
        return new Range(value, value, value);
    }
}
