package dev.lilt.local.dlq;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * The facts that may be told of a dead letter: nothing of what the record says, since that is a member's.
 *
 * @param place in the dead-letter topic
 * @param origin in the topic that it was read from
 * @param at when it was set aside
 * @param reason its class, {@code unknown-zone} for instance
 * @param detail what is wrong, for a person
 */
public record DeadLetterSummary(RecordPosition place, RecordPosition origin, Instant at, String reason, String detail) {
    static final String PREFIX = "dead-letter-";

    /** Empty for a mark, and for what tracking-service didn't write. */
    static Optional<DeadLetterSummary> of(ConsumerRecord<byte[], byte[]> record) {
        return origin(record.headers())
                .map(origin -> new DeadLetterSummary(
                        RecordPosition.of(record),
                        origin,
                        Instant.ofEpochMilli(record.timestamp()),
                        text(record.headers(), PREFIX + "cause").orElse("unknown"),
                        text(record.headers(), PREFIX + "reason").orElse("")));
    }

    private static Optional<RecordPosition> origin(Headers headers) {
        return text(headers, PREFIX + "partition")
                .flatMap(partition -> text(headers, PREFIX + "offset")
                        .flatMap(offset -> RecordPosition.parse(partition + ":" + offset)));
    }

    static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
