package dev.lilt.content.outbox;

import dev.lilt.content.definition.ContentKey;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Puts content on the topic, as CloudEvents in Kafka's binary mode. */
@ApplicationScoped
class ContentEvents {
    private static final DateTimeFormatter UTC_MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final MutinyEmitter<Record<String, String>> topic;
    private final OutboxConfig config;

    ContentEvents(@Channel("content") MutinyEmitter<Record<String, String>> topic, OutboxConfig config) {
        this.topic = topic;
        this.config = config;
    }

    /** Returns once Kafka has acknowledged the record, and throws if it does not. */
    void send(OutboxRow row) {
        topic.sendMessage(Message.of(Record.of(row.key, row.value)).addMetadata(metadata(row)))
                .await()
                .atMost(config.acknowledgedWithin());
    }

    private static OutgoingKafkaRecordMetadata<String> metadata(OutboxRow row) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.eventId.toString());
        add(headers, "ce_source", "/content-service");
        add(headers, "ce_type", ContentKey.of(row.key).type().eventType());
        add(headers, "ce_time", time(row.createdAt));
        add(headers, "content-type", "application/json");
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withHeaders(headers)
                .build();
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static String time(Instant at) {
        return UTC_MILLISECONDS.format(at);
    }
}
