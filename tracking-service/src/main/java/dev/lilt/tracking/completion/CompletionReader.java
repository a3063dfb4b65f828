package dev.lilt.tracking.completion;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lilt.support.time.TimeZones;
import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.activity.Refusal;
import dev.lilt.tracking.activity.RefusedException;
import dev.lilt.tracking.activity.RepsDone;
import dev.lilt.tracking.activity.SessionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record of {@code lilt.session-completions.v1} by session-service's contract {@code
 * lilt.session-completed.v1}: any later version by the fields that we know.
 */
@ApplicationScoped
class CompletionReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern EVENT_TYPE = Pattern.compile("lilt\\.session-completed\\.v[1-9][0-9]*");
    private static final Pattern SESSION_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /**
     * No control characters and no halves of surrogate pairs: PostgreSQL takes neither, and would be asked for ever.
     */
    private static final Pattern MEMBER_ID = Pattern.compile("[^\\p{Cc}\\p{Cs}]+");

    private static final Pattern EXERCISE_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_MEMBER_ID = 200;
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final InstantSource clock;
    private final CompletionConfig config;

    CompletionReader(InstantSource clock, CompletionConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** @throws RefusedException if the record isn't a session that can have happened, to the member of its key */
    CompletedSession read(ConsumerRecord<byte[], byte[]> record) {
        checkType(record.headers().lastHeader("ce_type"));
        JsonFields fields = new JsonFields(json(record.value()), "");
        String memberId = memberId(record.key(), fields);
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
                fields.list("activeIntervals", CompletionReader::interval),
                fields.list(
                        "repsDone",
                        reps -> new RepsDone(reps.text("exercise", LONGEST_ID, EXERCISE_ID), reps.fromOne("reps"))));
    }

    /** A record without a type is taken for what this topic is for. */
    private static void checkType(@Nullable Header type) {
        if (type == null) {
            return;
        }
        byte[] name = type.value();
        if (name == null || !EVENT_TYPE.matcher(new String(name, UTF_8)).matches()) {
            throw new RefusedException(Refusal.OTHER_EVENT, "ce_type is not lilt.session-completed");
        }
    }

    private static JsonNode json(byte @Nullable [] value) {
        if (value == null) {
            throw new RefusedException(Refusal.NOT_JSON, "there is no value");
        }
        try {
            JsonNode json = MAPPER.readTree(value);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException unreadable) {
            throw new RefusedException(Refusal.NOT_JSON, "the value is not JSON");
        }
        throw new RefusedException(Refusal.NOT_JSON, "the value is not a JSON object");
    }

    private static String memberId(byte @Nullable [] key, JsonFields fields) {
        String memberId = fields.text("memberId", LONGEST_MEMBER_ID, MEMBER_ID);
        if (!Arrays.equals(memberId.getBytes(UTF_8), key)) {
            throw new RefusedException(Refusal.KEY_MISMATCH, "the key is not memberId");
        }
        return memberId;
    }

    private static ZoneId zone(JsonFields fields) {
        return TimeZones.find(fields.text("zone", LONGEST_ID, ANY))
                .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN_ZONE, "zone is not in the tz database"));
    }

    private void checkPlausible(Instant startedAt, Instant endedAt) {
        if (startedAt.isBefore(config.earliest())) {
            throw new RefusedException(Refusal.TOO_OLD, "startedAt is before " + config.earliest());
        }
        if (endedAt.isAfter(clock.instant().plus(config.ahead()))) {
            throw new RefusedException(Refusal.IN_THE_FUTURE, "endedAt is more than " + config.ahead() + " ahead");
        }
    }

    private static ActiveInterval interval(JsonFields fields) {
        return new ActiveInterval(
                fields.instant("from"),
                fields.instant("to"),
                fields.text("exercise", LONGEST_ID, EXERCISE_ID),
                fields.fromOne("version"),
                fields.oneOf("kind", Kind.class),
                fields.oneOf("intensity", Intensity.class));
    }
}
