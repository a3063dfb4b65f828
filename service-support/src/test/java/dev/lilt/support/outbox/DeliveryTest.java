package dev.lilt.support.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    @Test
    void shouldTellOfEachRowForItself() {
        // Given
        Map<String, Uni<Void>> sends = new LinkedHashMap<>();
        sends.put(
                "too large", Uni.createFrom().failure(new IllegalStateException(new RecordTooLargeException("10 MB"))));
        sends.put("acknowledged", Uni.createFrom().voidItem());
        sends.put("no leader", Uni.createFrom().failure(new TimeoutException("no leader")));
        sends.put("not allowed", Uni.createFrom().failure(new TopicAuthorizationException("no")));
        sends.put("stopping", Uni.createFrom().failure(new IllegalStateException("closed")));
        sends.put("silent", Uni.createFrom().nothing());
        sends.put("thrown", Uni.createFrom().nothing());
        sends.put("behind", Uni.createFrom().voidItem());

        // When
        List<Delivery> deliveries = Delivery.ofAll(
                List.copyOf(sends.keySet()),
                row -> {
                    if (row.equals("thrown")) {
                        throw new SerializationException("no JSON");
                    }
                    return sends.get(row);
                },
                Duration.ofMillis(200));

        // Then
        assertThat(deliveries)
                .containsExactly(
                        new Delivery.Impossible("RecordTooLargeException"),
                        new Delivery.Sent(),
                        new Delivery.Postponed("TimeoutException"),
                        new Delivery.Postponed("TopicAuthorizationException"),
                        new Delivery.Postponed("IllegalStateException"),
                        new Delivery.Postponed("TimeoutException"),
                        new Delivery.Impossible("SerializationException"),
                        new Delivery.Sent());
    }
}
