package dev.lilt.tracking.completion;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lilt.tracking.activity.RejectionReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record that can't be counted, and why.
 *
 * @param record as it came
 * @param reason what is wrong with it, for a person, with nothing of the member in it
 * @param content how much of the record goes with it
 */
record DeadLetter(ConsumerRecord<byte[], byte[]> record, RejectionReason cause, String reason, Content content) {
    private static final String PREFIX = "dead-letter-";
    /** The prefix of headers that the Kafka connector adds to records while it holds them. */
    private static final String CONNECTOR_PREFIX = "__smallrye";

    /** The part of a record that goes with its letter. The rest is still where the record came from. */
    enum Content {
        WHOLE,
        WITHOUT_VALUE,
        /** Our own headers, whose size has a bound. */
        ORIGIN
    }

    DeadLetter(ConsumerRecord<byte[], byte[]> record, RejectionReason cause, String reason) {
        this(record, cause, reason, Content.WHOLE);
    }

    DeadLetter with(Content other) {
        return new DeadLetter(record, cause, reason, other);
    }

    byte @Nullable [] key() {
        return content == Content.ORIGIN ? null : record.key();
    }

    byte @Nullable [] value() {
        return content == Content.WHOLE ? record.value() : null;
    }

    /** Returns the original headers minus those of an earlier dead-lettering, plus ours. */
    Headers headers() {
        Headers headers = new RecordHeaders();
        if (content != Content.ORIGIN) {
            for (Header header : record.headers()) {
                if (!header.key().startsWith(PREFIX) && !header.key().startsWith(CONNECTOR_PREFIX)) {
                    headers.add(header);
                }
            }
        }
        return headers.add(PREFIX + "cause", cause.wire().getBytes(UTF_8))
                .add(PREFIX + "reason", (reason + omission()).getBytes(UTF_8))
                .add(PREFIX + "topic", record.topic().getBytes(UTF_8))
                .add(PREFIX + "partition", Integer.toString(record.partition()).getBytes(UTF_8))
                .add(PREFIX + "offset", Long.toString(record.offset()).getBytes(UTF_8));
    }

    private String omission() {
        return switch (content) {
            case WHOLE -> "";
            case WITHOUT_VALUE -> "; the value is too large to go with it";
            case ORIGIN -> "; key, value and headers stay where it came from";
        };
    }
}
