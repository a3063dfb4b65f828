package dev.lilt.tracking.completion;

import static dev.lilt.tracking.completion.MorningRecords.ID;
import static dev.lilt.tracking.completion.MorningRecords.MORNING;
import static dev.lilt.tracking.completion.MorningRecords.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lilt.tracking.activity.RejectedCompletionException;
import dev.lilt.tracking.activity.RejectionReason;
import java.util.Locale;
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

class CompletionRejectionTest {
    private final CompletionReader reader = MorningRecords.reader();

    @ParameterizedTest(name = "{3}")
    @MethodSource
    void shouldRefuse(@Nullable String key, @Nullable String value, RejectionReason refusal, String detail) {
        // Given
        ConsumerRecord<byte[], byte[]> record = record(key, value);

        // When
        RejectedCompletionException refused =
                catchThrowableOfType(RejectedCompletionException.class, () -> reader.read(record));

        // Then
        assertThat(refused.reason()).isEqualTo(refusal);
        assertThat(refused.detail()).isEqualTo(detail);
    }

    static Stream<Arguments> shouldRefuse() {
        return Stream.of(
                refused("hello", RejectionReason.NOT_JSON, "the value is not JSON"),
                refused("", RejectionReason.NOT_JSON, "the value is not a JSON object"),
                refused(null, RejectionReason.NOT_JSON, "there is no value"),
                refused("[]", RejectionReason.NOT_JSON, "the value is not a JSON object"),
                refused("null", RejectionReason.NOT_JSON, "the value is not a JSON object"),
                refused("{", RejectionReason.NOT_JSON, "the value is not JSON"),
                refused(MORNING.json() + "x", RejectionReason.NOT_JSON, "the value is not JSON"),
                refused("{\"zone\":1,\"zone\":2}", RejectionReason.NOT_JSON, "the value is not JSON"),
                refused("{\"deep\":" + "[".repeat(2_000), RejectionReason.NOT_JSON, "the value is not JSON"),
                refused("{}", RejectionReason.MISSING_FIELD, "memberId is missing"),
                changed(
                        "\"memberId\":\"alma\"",
                        "\"memberId\":null",
                        RejectionReason.MISSING_FIELD,
                        "memberId is missing"),
                changed("\"memberId\":\"alma\"", "\"memberId\":\"\"", bad("memberId")),
                changed("\"memberId\":\"alma\"", "\"memberId\":\"al\\u0000ma\"", bad("memberId")),
                changed("\"memberId\":\"alma\"", "\"memberId\":\"al\\ud800ma\"", bad("memberId")),
                changed("\"memberId\":\"alma\"", "\"memberId\":\"" + "a".repeat(256) + "\"", bad("memberId")),
                changed("\"memberId\":\"alma\"", "\"memberId\":\"al\\nma\"", bad("memberId")),
                changed("\"memberId\":\"alma\"", "\"memberId\":\" \"", bad("memberId")),
                changed(
                        "\"memberId\":\"alma\"",
                        "\"memberId\":\"bea\"",
                        RejectionReason.KEY_MISMATCH,
                        "the key is not memberId"),
                Arguments.of(null, MORNING.json(), RejectionReason.KEY_MISMATCH, "the key is not memberId"),
                changed(ID, ID.toUpperCase(Locale.ROOT), bad("sessionId")),
                changed(ID, "1", bad("sessionId")),
                changed("\"zone\":\"Europe/Vienna\",", "", RejectionReason.MISSING_FIELD, "zone is missing"),
                changed("Europe/Vienna", "Mars/Base", RejectionReason.UNKNOWN_ZONE, "zone is not in the tz database"),
                changed(
                        "Europe/Vienna",
                        "SystemV/PST8",
                        RejectionReason.UNKNOWN_ZONE,
                        "zone is not in the tz database"),
                changed("Europe/Vienna", "+01:00", RejectionReason.UNKNOWN_ZONE, "zone is not in the tz database"),
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
                        RejectionReason.REVERSED,
                        "endedAt is before startedAt"),
                changed(
                        "\"startedAt\":\"2026-11-22T07:00:00.000Z\"",
                        "\"startedAt\":\"1970-01-01T00:00:00.000Z\"",
                        RejectionReason.TOO_OLD,
                        "startedAt is before 2000-01-01T00:00:00Z"),
                changed(
                        "\"startedAt\":\"2026-11-22T07:00:00.000Z\"",
                        "\"startedAt\":\"-999999999-01-01T00:00:00.000Z\"",
                        RejectionReason.TOO_OLD,
                        "startedAt is before 2000-01-01T00:00:00Z"),
                changed(
                        "\"endedAt\":\"2026-11-22T07:06:30.000Z\"",
                        "\"endedAt\":\"2026-11-23T12:00:00.001Z\"",
                        RejectionReason.IN_THE_FUTURE,
                        "endedAt is more than PT24H ahead"),
                changed(
                        "\"endedAt\":\"2026-11-22T07:06:30.000Z\"",
                        "\"endedAt\":\"2027-11-22T07:06:30.000Z\"",
                        RejectionReason.IN_THE_FUTURE,
                        "endedAt is more than PT24H ahead"),
                changed(
                        "\"startedAt\":\"2026-11-22T07:00:00.000Z\"",
                        "\"startedAt\":\"2026-10-22T07:00:00.000Z\"",
                        RejectionReason.TOO_LONG,
                        "endedAt is more than 31 days after startedAt"),
                changed("\"activeIntervals\":[", "\"activeIntervals\":7,\"x\":[", bad("activeIntervals")),
                changed(
                        "\"activeIntervals\":[",
                        "\"activeIntervals\":[3,",
                        RejectionReason.BAD_VALUE,
                        "activeIntervals[0] is not an object"),
                changed("\"activeIntervals\":[", "\"activeIntervals\":[" + "0,".repeat(10_000), bad("activeIntervals")),
                changed("\"repsDone\":[", "\"repsDone\":[" + "0,".repeat(1_000), bad("repsDone")),
                changed("\"kind\":\"aerobic\"", "\"kind\":\"fun\"", bad("activeIntervals[1].kind")),
                changed(
                        ",\"kind\":\"aerobic\"",
                        "",
                        RejectionReason.MISSING_FIELD,
                        "activeIntervals[1].kind is missing"),
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
                        RejectionReason.REVERSED,
                        "activeIntervals[1] ends before it begins"),
                changed(
                        "\"from\":\"2026-11-22T07:02:30.000Z\"",
                        "\"from\":\"2026-11-22T07:01:59.999Z\"",
                        RejectionReason.OVERLAPPING,
                        "activeIntervals[1] begins before the one before it has ended"),
                changed(
                        "\"to\":\"2026-11-22T07:06:30.000Z\"",
                        "\"to\":\"2026-11-22T07:06:30.001Z\"",
                        RejectionReason.OUTSIDE_SESSION,
                        "activeIntervals[1] is outside startedAt to endedAt"),
                changed(
                        "\"from\":\"2026-11-22T07:00:00.000Z\"",
                        "\"from\":\"2026-11-22T06:59:59.999Z\"",
                        RejectionReason.OUTSIDE_SESSION,
                        "activeIntervals[0] is outside startedAt to endedAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "-9223372036854775808, TOO_OLD, the record's timestamp is before 1970-01-01T00:00:00.000Z",
        "-210866803200001, TOO_OLD, the record's timestamp is before 1970-01-01T00:00:00.000Z",
        "-1, TOO_OLD, the record's timestamp is before 1970-01-01T00:00:00.000Z",
        "32503680000000, IN_THE_FUTURE, the record's timestamp is after 2999-12-31T23:59:59.999Z",
        "9223372036854775807, IN_THE_FUTURE, the record's timestamp is after 2999-12-31T23:59:59.999Z"
    })
    void shouldRefuseARecordOfNoTime(long timestamp, RejectionReason refusal, String detail) {
        // Given
        ConsumerRecord<byte[], byte[]> record = MorningRecords.at(timestamp, "alma".getBytes(UTF_8), MORNING.bytes());

        // When
        RejectedCompletionException refused =
                catchThrowableOfType(RejectedCompletionException.class, () -> reader.read(record));

        // Then
        assertThat(refused.reason()).isEqualTo(refusal);
        assertThat(refused.detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({"lilt.member-erased.v1", "lilt.session-completed", "lilt.session-completed.v0", "''"})
    void shouldRefuseAnotherEvent(String type) {
        // Given
        ConsumerRecord<byte[], byte[]> record = record("alma", MORNING.json());
        record.headers().add("ce_type", type.getBytes(UTF_8));

        // When
        RejectedCompletionException refused =
                catchThrowableOfType(RejectedCompletionException.class, () -> reader.read(record));

        // Then
        assertThat(refused.reason()).isEqualTo(RejectionReason.OTHER_EVENT);
        assertThat(refused.detail()).isEqualTo("ce_type is not lilt.session-completed");
    }

    @Test
    void shouldRefuseATypeThatIsLongerThanAny() {
        // Given
        ConsumerRecord<byte[], byte[]> record = record("alma", MORNING.json());
        record.headers().add("ce_type", ("lilt.session-completed.v" + "1".repeat(100_000)).getBytes(UTF_8));

        // When
        RejectedCompletionException refused =
                catchThrowableOfType(RejectedCompletionException.class, () -> reader.read(record));

        // Then
        assertThat(refused.reason()).isEqualTo(RejectionReason.OTHER_EVENT);
    }

    @Test
    void shouldRefuseATypeThatIsThereAndEmpty() {
        // Given
        ConsumerRecord<byte[], byte[]> record = record("alma", MORNING.json());
        record.headers().add("ce_type", null);

        // When
        RejectedCompletionException refused =
                catchThrowableOfType(RejectedCompletionException.class, () -> reader.read(record));

        // Then
        assertThat(refused.reason()).isEqualTo(RejectionReason.OTHER_EVENT);
    }

    private static Arguments refused(@Nullable String value, RejectionReason refusal, String detail) {
        return Arguments.of("alma", value, refusal, detail);
    }

    private static Arguments changed(String field, String other, RejectionReason refusal, String detail) {
        assertThat(MORNING.json()).contains(field);
        return refused(
                MORNING.json().replaceFirst(Pattern.quote(field), Matcher.quoteReplacement(other)), refusal, detail);
    }

    private static Arguments changed(String field, String other, String detail) {
        return changed(field, other, RejectionReason.BAD_VALUE, detail);
    }

    private static String bad(String field) {
        return field + " holds something else than what belongs there";
    }
}
