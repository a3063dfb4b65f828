package dev.lilt.tracking.completion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.activity.Refusal;
import dev.lilt.tracking.activity.RefusedException;
import dev.lilt.tracking.activity.RepsDone;
import dev.lilt.tracking.activity.SessionStatus;
import dev.lilt.tracking.testing.Completion;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String ID = "0198c2f4-7d2e-7c11-9a54-3f1f6f0c2b11";
    private static final Completion MORNING = Completion.of(
                    "alma", "2026-11-22T07:00:00.000Z", "2026-11-22T07:06:30.000Z")
            .withId(ID)
            .tilting("2026-11-22T07:00:00.000Z", "2026-11-22T07:02:00.000Z")
            .walking("2026-11-22T07:02:30.000Z", "2026-11-22T07:06:30.000Z")
            .reps("pelvic-tilt", 9);

    private final CompletionReader reader = new CompletionReader(
            InstantSource.fixed(NOW),
            new SmallRyeConfigBuilder()
                    .withMapping(CompletionConfig.class)
                    .build()
                    .getConfigMapping(CompletionConfig.class));

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
    void shouldTakeAnAcceleratedSessionThatLiesALittleAhead() {
        // Given
        Completion ahead = Completion.of("alma", "2026-11-22T11:59:00.000Z", "2026-11-23T12:00:00.000Z");

        // When
        CompletedSession session = reader.read(record("alma", ahead.json()));

        // Then
        assertThat(session.endedAt()).isEqualTo(NOW.plusSeconds(86_400));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource
    void shouldRefuse(@Nullable String key, @Nullable String value, Refusal refusal, String detail) {
        // Given
        ConsumerRecord<byte[], byte[]> record = record(key, value);

        // When
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> reader.read(record));

        // Then
        assertThat(refused.refusal()).isEqualTo(refusal);
        assertThat(refused.detail()).isEqualTo(detail);
    }

    static Stream<Arguments> shouldRefuse() {
        return Stream.of(
                refused("hello", Refusal.NOT_JSON, "the value is not JSON"),
                refused("", Refusal.NOT_JSON, "the value is not a JSON object"),
                refused(null, Refusal.NOT_JSON, "there is no value"),
                refused("[]", Refusal.NOT_JSON, "the value is not a JSON object"),
                refused("null", Refusal.NOT_JSON, "the value is not a JSON object"),
                refused("{", Refusal.NOT_JSON, "the value is not JSON"),
                refused(MORNING.json() + "x", Refusal.NOT_JSON, "the value is not JSON"),
                refused("{\"zone\":1,\"zone\":2}", Refusal.NOT_JSON, "the value is not JSON"),
                refused("{\"deep\":" + "[".repeat(2_000), Refusal.NOT_JSON, "the value is not JSON"),
                refused("{}", Refusal.MISSING_FIELD, "memberId is missing"),
                changed("\"memberId\":\"alma\"", "\"memberId\":null", Refusal.MISSING_FIELD, "memberId is missing"),
                changed("\"memberId\":\"alma\"", "\"memberId\":\"\"", bad("memberId")),
                changed("\"memberId\":\"alma\"", "\"memberId\":\"al\\u0000ma\"", bad("memberId")),
                changed("\"memberId\":\"alma\"", "\"memberId\":\"al\\ud800ma\"", bad("memberId")),
                changed("\"memberId\":\"alma\"", "\"memberId\":\"" + "a".repeat(201) + "\"", bad("memberId")),
                changed(
                        "\"memberId\":\"alma\"",
                        "\"memberId\":\"bea\"",
                        Refusal.KEY_MISMATCH,
                        "the key is not memberId"),
                Arguments.of(null, MORNING.json(), Refusal.KEY_MISMATCH, "the key is not memberId"),
                changed(ID, ID.toUpperCase(Locale.ROOT), bad("sessionId")),
                changed(ID, "1", bad("sessionId")),
                changed("\"zone\":\"Europe/Vienna\",", "", Refusal.MISSING_FIELD, "zone is missing"),
                changed("Europe/Vienna", "Mars/Base", Refusal.UNKNOWN_ZONE, "zone is not in the tz database"),
                changed("Europe/Vienna", "+01:00", Refusal.UNKNOWN_ZONE, "zone is not in the tz database"),
                changed("\"Europe/Vienna\"", "7", bad("zone")),
                changed("\"completed\"", "\"abandoned\"", bad("status")),
                changed("\"startedAt\":\"2026-11-22T07:00:00.000Z\"", "\"startedAt\":1793792400000", bad("startedAt")),
                changed("\"startedAt\":\"2026-11-22T07:00:00.000Z\"", "\"startedAt\":\"today\"", bad("startedAt")),
                changed(
                        "\"startedAt\":\"2026-11-22T07:00:00.000Z\"",
                        "\"startedAt\":\"2026-11-22T07:00:00.0001Z\"",
                        bad("startedAt")),
                changed(
                        "\"endedAt\":\"2026-11-22T07:06:30.000Z\"",
                        "\"endedAt\":\"2026-11-22T06:59:59.999Z\"",
                        Refusal.REVERSED,
                        "endedAt is before startedAt"),
                changed(
                        "\"startedAt\":\"2026-11-22T07:00:00.000Z\"",
                        "\"startedAt\":\"1970-01-01T00:00:00.000Z\"",
                        Refusal.TOO_OLD,
                        "startedAt is before 2000-01-01T00:00:00Z"),
                changed(
                        "\"startedAt\":\"2026-11-22T07:00:00.000Z\"",
                        "\"startedAt\":\"-999999999-01-01T00:00:00.000Z\"",
                        Refusal.TOO_OLD,
                        "startedAt is before 2000-01-01T00:00:00Z"),
                changed(
                        "\"endedAt\":\"2026-11-22T07:06:30.000Z\"",
                        "\"endedAt\":\"2026-11-23T12:00:00.001Z\"",
                        Refusal.IN_THE_FUTURE,
                        "endedAt is more than PT24H ahead"),
                changed(
                        "\"endedAt\":\"2026-11-22T07:06:30.000Z\"",
                        "\"endedAt\":\"2027-11-22T07:06:30.000Z\"",
                        Refusal.IN_THE_FUTURE,
                        "endedAt is more than PT24H ahead"),
                changed(
                        "\"startedAt\":\"2026-11-22T07:00:00.000Z\"",
                        "\"startedAt\":\"2026-10-22T07:00:00.000Z\"",
                        Refusal.TOO_LONG,
                        "endedAt is more than 31 days after startedAt"),
                changed("\"activeIntervals\":[", "\"activeIntervals\":7,\"x\":[", bad("activeIntervals")),
                changed(
                        "\"activeIntervals\":[",
                        "\"activeIntervals\":[3,",
                        Refusal.BAD_VALUE,
                        "activeIntervals[0] is not an object"),
                changed("\"kind\":\"aerobic\"", "\"kind\":\"fun\"", bad("activeIntervals[1].kind")),
                changed(",\"kind\":\"aerobic\"", "", Refusal.MISSING_FIELD, "activeIntervals[1].kind is missing"),
                changed("\"intensity\":\"light\"", "\"intensity\":\"LIGHT\"", bad("activeIntervals[0].intensity")),
                changed("\"version\":1", "\"version\":0", bad("activeIntervals[0].version")),
                changed("\"version\":1", "\"version\":1.5", bad("activeIntervals[0].version")),
                changed("\"version\":1", "\"version\":99999999999", bad("activeIntervals[0].version")),
                changed("\"version\":1", "\"version\":\"1\"", bad("activeIntervals[0].version")),
                changed("walk-pelvic-sway", "Walk!", bad("activeIntervals[1].exercise")),
                changed("walk-pelvic-sway", "a-".repeat(300_000) + "a", bad("activeIntervals[1].exercise")),
                changed("Europe/Vienna", "a".repeat(300_000), bad("zone")),
                changed("\"reps\":9", "\"reps\":-9", bad("repsDone[0].reps")),
                changed(
                        "\"to\":\"2026-11-22T07:06:30.000Z\"",
                        "\"to\":\"2026-11-22T07:02:29.999Z\"",
                        Refusal.REVERSED,
                        "activeIntervals[1] ends before it begins"),
                changed(
                        "\"from\":\"2026-11-22T07:02:30.000Z\"",
                        "\"from\":\"2026-11-22T07:01:59.999Z\"",
                        Refusal.OVERLAPPING,
                        "activeIntervals[1] begins before the one before it has ended"),
                changed(
                        "\"to\":\"2026-11-22T07:06:30.000Z\"",
                        "\"to\":\"2026-11-22T07:06:30.001Z\"",
                        Refusal.OUTSIDE_SESSION,
                        "activeIntervals[1] is outside startedAt to endedAt"),
                changed(
                        "\"from\":\"2026-11-22T07:00:00.000Z\"",
                        "\"from\":\"2026-11-22T06:59:59.999Z\"",
                        Refusal.OUTSIDE_SESSION,
                        "activeIntervals[0] is outside startedAt to endedAt"));
    }

    @ParameterizedTest
    @CsvSource({"lilt.member-erased.v1", "lilt.session-completed", "lilt.session-completed.v0", "''"})
    void shouldRefuseAnotherEvent(String type) {
        // Given
        ConsumerRecord<byte[], byte[]> record = record("alma", MORNING.json());
        record.headers().add("ce_type", type.getBytes(UTF_8));

        // When
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> reader.read(record));

        // Then
        assertThat(refused.refusal()).isEqualTo(Refusal.OTHER_EVENT);
        assertThat(refused.detail()).isEqualTo("ce_type is not lilt.session-completed");
    }

    @Test
    void shouldRefuseATypeThatIsThereAndEmpty() {
        // Given
        ConsumerRecord<byte[], byte[]> record = record("alma", MORNING.json());
        record.headers().add("ce_type", null);

        // When
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> reader.read(record));

        // Then
        assertThat(refused.refusal()).isEqualTo(Refusal.OTHER_EVENT);
    }

    private static Arguments refused(@Nullable String value, Refusal refusal, String detail) {
        return Arguments.of("alma", value, refusal, detail);
    }

    private static Arguments changed(String field, String other, Refusal refusal, String detail) {
        assertThat(MORNING.json()).contains(field);
        return refused(
                MORNING.json().replaceFirst(Pattern.quote(field), Matcher.quoteReplacement(other)), refusal, detail);
    }

    private static Arguments changed(String field, String other, String detail) {
        return changed(field, other, Refusal.BAD_VALUE, detail);
    }

    private static String bad(String field) {
        return field + " holds something else than what belongs there";
    }

    private static ConsumerRecord<byte[], byte[]> record(@Nullable String key, @Nullable String value) {
        return new ConsumerRecord<>(
                "lilt.session-completions.v1",
                0,
                0,
                key == null ? null : key.getBytes(UTF_8),
                value == null ? null : value.getBytes(UTF_8));
    }
}
