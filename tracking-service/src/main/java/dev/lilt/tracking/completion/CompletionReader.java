package dev.lilt.tracking.completion;

import dev.lilt.support.time.TimeZones;
import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.activity.RejectedCompletionException;
import dev.lilt.tracking.activity.RejectionReason;
import dev.lilt.tracking.activity.RepsDone;
import dev.lilt.tracking.activity.SessionStatus;
import dev.lilt.tracking.consumer.RecordChecks;
import dev.lilt.tracking.consumer.RecordFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads a record of {@code lilt.session-completions.v1} by session-service's contract
 * {@code lilt.session-completed.v1}: any later version by the fields that we know.
 */
@ApplicationScoped
class CompletionReader {
    private static final String EVENT_TYPE = "lilt.session-completed";
    private static final Pattern SESSION_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern EXERCISE_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;
    /** More than a session of 3 hours with 8,000 commands has, as there were before commands had a limit. */
    private static final int MOST_INTERVALS = 10_000;

    private static final int MOST_EXERCISES = 1_000;
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final InstantSource clock;
    private final CompletionConfig config;

    CompletionReader(InstantSource clock, CompletionConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /**
     * @throws RejectedCompletionException if the record isn't a session that can have happened, to the member of its
     *     key
     */
    CompletedSession read(ConsumerRecord<byte[], byte[]> record) {
        RecordChecks.checkType(record, EVENT_TYPE);
        RecordChecks.timestamp(record);
        RecordFields fields = RecordChecks.fields(record);
        String memberId = RecordChecks.memberId(record, fields);
        Instant startedAt = fields.instant("startedAt");
        Instant endedAt = fields.instant("endedAt");
        checkPlausible(startedAt, endedAt);
        return new CompletedSession(
                UUID.fromString(fields.text("sessionId", LONGEST_ID, SESSION_ID)),
                memberId,
                zone(fields),
                startedAt,
                endedAt,
                fields.oneOf("status", SessionStatus.class),
                fields.list("activeIntervals", MOST_INTERVALS, CompletionReader::interval),
                fields.list(
                        "repsDone",
                        MOST_EXERCISES,
                        reps -> new RepsDone(reps.text("exercise", LONGEST_ID, EXERCISE_ID), reps.fromOne("reps"))));
    }

    private static ZoneId zone(RecordFields fields) {
        return TimeZones.find(fields.text("zone", LONGEST_ID, ANY))
                .orElseThrow(() -> new RejectedCompletionException(
                        RejectionReason.UNKNOWN_ZONE, "zone is not in the tz database"));
    }

    private void checkPlausible(Instant startedAt, Instant endedAt) {
        if (startedAt.isBefore(config.earliest())) {
            throw new RejectedCompletionException(RejectionReason.TOO_OLD, "startedAt is before " + config.earliest());
        }
        if (endedAt.isAfter(clock.instant().plus(config.ahead()))) {
            throw new RejectedCompletionException(
                    RejectionReason.IN_THE_FUTURE, "endedAt is more than " + config.ahead() + " ahead");
        }
    }

    private static ActiveInterval interval(RecordFields fields) {
        return new ActiveInterval(
                fields.instant("from"),
                fields.instant("to"),
                fields.text("exercise", LONGEST_ID, EXERCISE_ID),
                fields.fromOne("version"),
                fields.oneOf("kind", Kind.class),
                fields.oneOf("intensity", Intensity.class));
    }
}
