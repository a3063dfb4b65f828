package dev.lilt.support.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The headers of a CloudEvent in binary mode. */
public final class TopicHeaders {
    private TopicHeaders() {}

    /**
     * A record that says of itself that it is something else must not be read as what it isn't.
     *
     * @throws IllegalArgumentException if there is a {@code ce_type} that is not this one
     */
    public static void requireType(ConsumerRecord<?, ?> record, String type) {
        byte[] expected = type.getBytes(StandardCharsets.UTF_8);
        boolean isOther = StreamSupport.stream(
                        record.headers().headers("ce_type").spliterator(), false)
                .map(Header::value)
                .anyMatch(value -> !Arrays.equals(value, expected));
        if (isOther) {
            throw new IllegalArgumentException("ce_type is not " + type);
        }
    }
}
