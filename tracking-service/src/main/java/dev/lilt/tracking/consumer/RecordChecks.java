package dev.lilt.tracking.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lilt.support.identity.MemberId;
import dev.lilt.support.time.WireInstant;
import dev.lilt.tracking.activity.RejectedCompletionException;
import dev.lilt.tracking.activity.RejectionReason;
import dev.lilt.tracking.time.InstantLimits;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Checks of the parts of a record, made before anything else is asked with it: the database refuses some texts and
 * instants, and it is not asked whether it does.
 */
public final class RecordChecks {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int LONGEST_TYPE = 64;

    private RecordChecks() {}

    /**
     * Checks that the record is of this type, in any version from 1 on. A record without a type is taken for what its
     * topic is for.
     *
     * @param type such as {@code lilt.session-completed}
     * @throws RejectedCompletionException if it says that it is something else
     */
    public static void checkType(ConsumerRecord<?, ?> record, String type) {
        Header header = record.headers().lastHeader("ce_type");
        if (header == null) {
            return;
        }
        byte[] name = header.value();
        if (name == null
                || name.length > LONGEST_TYPE
                || !new String(name, UTF_8).matches(Pattern.quote(type) + "\\.v[1-9][0-9]*")) {
            throw new RejectedCompletionException(RejectionReason.OTHER_EVENT, "ce_type is not " + type);
        }
    }

    /**
     * Reads when the record was made, as Kafka says.
     *
     * @return empty for a record without a timestamp, as old producers send them
     * @throws RejectedCompletionException if no record can have been made then
     */
    public static Optional<Instant> timestamp(ConsumerRecord<?, ?> record) {
        if (record.timestampType() == TimestampType.NO_TIMESTAMP_TYPE) {
            return Optional.empty();
        }
        Instant timestamp = Instant.ofEpochMilli(record.timestamp());
        checkBelievable("the record's timestamp", timestamp);
        return Optional.of(timestamp);
    }

    /**
     * Checks that an instant is not long before there was Lilt, nor in a far future.
     *
     * @param name of the instant, for the reason
     * @throws RejectedCompletionException if it is
     */
    public static void checkBelievable(String name, Instant instant) {
        if (instant.isBefore(InstantLimits.EARLIEST)) {
            throw new RejectedCompletionException(
                    RejectionReason.TOO_OLD, name + " is before " + WireInstant.of(InstantLimits.EARLIEST));
        }
        if (instant.isAfter(InstantLimits.LATEST)) {
            throw new RejectedCompletionException(
                    RejectionReason.IN_THE_FUTURE, name + " is after " + WireInstant.of(InstantLimits.LATEST));
        }
    }

    /**
     * Reads the value as a JSON object.
     *
     * @throws RejectedCompletionException if it is anything else
     */
    public static RecordFields fields(ConsumerRecord<?, byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            throw new RejectedCompletionException(RejectionReason.NOT_JSON, "there is no value");
        }
        try {
            JsonNode json = MAPPER.readTree(value);
            if (json.isObject()) {
                return new RecordFields(json, "");
            }
        } catch (IOException unreadable) {
            throw new RejectedCompletionException(RejectionReason.NOT_JSON, "the value is not JSON");
        }
        throw new RejectedCompletionException(RejectionReason.NOT_JSON, "the value is not a JSON object");
    }

    /**
     * Reads the member that a record is about.
     *
     * @throws RejectedCompletionException if {@code memberId} names nobody, or the key is something else
     */
    public static String memberId(ConsumerRecord<byte[], ?> record, RecordFields fields) {
        String memberId = fields.text("memberId", MemberId::isValid);
        if (!Arrays.equals(memberId.getBytes(UTF_8), record.key())) {
            throw new RejectedCompletionException(RejectionReason.KEY_MISMATCH, "the key is not memberId");
        }
        return memberId;
    }

    /** Returns the member that a record's key names; empty if it can't be one. */
    public static Optional<String> memberInKey(ConsumerRecord<byte[], ?> record) {
        byte @Nullable [] key = record.key();
        return Optional.ofNullable(key)
                .map(bytes -> new String(bytes, UTF_8))
                .filter(MemberId::isValid)
                .filter(text -> Arrays.equals(text.getBytes(UTF_8), key));
    }
}
