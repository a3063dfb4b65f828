package dev.lilt.support.kafka;

import dev.lilt.support.time.WireInstant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent 1.0 as a record in Kafka's binary mode: its attributes are headers, and the value is JSON.
 *
 * @param key of the record
 * @param type such as {@code lilt.plan.v1}
 * @param source the path of the service that sends it
 * @param json the value; null for a tombstone
 */
public record CloudEvent(String key, String id, String type, String source, Instant time, byte @Nullable [] json) {
    Headers headers() {
        Headers headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_source", source);
        add(headers, "ce_type", type);
        add(headers, "ce_time", WireInstant.of(time));
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "CloudEvent[type=" + type + "]";
    }
}
