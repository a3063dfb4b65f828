package dev.lilt.tracking.completion;

import static dev.lilt.tracking.completion.MorningRecords.ID;
import static dev.lilt.tracking.completion.MorningRecords.MORNING;
import static dev.lilt.tracking.completion.MorningRecords.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.support.time.TimeZones;
import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.activity.RepsDone;
import dev.lilt.tracking.activity.SessionStatus;
import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.TestClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionReaderTest {
    private final CompletionReader reader = MorningRecords.reader();

    @Test
    void shouldReadASession() {
        // Given
        ConsumerRecord<byte[], byte[]> record = record("alma", MORNING.json());

        // When
        CompletedSession session = reader.read(record);

        // Then
        assertThat(session)
                .isEqualTo(new CompletedSession(
                        UUID.fromString(ID),
                        "alma",
                        ZoneId.of("Europe/Vienna"),
                        Instant.parse("2026-11-22T07:00:00Z"),
                        Instant.parse("2026-11-22T07:06:30Z"),
                        SessionStatus.COMPLETED,
                        List.of(
                                new ActiveInterval(
                                        Instant.parse("2026-11-22T07:00:00Z"),
                                        Instant.parse("2026-11-22T07:02:00Z"),
                                        "pelvic-tilt",
                                        1,
                                        Kind.STRENGTH,
                                        Intensity.LIGHT),
                                new ActiveInterval(
                                        Instant.parse("2026-11-22T07:02:30Z"),
                                        Instant.parse("2026-11-22T07:06:30Z"),
                                        "walk-pelvic-sway",
                                        1,
                                        Kind.AEROBIC,
                                        Intensity.MODERATE)),
                        List.of(new RepsDone("pelvic-tilt", 9))));
    }

    @Test
    void shouldReadANewerVersionByWhatItKnows() {
        // Given
        String newer = MORNING.json()
                .replace("\"version\":1", "\"version\":1,\"load\":{\"kg\":2.5}")
                .replace("\"reps\":9", "\"reps\":9,\"perSide\":[4,5]")
                .replaceFirst("\\{", "{\"device\":\"watch\",\"heartRate\":null,");
        ConsumerRecord<byte[], byte[]> record = record("alma", newer);
        record.headers().add("ce_type", "lilt.session-completed.v12".getBytes(UTF_8));

        // When
        CompletedSession session = reader.read(record);

        // Then
        assertThat(session).isEqualTo(reader.read(record("alma", MORNING.json())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T07:00:00Z", "2026-11-22T07:00:00.00Z", "2026-11-22T08:00:00.000+01:00"})
    void shouldTakeAnyIsoInstantOfWholeMilliseconds(String startedAt) {
        // Given
        String json = MORNING.json()
                .replace("\"startedAt\":\"2026-11-22T07:00:00.000Z\"", "\"startedAt\":\"" + startedAt + "\"");

        // When
        CompletedSession session = reader.read(record("alma", json));

        // Then
        assertThat(session.startedAt()).isEqualTo(Instant.parse("2026-11-22T07:00:00Z"));
    }

    @Test
    void shouldReadTheLongestMemberId() {
        // Given
        String member = "\uD83E\uDD30".repeat(127) + "a";

        // When
        CompletedSession session = reader.read(
                record(member, MORNING.json().replace("\"memberId\":\"alma\"", "\"memberId\":\"" + member + "\"")));

        // Then
        assertThat(session.memberId()).isEqualTo(member).hasSize(255);
    }

    /** Names that Java lacks, or takes for something else. */
    @ParameterizedTest
    @ValueSource(strings = {"EST", "MST", "HST", "ROC", "GMT+0", "GMT-0", "America/Coyhaique"})
    void shouldReadEveryZoneOfTheTzDatabase(String zone) {
        // Given
        String json = MORNING.json().replace("Europe/Vienna", zone);

        // When
        CompletedSession session = reader.read(record("alma", json));

        // Then
        assertThat(session.zone()).isEqualTo(TimeZones.parse(zone));
    }

    @Test
    void shouldTakeAnAcceleratedSessionThatLiesALittleAhead() {
        // Given
        Completion ahead = Completion.of("alma", "2026-11-22T11:59:00.000Z", "2026-11-23T12:00:00.000Z");

        // When
        CompletedSession session = reader.read(record("alma", ahead.json()));

        // Then
        assertThat(session.endedAt()).isEqualTo(TestClock.NOW.plusSeconds(86_400));
    }
}
