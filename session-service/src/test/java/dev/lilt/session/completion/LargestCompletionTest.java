package dev.lilt.session.completion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Breathing;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Sustained;
import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.state.ActiveTime;
import dev.lilt.session.state.Command;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.state.Status;
import dev.lilt.session.timeline.CompileRequest;
import dev.lilt.session.timeline.CompileResult;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Compiler;
import dev.lilt.session.timeline.TargetDuration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The largest completion that can be made, whatever a member does. */
class LargestCompletionTest {
    /** The limit of a producer and a topic by default. */
    private static final int KAFKA_TAKES = 1_048_576;

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"500, 4", "1000, 2"})
    void shouldBeFarBelowWhatKafkaTakes(int commands, int times) throws JsonProcessingException {
        // Given: every exercise that there is room for, and as many crossings of a boundary as there are commands
        CompiledSession compiledSession = longest();
        SessionLog log = SessionLog.created(compiledSession, SpeedFactor.REAL_TIME, false, NOW);
        Instant now = NOW;
        log = log.accept(new Command.Start(), now).orElseThrow();
        for (int command = 1; command < commands; command++) {
            // A second into the next exercise, and back to the beginning of the one before.
            now = log.endsAt()
                    .orElseThrow()
                    .minus(compiledSession.duration())
                    .plus(compiledSession.segments().getFirst().to())
                    .plusSeconds(1);
            log = log.accept(new Command.Back(), now).orElseThrow();
        }
        Session session = new Session(
                UUID.randomUUID(),
                "\uD83E\uDD30".repeat(127) + "m",
                ZoneId.of("America/Argentina/ComodRivadavia"),
                Locale.ENGLISH,
                log,
                Set.of());

        // When
        ActiveTime activity = session.activityAt(Instant.MAX).orElseThrow();
        byte[] bytes = new ObjectMapper().writeValueAsBytes(CompletedSession.of(session, Status.COMPLETED, activity));

        // Then: what commands make, and one of each exercise
        assertThat(activity.intervals()).hasSize(2 * commands - 1 + CompileRequest.MOST_EXERCISES - 1);
        assertThat(bytes.length * times).isLessThan(KAFKA_TAKES);
        assertThat(commands).isLessThanOrEqualTo(LimitConfig.MOST_COMMANDS);
    }

    /** As many exercises as a session has, each with the longest id that there is. */
    private static CompiledSession longest() {
        Exercise lean = Shipped.exercise("seated-forward-lean");
        List<Exercise> exercises = IntStream.range(0, CompileRequest.MOST_EXERCISES)
                .mapToObj(number -> new Exercise(
                        ("x".repeat(61) + (100 + number)),
                        Integer.MAX_VALUE,
                        lean.title(),
                        lean.position(),
                        lean.kind(),
                        lean.intensity(),
                        lean.risks(),
                        lean.setup(),
                        lean.comfort(),
                        new Sustained(new Range(10, 10, 10), new Breathing.Unpaced(), List.of())))
                .toList();
        return ((CompileResult.Compiled) Compiler.compile(exercises, new TargetDuration.Default(), Locale.ENGLISH))
                .compiledSession();
    }
}
