package dev.lilt.tracking.completion;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lilt.tracking.activity.Refusal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record that can't be counted, and why.
 *
 * @param record as it came
 * @param reason what is wrong with it, for a person, with nothing of the member in it
 */
record DeadLetter(ConsumerRecord<byte[], byte[]> record, Refusal cause, String reason) {
    private static final String PREFIX = "dead-letter-";
    /** What the Kafka connector adds to records while it holds them. */
    private static final String CONNECTOR_PREFIX = "__smallrye";

    static DeadLetter contradiction(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(
                record, Refusal.CONTRADICTS_LEDGER, "the ledger has this sessionId, and it says something else");
    }

    DeadLetter withoutValue() {
        return new DeadLetter(record, cause, reason + "; the value is too large to go with it");
    }

    /** Those that it came with, without those of an earlier death, and our own. */
    Headers headers() {
        Headers headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(PREFIX) && !header.key().startsWith(CONNECTOR_PREFIX)) {
                headers.add(header);
            }
        }
        return headers.add(PREFIX + "cause", cause.toString().getBytes(UTF_8))
                .add(PREFIX + "reason", reason.getBytes(UTF_8))
                .add(PREFIX + "topic", record.topic().getBytes(UTF_8))
                .add(PREFIX + "partition", Integer.toString(record.partition()).getBytes(UTF_8))
                .add(PREFIX + "offset", Long.toString(record.offset()).getBytes(UTF_8));
    }
}
