package dev.lilt.tracking.completion;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.TestClock;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records of one morning's session, and a reader for them at noon. */
final class MorningRecords {
    static final String ID = "0198c2f4-7d2e-7c11-9a54-3f1f6f0c2b11";

    static final Completion MORNING = Completion.of("alma", "2026-11-22T07:00:00.000Z", "2026-11-22T07:06:30.000Z")
            .withId(ID)
            .tilting("2026-11-22T07:00:00.000Z", "2026-11-22T07:02:00.000Z")
            .walking("2026-11-22T07:02:30.000Z", "2026-11-22T07:06:30.000Z")
            .reps("pelvic-tilt", 9);

    /** Higher than any that tests reach by way of Kafka. */
    private static final AtomicLong OFFSETS = new AtomicLong(1_000_000_000);

    private MorningRecords() {}

    static CompletionReader reader() {
        return new CompletionReader(
                new TestClock(),
                new SmallRyeConfigBuilder()
                        .withMapping(CompletionConfig.class)
                        .build()
                        .getConfigMapping(CompletionConfig.class));
    }

    static ConsumerRecord<byte[], byte[]> record(@Nullable String key, @Nullable String value) {
        return new ConsumerRecord<>(
                "lilt.session-completions.v1",
                0,
                0,
                key == null ? null : key.getBytes(UTF_8),
                value == null ? null : value.getBytes(UTF_8));
    }

    /** The same record as Kafka delivers it with this timestamp, in milliseconds. */
    static ConsumerRecord<byte[], byte[]> at(long timestamp, byte @Nullable [] key, byte @Nullable [] value) {
        return new ConsumerRecord<>(
                "lilt.session-completions.v1",
                0,
                OFFSETS.incrementAndGet(),
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
